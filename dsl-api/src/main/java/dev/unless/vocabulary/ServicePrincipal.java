package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.ServiceName;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.regex.Pattern;

/**
 * The name under which an AWS service acts, such as {@code athena.amazonaws.com}.
 *
 * <p>Source: IAM User Guide, "AWS service principals".
 *
 * @param name the name
 */
public record ServicePrincipal(String name) implements PolicyPrincipal {
  /** Longer than any, so that matching cannot recurse deeply. */
  private static final int LONGEST = 255;

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
  private static final String DOMAIN = ".amazonaws.com";

  /**
   * @throws RefusedException if no service has such a name
   */
  public ServicePrincipal {
    Nonnull.require("name", name);
    if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
      throw new RefusedException(
          Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
          quote(name) + " is not the name of a service.",
          name,
          "Write it in full, such as \"athena.amazonaws.com\".");
    }
  }

  /**
   * The service of this name.
   *
   * @throws RefusedException if no service has such a name
   */
  public static ServicePrincipal of(@ServiceName String name) {
    return new ServicePrincipal(name);
  }

  /**
   * The service as it acts in one region only, such as {@code logs.eu-west-1.amazonaws.com}.
   *
   * @throws RefusedException if the name does not end in {@code .amazonaws.com}
   */
  public ServicePrincipal in(Region region) {
    Nonnull.require("region", region);
    if (!name.endsWith(DOMAIN)) {
      throw new RefusedException(
          Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
          quote(name) + " has no regional form.",
          name,
          "Write the regional name in full.");
    }
    String service = name.substring(0, name.length() - DOMAIN.length());
    return new ServicePrincipal(service + "." + region.id() + DOMAIN);
  }

  @Override
  public Principal principal(Partition partition) {
    Nonnull.require("partition", partition);
    return new Principal(PrincipalType.SERVICE, name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
