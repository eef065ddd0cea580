package dev.unless.document;

/** The keys of a Principal element. */
public enum PrincipalType {
  /** Accounts, users, roles and sessions. */
  AWS("AWS"),
  /** AWS services. */
  SERVICE("Service"),
  /** Identity providers, in role trust policies. */
  FEDERATED("Federated"),
  /** Canonical user ids, in S3. */
  CANONICAL_USER("CanonicalUser");

  private final String text;

  PrincipalType(String text) {
    this.text = text;
  }

  /** The key as a policy spells it. */
  public String text() {
    return text;
  }
}
