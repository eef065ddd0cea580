package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.SizeLimit;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.json.SizeReport;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {
  /** A policy of this kind whose compact JSON has this many characters. */
  private static PolicyDocument ofSize(int characters, char filler) {
    int rest = characters - PolicyWriter.compact(filled(0, filler)).length();
    return filled(rest, filler);
  }

  private static PolicyDocument filled(int count, char filler) {
    String value = String.valueOf(filler).repeat(count);
    return allow("*").toAll().when("StringEquals", "svc:Key", value).policy();
  }

  private static SizeReport report(PolicyDocument document, PolicyKind kind, SizeLimit limit) {
    return PolicyWriter.sizes(document, kind).stream()
        .filter(each -> each.limit() == limit)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, MANAGED_POLICY, 6144",
    "PERMISSIONS_BOUNDARY, MANAGED_POLICY, 6144",
    "IDENTITY, INLINE_POLICIES_OF_USER, 2048",
    "IDENTITY, INLINE_POLICIES_OF_ROLE, 10240",
    "IDENTITY, INLINE_POLICIES_OF_GROUP, 5120",
    "ROLE_TRUST, ROLE_TRUST_DEFAULT, 2048",
    "ROLE_TRUST, ROLE_TRUST, 8192",
    "SERVICE_CONTROL, SERVICE_CONTROL_POLICY, 10240",
    "RESOURCE_CONTROL, RESOURCE_CONTROL_POLICY, 5120",
    "VPC_ENDPOINT, VPC_ENDPOINT_POLICY, 20480",
    "BUCKET, BUCKET_POLICY, 20480",
    "KEY, KEY_POLICY, 32768"
  })
  @Rule({
    "size.managed",
    "size.user",
    "size.role",
    "size.group",
    "size.trust-default",
    "size.trust",
    "size.scp",
    "size.rcp",
    "size.endpoint",
    "size.bucket",
    "size.key"
  })
  void aPolicyFitsUpToItsLimit(PolicyKind kind, SizeLimit limit, int size) {
    assertThat(limit.limit()).isEqualTo(size);
    assertThat(report(ofSize(size, 'x'), kind, limit).fits()).isTrue();
    assertThat(report(ofSize(size + 1, 'x'), kind, limit).fits()).isFalse();
  }

  @Test
  @Rule("size.bytes")
  void bucketAndKeyPoliciesAreCountedInBytes() {
    PolicyDocument document = ofSize(19_000, 'é');
    assertThat(report(document, PolicyKind.BUCKET, SizeLimit.BUCKET_POLICY).fits()).isFalse();
    assertThat(report(document, PolicyKind.VPC_ENDPOINT, SizeLimit.VPC_ENDPOINT_POLICY).fits())
        .isTrue();
    assertThat(report(ofSize(20_000, 'é'), PolicyKind.KEY, SizeLimit.KEY_POLICY).fits()).isFalse();
    assertThat(report(ofSize(16_000, 'é'), PolicyKind.KEY, SizeLimit.KEY_POLICY).fits()).isTrue();
  }

  @Test
  @Rule({"size.white-space", "size.characters"})
  void whatIsCountedDependsOnTheKind() {
    assertThat(SizeLimit.MANAGED_POLICY.measure())
        .isEqualTo(SizeLimit.ROLE_TRUST.measure())
        .isEqualTo(SizeLimit.INLINE_POLICIES_OF_USER.measure())
        .isEqualTo(SizeLimit.Measure.WITHOUT_WHITE_SPACE);
    assertThat(SizeLimit.SERVICE_CONTROL_POLICY.measure())
        .isEqualTo(SizeLimit.RESOURCE_CONTROL_POLICY.measure())
        .isEqualTo(SizeLimit.VPC_ENDPOINT_POLICY.measure())
        .isEqualTo(SizeLimit.Measure.CHARACTERS);
  }

  @Test
  @Rule("size.white-space")
  void whiteSpaceBetweenElementsIsNotCounted() {
    PolicyDocument document = allow("*").policy();
    String spaced = PolicyWriter.canonical(document);
    assertThat(
            report(PolicyReader.read(spaced), PolicyKind.IDENTITY, SizeLimit.MANAGED_POLICY).size())
        .isEqualTo(PolicyWriter.compact(document).length())
        .isLessThan(spaced.length());
  }

  @Test
  @Rule("size.session")
  void aSessionPolicyIsCountedWithItsManagedPolicies() {
    List<String> arns = List.of("arn:aws:iam::aws:policy/ReadOnlyAccess");
    int room = 2_048 - arns.get(0).length();
    assertThat(PolicyWriter.sessionSize(ofSize(2_048, 'x'), List.of()).fits()).isTrue();
    assertThat(PolicyWriter.sessionSize(ofSize(2_049, 'x'), List.of()).fits()).isFalse();
    assertThat(PolicyWriter.sessionSize(ofSize(room, 'x'), arns).fits()).isTrue();
    assertThat(PolicyWriter.sessionSize(ofSize(room + 1, 'x'), arns).fits()).isFalse();
  }

  @Test
  @Rule("size.session-arns")
  void aSessionTakesAtMostTenManagedPolicies() {
    PolicyDocument document = allow("*").policy();
    List<String> ten = Collections.nCopies(10, "arn:aws:iam::aws:policy/A");
    List<String> eleven = Collections.nCopies(11, "arn:aws:iam::aws:policy/A");
    assertThat(PolicyWriter.sessionSize(document, ten).fits()).isTrue();
    assertThatThrownBy(() -> PolicyWriter.sessionSize(document, eleven))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10");
  }
}
