package dev.unless.bench.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class Source extends SimpleJavaFileObject {
  private final String text;

  /**
   * @param name the name of the class, with its package
   * @param text what is in the file
   */
  Source(String name, String text) {
    this(URI.create("string:///" + name.replace('.', '/') + ".java"), text);
  }

  private Source(URI file, String text) {
    super(file, Kind.SOURCE);
    this.text = text;
  }

  /** The same file with another text in the place of one. */
  Source with(String text, String other) {
    return new Source(toUri(), this.text.replace(text, other));
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
