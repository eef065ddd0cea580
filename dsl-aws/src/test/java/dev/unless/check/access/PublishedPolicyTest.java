package dev.unless.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published policies let through or lock out, and that their better twins do not. */
class PublishedPolicyTest {
  private static final Path PUBLISHED =
      Path.of("..", "dsl-examples", "src/main/resources/dev/unless/examples/published");

  private static final Set<Code> ON_ACCESS =
      EnumSet.of(
          Code.FORANYVALUE_WITH_NEGATED_OPERATOR,
          Code.FORALLVALUES_WITHOUT_NULL_CHECK,
          Code.IF_EXISTS_OPENS,
          Code.MFA_MISSED_BY_LONG_TERM_KEYS,
          Code.SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS,
          Code.VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL,
          Code.NETWORK_CONDITION_BLOCKS_SERVICES,
          Code.ALLOW_BY_ADDRESS_RESTRICTS_NOTHING,
          Code.CONDITIONAL_LOCKOUT);

  @ParameterizedTest
  @CsvSource({
    "athena-1-source-ip, NETWORK_CONDITION_BLOCKS_SERVICES",
    "athena-2-called-via-as-published, FORANYVALUE_WITH_NEGATED_OPERATOR",
    "athena-3-userid,",
    "role-1-same-account,",
    "role-2-role-and-user,",
    "role-3-cross-account-cli,",
    "role-4-cross-account-console,",
    "service-1-principal-is-aws-service, SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS",
    "service-2-with-log-delivery, SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS",
    "service-4-via-aws-service-as-published, VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL",
    "service-5-principal-service-name,",
    "vpce-1-not-principal,",
    "internet-1-allow-by-ip-fails, ALLOW_BY_ADDRESS_RESTRICTS_NOTHING",
    "internet-2-deny-by-ip-works,"
  })
  void eachIsFoundForWhatItsReadersSaw(String name, Code expected) throws IOException {
    assertThat(found(read(name))).isEqualTo(expected == null ? Set.of() : EnumSet.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "athena-2-called-via-as-published, ForAnyValue:StringNotEquals, ForAllValues:StringNotEquals",
    "service-1-principal-is-aws-service, Bool, BoolIfExists",
    "service-2-with-log-delivery, Bool, BoolIfExists"
  })
  void theTwinThatTheFindingAsksForIsNot(String name, String wrong, String right)
      throws IOException {
    assertThat(found(read(name).replace('"' + wrong + '"', '"' + right + '"'))).isEmpty();
  }

  @Test
  void thatOfTheDeliveriesAsksForTheOtherKeyToo() throws IOException {
    String both =
        read("service-4-via-aws-service-as-published")
            .replaceFirst(
                "\"Bool\": \\{", "\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\", ");

    assertThat(found(both)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CONDITIONAL_LOCKOUT", "NETWORK_CONDITION_BLOCKS_SERVICES"})
  void theEndpointPolicyForEveryoneLocksOutOnceItsEndpointIsGone(Code expected) throws IOException {
    String everyone =
        read("vpce-1-not-principal")
            .replaceFirst("(?s)\"NotPrincipal\": \\{.*?\\}", "\"Principal\": \"*\"");

    assertThat(found(everyone)).contains(expected).hasSize(2);
  }

  private static String read(String name) throws IOException {
    return Files.readString(PUBLISHED.resolve(name + ".json"));
  }

  private static Set<Code> found(String json) {
    return Checked.codes(PolicyKind.BUCKET, json).stream()
        .filter(ON_ACCESS::contains)
        .collect(Collectors.toSet());
  }
}
