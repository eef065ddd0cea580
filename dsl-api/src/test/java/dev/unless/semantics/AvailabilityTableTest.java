package dev.unless.semantics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.Availability;
import dev.unless.document.GlobalKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page tells of every global key which requests carry it. */
class AvailabilityTableTest {
  private static final Path PAGE = Path.of("..", "docs", "semantics.md");
  private static final String HEAD =
      """
      | requests | carry | source |
      | --- | --- | --- |
      """;

  /** What the guide says of a key without a heading of its own, or leaves to others. */
  private static final Map<GlobalKey, String> OTHER_SOURCES =
      Map.of(
          GlobalKey.PRINCIPAL_ARN,
          "**ruling**: the guide says all signed ones; those of services have no such ARN",
          GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID,
          "**ruling**: as of `aws:PrincipalOrgID`; the guide tells of it no more",
          GlobalKey.VIA_CUSTOMER_DOMAIN,
          "the guide, \"Properties of a role session\", which names it alone",
          GlobalKey.SOURCE_OWNER,
          "Amazon SNS Developer Guide, \"Example cases for Amazon SNS access control\"; **ruling**:"
              + " of whoever calls");

  @Test
  @Rule("context.availability")
  void thePageListsEveryGlobalKeyUnderWhatCarriesIt() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEAD);
    assertThat(start).isPositive();
    int end = page.indexOf("\n\n", start) + 1;
    String renewed = page.substring(0, start) + HEAD + rows() + page.substring(end);
    if (Boolean.getBoolean("unless.golden")) {
      Files.writeString(PAGE, renewed);
      page = renewed;
    }
    assertThat(page)
        .as("%s follows from GlobalKey; renew it with -Dunless.golden=true", PAGE)
        .isEqualTo(renewed);
  }

  private static String rows() {
    return Stream.of(Availability.values())
        .flatMap(AvailabilityTableTest::rows)
        .collect(joining("\n", "", "\n"));
  }

  /** Those of the guide in one row, others each in one of its own. */
  private static Stream<String> rows(Availability availability) {
    List<GlobalKey> keys =
        GlobalKey.all().stream().filter(key -> key.availability() == availability).toList();
    List<GlobalKey> ofGuide = keys.stream().filter(key -> !OTHER_SOURCES.containsKey(key)).toList();
    Stream<String> others =
        keys.stream()
            .filter(OTHER_SOURCES::containsKey)
            .map(
                key ->
                    row(availability, List.of(key), OTHER_SOURCES.getOrDefault(key, "the guide")));
    return ofGuide.isEmpty()
        ? others
        : Stream.concat(Stream.of(row(availability, ofGuide, "the guide")), others);
  }

  private static String row(Availability availability, List<GlobalKey> keys, String source) {
    return "| "
        + words(availability)
        + " | "
        + keys.stream().map(AvailabilityTableTest::spelled).collect(joining(", "))
        + " | "
        + source
        + " |";
  }

  private static String spelled(GlobalKey key) {
    return "`" + key.text() + (key.text().endsWith("/") ? "…" : "") + "`";
  }

  private static String words(Availability availability) {
    return switch (availability) {
      case ALWAYS -> "all";
      case SIGNED -> "all that are signed";
      case MEMBERS -> "all of users, roles, federated users and root users";
      case ORGANIZATION -> "those of callers whose account is in an organization";
      case TAGGED -> "those of callers with tags, their own or of the session";
      case USERS -> "all of users";
      case SERVICES -> "all of service principals";
      case FOR_RESOURCES -> "those of service principals that call because of a resource";
      case TEMPORARY -> "all with temporary credentials";
      case MFA -> "those with temporary credentials that can be got with a second factor";
      case WEB_IDENTITY -> "those of AssumeRoleWithWebIdentity, and of the roles assumed with it";
      case ROLE_SESSIONS ->
          "those of some sessions of roles, by where their credentials went or what was set with"
              + " them";
      case ROOT_SESSIONS -> "those of sessions made with AssumeRoot";
      case NO_ENDPOINT -> "those that come through no VPC endpoint";
      case ENDPOINT -> "those that come through a VPC endpoint, some keys of some services only";
      case FORWARDED -> "those that a service makes for the caller, if it tells so";
      case MCP -> "those that an AWS MCP server makes or answers";
      case OF_RESOURCE -> "those on resources of which there is something to tell";
      case SOME -> "some, by what they say themselves";
    };
  }
}
