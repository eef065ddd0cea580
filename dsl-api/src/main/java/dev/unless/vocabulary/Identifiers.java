package dev.unless.vocabulary;

import dev.unless.annotation.Internal;
import java.util.regex.Pattern;

/** The forms of ids and names that AWS gives or takes. */
@Internal
public final class Identifiers {
  /** AWS's own limit. */
  private static final int LONGEST_PATH = 427;

  private static final String ID = "(?:[0-9A-Za-z]{8}|[0-9A-Za-z]{17})";
  private static final Pattern VPC = Pattern.compile("vpc-" + ID);
  private static final Pattern VPC_ENDPOINT = Pattern.compile("vpce-" + ID);
  private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{10,32}");
  private static final Pattern ORGANIZATION_PATH =
      Pattern.compile("o-[a-z0-9]{10,32}/r-[0-9a-z]{4,32}(/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})*+/?");
  private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9._-]{3,255}");

  private Identifiers() {}

  /** Whether a text is the id of a VPC, such as {@code vpc-0abc1234}. */
  public static boolean isVpc(String text) {
    return VPC.matcher(text).matches();
  }

  /** Whether a text is the id of a VPC endpoint, such as {@code vpce-0abc1234}. */
  public static boolean isVpcEndpoint(String text) {
    return VPC_ENDPOINT.matcher(text).matches();
  }

  /** Whether a text is the id of an organization, such as {@code o-a1b2c3d4e5}. */
  public static boolean isOrganization(String text) {
    return ORGANIZATION.matcher(text).matches();
  }

  /**
   * Whether a text is the path of an account or a unit in an organization, such as {@code
   * o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/}.
   */
  public static boolean isOrganizationPath(String text) {
    return text.length() <= LONGEST_PATH && ORGANIZATION_PATH.matcher(text).matches();
  }

  /**
   * Whether a text can be the name of a bucket; old ones may have capital letters and underscores,
   * and 255 characters.
   */
  public static boolean isBucket(String text) {
    return BUCKET.matcher(text).matches();
  }
}
