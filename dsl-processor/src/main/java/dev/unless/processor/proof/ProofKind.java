package dev.unless.processor.proof;

import java.util.Arrays;
import java.util.Optional;

/** What an annotation asks to be proved. */
public enum ProofKind {
  /** It allows none of some requests. */
  NEVER("Never"),
  /** It allows all of some requests. */
  ALWAYS("Always"),
  /** It gives nothing to the public. */
  NOT_PUBLIC("NotPublic"),
  /** It may stand in the place of another. */
  NO_MORE_PERMISSIVE("NoMorePermissiveThan");

  private final String annotation;

  ProofKind(String annotation) {
    this.annotation = annotation;
  }

  /** The kind that the annotation of this simple name asks for. */
  public static Optional<ProofKind> of(String annotation) {
    return Arrays.stream(values()).filter(kind -> kind.annotation.equals(annotation)).findFirst();
  }

  /** The simple name of the annotation. */
  public String annotation() {
    return annotation;
  }

  /** Whether it is asked of some requests. */
  public boolean isOfRequests() {
    return this == NEVER || this == ALWAYS;
  }

  /**
   * The canonical name of the type that the constant has which the annotation names.
   *
   * @param ofAuthorizer whether the annotation stands on an authorizer
   */
  public String named(boolean ofAuthorizer) {
    if (isOfRequests()) {
      return "dev.unless.Requests";
    }
    return ofAuthorizer ? "dev.unless.Authorizer" : "dev.unless.Policy";
  }
}
