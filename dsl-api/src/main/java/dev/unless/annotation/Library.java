package dev.unless.annotation;

/** The library itself. */
@Internal
public final class Library {
  /** Its version: the same on the class path and on the processor path. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private Library() {}
}
