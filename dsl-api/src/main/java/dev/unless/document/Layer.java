package dev.unless.document;

/**
 * The layers of policies that bear on a request, in the order in which AWS evaluates them.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic" and "Troubleshoot access denied error
 * messages".
 */
public enum Layer {
  /** Resource control policies of the organization that owns the resource. */
  RESOURCE_CONTROL("resourceControl", "a", "resource control policy"),
  /** Service control policies of the organization that owns the principal. */
  SERVICE_CONTROL("serviceControl", "a", "service control policy"),
  /** The policy of the resource itself; for a role, its trust policy. */
  RESOURCE("resource", "a", "resource-based policy"),
  /** The policies of the user or role, and of the user's groups. */
  IDENTITY("identity", "an", "identity-based policy"),
  /** The permissions boundary of the user or role. */
  BOUNDARY("boundary", "a", "permissions boundary"),
  /** The policy passed when the session was made. */
  SESSION("session", "a", "session policy"),
  /** The policy of the VPC endpoint through which the request came. */
  VPC_ENDPOINT("vpcEndpoint", "a", "VPC endpoint policy");

  private final String text;
  private final String article;
  private final String phrase;

  Layer(String text, String article, String phrase) {
    this.text = text;
    this.article = article;
    this.phrase = phrase;
  }

  /** Whether policies of this layer stand at the levels of an organization. */
  public boolean hasLevels() {
    return this == RESOURCE_CONTROL || this == SERVICE_CONTROL;
  }

  /** The layer's name in JSON. */
  public String text() {
    return text;
  }

  /** What AWS's messages call a policy of this layer, without article. */
  public String phrase() {
    return phrase;
  }

  /** What AWS's messages call a policy of this layer, with its article. */
  public String phraseWithArticle() {
    return article + " " + phrase;
  }
}
