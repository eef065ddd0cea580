package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import java.util.Optional;

/**
 * The short form of a resource that an API's own policy may have: {@code
 * execute-api:/stage/verb/path}, which API Gateway expands to the ARN of that path of the API when
 * the policy is saved.
 *
 * <p>Source: API Gateway Developer Guide, "API Gateway resource policy examples" and "Access policy
 * language overview for Amazon API Gateway".
 */
@Internal
public final class ApiPath {
  /** How the short form begins. */
  public static final String PREFIX = "execute-api:/";

  private static final String SERVICE = "execute-api";
  private static final String ANY_API = "arn:*:execute-api:*:*:*/";

  private ApiPath() {}

  /** Whether an entry of Resource or NotResource has the short form. */
  static boolean is(String entry) {
    return entry.startsWith(PREFIX);
  }

  /** What follows the API in the short form. */
  static String path(String entry) {
    return entry.substring(PREFIX.length());
  }

  /** The ARNs of such a path, whichever the API. */
  static String ofAnyApi(String entry) {
    return ANY_API + path(entry);
  }

  /** Whether a policy that is attached to these resources may have the short form. */
  public static boolean isOfAnApi(Text attachedTo) {
    return ParsedArn.parse(attachedTo.write(new Syntax(true, true)))
        .map(ParsedArn::service)
        .filter(service -> service.equals(SERVICE) || Wildcard.isIn(service))
        .isPresent();
  }

  /**
   * What follows the API in an ARN that API Gateway asks for: all behind the first slash. Ruling:
   * where it is the ARN of a private custom domain name, all of it.
   */
  public static Optional<String> of(ParsedArn arn) {
    if (!arn.service().equals(SERVICE)) {
      return Optional.empty();
    }
    String resource = arn.resource();
    int slash = resource.indexOf('/');
    return slash >= 0 ? Optional.of(resource.substring(slash + 1)) : Optional.empty();
  }
}
