package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyKind;
import dev.unless.document.Truth;
import dev.unless.finding.RefusedException;
import dev.unless.semantics.Rule;
import dev.unless.text.ParsedArn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersAndTargetsTest {
  private static final String ACCOUNT = "111122223333";
  private static final String ANN = "arn:aws:iam::111122223333:user/team/ann";
  private static final String OBJECT = "arn:aws:s3:::b/k";

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:user/team/ann, USER",
    "arn:aws:iam::111122223333:role/team/reader, ROLE",
    "arn:aws-cn:sts::111122223333:assumed-role/reader/s1, ROLE_SESSION",
    "arn:aws:sts::111122223333:federated-user/fed, FEDERATED_USER",
    "arn:aws:iam::111122223333:root, ROOT_USER",
  })
  void anArnNamesACallerOfItsAccountAndPartition(String arn, CallerKind kind) {
    Caller caller = Caller.ofArn(arn);
    assertThat(caller.kind()).isEqualTo(kind);
    assertThat(caller.arn().map(ParsedArn::toString)).contains(arn);
    assertThat(caller.displayName()).isEqualTo(arn);
    assertThat(caller.account()).contains(ACCOUNT);
    assertThat(caller.partition()).contains(ParsedArn.of(arn).partition());
  }

  @Test
  void callersWithoutAccountAreNamedAllTheSame() {
    Caller identity =
        Caller.ofArn("arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1");
    assertThat(identity.kind()).isEqualTo(CallerKind.ORIGIN_ACCESS_IDENTITY);
    assertThat(identity.account()).isEmpty();
    assertThat(identity.partition()).contains("aws");
    List<Caller> others =
        List.of(
            new Caller.Service("sns.amazonaws.com"),
            new Caller.Anonymous(),
            new Caller.FederatedIdentity("accounts.google.com"),
            new Caller.CanonicalUser("79a5"));
    assertThat(others).allMatch(caller -> caller.account().isEmpty() && caller.arn().isEmpty());
    assertThat(others)
        .extracting(Caller::displayName)
        .containsExactly("sns.amazonaws.com", "anonymous", "accounts.google.com", "79a5");
    assertThat(others)
        .extracting(Caller::kind)
        .containsExactly(
            CallerKind.SERVICE,
            CallerKind.ANONYMOUS,
            CallerKind.FEDERATED_IDENTITY,
            CallerKind.CANONICAL_USER);
  }

  @Test
  void aSessionsArnLacksThePathOfItsRole() {
    Caller.RoleSession session =
        new Caller.RoleSession(ParsedArn.of("arn:aws:iam::111122223333:role/a/reader"), "s1");
    assertThat(session.roleName()).isEqualTo("reader");
    assertThat(session.displayName()).isEqualTo("arn:aws:sts::111122223333:assumed-role/reader/s1");
    assertThat(new Caller.FederatedUser(ParsedArn.of(federated("fed/x")), Optional.empty()).name())
        .isEqualTo("fed/x");
  }

  private static String federated(String name) {
    return "arn:aws:sts::111122223333:federated-user/" + name;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "arn:aws:iam::111122223333:group/ann",
        "arn:aws:iam:eu-west-1:111122223333:user/ann",
        "arn::iam::111122223333:user/ann",
        "arn:aws:sts::111122223333:assumed-role/reader",
        "arn:aws:sts::111122223333:assumed-role/reader/s1/x",
        "arn:aws:sts::111122223333:user/ann",
        "arn:aws:s3::111122223333:root",
        "arn:aws:s3::111122223333:role/reader",
        "arn:aws:iam::111122223333:federated-user/x",
        "arn:aws:iam::111122223333:assumed-role/reader/s1",
      })
  void anArnOfSomethingElseIsNoCaller(String arn) {
    assertThatThrownBy(() -> Caller.ofArn(arn))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("\"" + arn + "\" is not a caller.");
  }

  @Test
  void aCallersPartsAreOfItsKind() {
    ParsedArn user = ParsedArn.of(ANN);
    ParsedArn role = ParsedArn.of("arn:aws:iam::111122223333:role/reader");
    refused(() -> new Caller.Role(user), "is not the ARN of a role.");
    refused(() -> new Caller.User(role), "is not the ARN of a user.");
    refused(() -> Caller.ofArn("arn:aws:iam::111122223333:user/"), "is not the ARN of a user.");
    refused(() -> Caller.ofArn("arn:aws:iam::12:user/ann"), "\"12\" is not an account id.");
    refused(() -> Caller.ofArn("arn:aws:iam::12:root"), "\"12\" is not an account id.");
    refused(() -> new Caller.RootUser(user), "is not a root user.");
    refused(() -> new Caller.RootUser(ParsedArn.of("arn:aws:s3::111122223333:root")), "root user");
    refused(() -> new Caller.RoleSession(role, ""), "names no session.");
    refused(() -> new Caller.RoleSession(role, "/s"), "\"/s\" names no session.");
    refused(() -> new Caller.RoleSession(user, "s"), "is not the ARN of a role.");
    refused(() -> new Caller.OriginAccessIdentity(user), "is not an origin access identity");
    refused(() -> new Caller.Service(" "), "A service has no name.");
    refused(() -> new Caller.FederatedIdentity(""), "A identity provider has no name.");
    refused(() -> new Caller.CanonicalUser(""), "A canonical user has no name.");
    refused(
        () ->
            new Caller.FederatedUser(
                ParsedArn.of(federated("f")),
                Optional.of(new Caller.User(ParsedArn.of("arn:aws:iam::444455556666:user/x")))),
        "is of another account than");
    refused(() -> new Caller.Service("\ud800"), "surrogate");
    refused(() -> new Caller.RoleSession(role, "\ud800"), "surrogate");
  }

  private static void refused(Runnable made, String words) {
    assertThatThrownBy(made::run).isInstanceOf(RefusedException.class).hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({
    "S3:GetObject, arn:aws:s3:::b/k, BUCKET, false",
    "sts:AssumeRole, arn:aws:iam::111122223333:role/r, ROLE_TRUST, true",
    "iam:GetRole, arn:aws:iam::111122223333:role/r, RESOURCE_BASED, true",
    "iam:GetUser, arn:aws:iam::111122223333:user/u, RESOURCE_BASED, false",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:key/k, KEY, false",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:alias/k, RESOURCE_BASED, false",
    "sts:GetCallerIdentity, *, RESOURCE_BASED, false",
  })
  void aTargetTellsTheKindOfItsPolicy(
      String action, String resource, PolicyKind kind, boolean isRole) {
    Target target = Target.of(action, resource, Optional.of(ACCOUNT));
    assertThat(target.policyKind()).isEqualTo(kind);
    assertThat(target.isRole()).isEqualTo(isRole);
    assertThat(action.substring(0, action.indexOf(':'))).isEqualToIgnoringCase(target.service());
    assertThat(target.service()).isLowerCase();
    assertThat(target.account()).contains(ACCOUNT);
  }

  @Test
  @Rule("action.one-colon")
  void aTargetIsOneActionOnOneResourceOfOneAccount() {
    for (String none :
        List.of("", "s3", ":Get", "s3:", "s3:Get*", "s3:Ge?", "*", "s3:Get:Object")) {
      refused(() -> Target.of(none, "*", Optional.empty()), "is not one action.");
    }
    refused(() -> Target.of("s3:Get\u017f", "*", Optional.empty()), "s3:Get\u017f");
    refused(() -> Target.of("s3:Get", "bucket", Optional.empty()), "is not a resource.");
    String queue = "arn:aws:sqs:eu-west-1:444455556666:q";
    refused(() -> Target.of("sqs:Get", queue, Optional.of(ACCOUNT)), "is of another account than");
    assertThat(Target.of("sqs:Get", queue, Optional.empty()).account()).contains("444455556666");
    assertThat(Target.of("s3:Get", OBJECT, Optional.empty()).account()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00Z",
    "1, 1970-01-01T00:00:01Z",
    "253402300799, 9999-12-31T23:59:59Z",
    "253402300800, ",
    "-1, ",
    "soon, ",
    "11111111111111111111111111111111111111, ",
  })
  void secondsAreAnInstantWhereOneCanBeWritten(String epoch, String current) {
    assertThat(TimeKeys.current(epoch)).isEqualTo(Optional.ofNullable(current));
    if (current != null) {
      assertThat(TimeKeys.epoch(current)).contains(epoch);
      assertThat(TimeKeys.agree(current, epoch)).isTrue();
    } else {
      assertThat(TimeKeys.agree("2026", epoch)).isTrue();
    }
    assertThat(TimeKeys.agree("1970-01-01T00:00:07Z", epoch)).isEqualTo(current == null);
    assertThat(TimeKeys.agree("then", epoch)).isTrue();
    assertThat(TimeKeys.agree("1970-01-01T00:00:01.9Z", "1")).isTrue();
  }

  private static RequestBuilder ask() {
    return Request.builder(Caller.ofArn(ANN), "s3:GetObject", OBJECT, Catalog.aws());
  }

  @Test
  void aRequestSaysWhatItWasToldAndWhatFollows() {
    Request request =
        ask()
            .with("my:One", "a")
            .with("my:Set", List.of("b", "c"))
            .unknown("my:Open")
            .without("aws:SourceIp")
            .build();
    assertThat(request.values("MY:one")).containsExactly("a");
    assertThat(request.values("my:set")).containsExactly("b", "c");
    assertThat(request.values("my:open")).isEmpty();
    assertThat(request.values("my:none")).isEmpty();
    assertThat(request.isSet("my:set")).isTrue();
    assertThat(request.isSet("my:one")).isFalse();
    assertThat(request.isSet("my:none")).isFalse();
    assertThat(request.has("my:open")).isTrue();
    assertThat(request.has("aws:PrincipalArn")).isTrue();
    assertThat(request.has("my:none")).isFalse();
    assertThat(request.isUnknown("my:open")).isTrue();
    assertThat(request.isUnknown("my:one")).isFalse();
    assertThat(request.isUnknown("my:none")).isFalse();
    assertThat(request.isAnyUnknown(List.of("my:one", "my:open"))).isTrue();
    assertThat(request.isAnyUnknown(List.of("my:one", "my:none"))).isFalse();
    assertThat(request.saidKeys()).containsExactly("my:One", "my:Open", "my:Set");
    assertThat(request.unknownKeys()).contains("my:Open", "aws:SecureTransport").isSorted();
    assertThat(request.unknownKeys()).doesNotContain("my:One", "aws:SourceIp", "aws:PrincipalArn");
    assertThat(request.keys()).contains("my:One", "my:Open", "aws:PrincipalArn").isSorted();
    assertThat(request.isUnsaid("aws:securetransport")).isTrue();
    assertThat(request.isUnsaid("my:one")).isFalse();
    assertThat(request.isUnsaid("my:open")).isFalse();
    assertThat(request.mayLack("aws:SourceIp")).isTrue();
    assertThat(request.mayLack("aws:PrincipalArn")).isFalse();
    assertThat(request.says(GlobalKey.SOURCE_IP)).isFalse();
    assertThat(request).hasToString(ANN + " s3:GetObject " + OBJECT);
    assertThat(Request.mayBeUnsaid("aws:securetransport")).isTrue();
    assertThat(Request.mayBeUnsaid("s3:resourceaccount")).isTrue();
    assertThat(Request.mayBeUnsaid("my:one")).isFalse();
    assertThat(request.variables().valueOf("my:one")).contains("a");
    assertThat(request.variables().valueOf("my:none")).isEmpty();
    assertThat(request.variables().folded().folded().valueOf("my:one")).contains("a");
    assertThat(request.variables().folded().valueOf("my:none")).isEmpty();
  }

  @Test
  void aBuilderOfARequestHoldsAllThatItSays() {
    Request request =
        ask().resourceAccount(ACCOUNT).with("my:One", "a").without("aws:SourceIp").build();
    Request same = request.toBuilder().build();
    assertThat(same.keys()).isEqualTo(request.keys());
    assertThat(same.saidKeys()).isEqualTo(request.saidKeys());
    assertThat(same.resourceAccount()).contains(ACCOUNT);
    assertThat(same.isAsGiven()).isFalse();
    assertThat(ask().asGiven().build().toBuilder().build().isAsGiven()).isTrue();
    assertThat(request.toBuilder().says("AWS:SourceIp")).isTrue();
    assertThat(request.toBuilder().says("my:one")).isTrue();
    assertThat(request.toBuilder().says("my:two")).isFalse();
    RequestBuilder dropped = request.toBuilder().drop("MY:one").drop("aws:sourceip");
    assertThat(dropped.says("my:One")).isFalse();
    assertThat(dropped.says("aws:SourceIp")).isFalse();
    Caller root = Caller.ofArn("arn:aws:iam::111122223333:root");
    Request other = request.by(root);
    assertThat(other.caller()).isEqualTo(root);
    assertThat(other.values("my:One")).containsExactly("a");
    assertThat(other.values("aws:PrincipalArn")).containsExactly(root.displayName());
    assertThat(other.resourceAccount()).contains(ACCOUNT);
    assertThat(other.toBuilder().says("aws:SourceIp")).isTrue();
    assertThat(ask().asGiven().build().isUnsaid("aws:securetransport")).isFalse();
    assertThat(ask().asGiven().build().expecting().isUnsaid("aws:securetransport")).isTrue();
  }

  @Test
  void aKeyIsSaidOnceAndHasAName() {
    refused(() -> ask().with("a:b", "1").with("A:b", "2"), "is given twice, first as \"a:b\".");
    refused(() -> ask().with("a:b", "1").with("a:b", "2"), "The key \"a:b\" is given twice.");
    refused(() -> ask().without("a:b").with("A:B", "2"), "is given twice, first as \"a:b\".");
    refused(() -> ask().with("", "1"), "A condition key is empty.");
    refused(() -> ask().with("\ud800", "1"), "surrogate");
    refused(() -> ask().with("a:b", "\ud800"), "a:b: ");
    refused(() -> ask().with("aws:SourceIp", List.of("10.0.0.1")), "has a single value");
    refused(() -> ask().with("a:b", Collections.nCopies(1001, "x")), "has 1001 values.");
    assertThat(ask().with("a:b", Collections.nCopies(1000, "x")).build().values("a:b"))
        .hasSize(1000);
    refused(() -> ask().resourceAccount("12"), "is not an account id");
    refused(() -> ask().managementAccount("12"), "is not an account id");
    assertThat(ask().uniqueId("AIDA").build().uniqueId()).contains("AIDA");
    assertThat(ask().with("aws:TagKeys", "a").build().isSet("aws:TagKeys")).isTrue();
  }

  @Test
  void whatAContextHoldsOfAKeyIsThereUnknownOrNot() {
    assertThat(ContextValue.single("k", "").presence()).isEqualTo(Truth.TRUE);
    assertThat(ContextValue.set("k", List.of()).presence()).isEqualTo(Truth.FALSE);
    assertThat(ContextValue.set("k", List.of("", "")).presence()).isEqualTo(Truth.FALSE);
    assertThat(ContextValue.set("k", List.of("", "a")).presence()).isEqualTo(Truth.TRUE);
    assertThat(ContextValue.unknown("k").presence()).isEqualTo(Truth.UNKNOWN);
    assertThat(ContextValue.unknownValue("k").presence()).isEqualTo(Truth.TRUE);
    assertThat(ContextValue.unknownValue("k").isTrue()).isEqualTo(Truth.UNKNOWN);
    assertThat(ContextValue.single("k", "TRUE").isTrue()).isEqualTo(Truth.TRUE);
    assertThat(ContextValue.single("k", "no").isTrue()).isEqualTo(Truth.FALSE);
    assertThat(ContextValue.set("k", List.of()).isTrue()).isEqualTo(Truth.FALSE);
    assertThat(ContextValue.single("k", "A").as("l").key()).isEqualTo("l");
    assertThat(ContextValue.single("k", "A").foldedVariable()).contains("a");
    assertThat(ContextValue.set("k", List.of("a")).variable()).isEmpty();
    assertThat(ContextValue.unknown("k").variable()).isEmpty();
    assertThat(new ContextEntry.OneValue("a").values()).containsExactly("a");
    assertThat(new ContextEntry.UnknownValue().values()).isEmpty();
  }
}
