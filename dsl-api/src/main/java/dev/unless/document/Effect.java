package dev.unless.document;

/** What a statement does with the requests it applies to. */
public enum Effect {
  /** Lets them through, unless something denies them. */
  ALLOW("Allow"),
  /** Denies them, whatever allows them. */
  DENY("Deny");

  private final String text;

  Effect(String text) {
    this.text = text;
  }

  /** The effect as a policy spells it; case-sensitive. */
  public String text() {
    return text;
  }
}
