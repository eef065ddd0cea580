package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.json.PolicyWriter;
import dev.unless.prove.Change.Completeness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes between two policies is told as statements, each with a request. */
class ChangeTest {
  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final String READS =
      "allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::reports/*')";

  private static Change change(PolicyKind kind, String before, String after) {
    return PROVER.change(kind, Shorthand.policy(before), Shorthand.policy(after));
  }

  /** As {@code +} or {@code -}, the statement, the exceptions and the grant in words. */
  private static String told(Change change) {
    return Stream.concat(
            change.gained().stream().map(each -> "+" + told(each)),
            change.lost().stream().map(each -> "-" + told(each)))
        .collect(Collectors.joining(" "));
  }

  private static String told(Difference difference) {
    String except =
        difference.except().stream()
            .map(each -> "!" + text(each).replace("'Effect':'" + each.effect().text() + "',", ""))
            .collect(Collectors.joining());
    return text(difference.asStatement())
        + except
        + difference.grant().map(words -> " (" + words + ")").orElse("");
  }

  private static String text(Statement statement) {
    String document = PolicyWriter.compact(PolicyDocument.of(statement));
    return document.replaceAll("^.*\"Statement\":\\[(.*)\\]\\}$", "$1").replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A widened action, a widened resource.
        "IDENTITY | allow('Action':'s3:GetObject','Resource':'*') | allow('Action':'s3:Get*','Resource':'*')"
            + " | +{'Effect':'Allow','Action':'s3:Get*','Resource':'*'}!{'Action':'s3:GetObject','Resource':'*'}",
        "IDENTITY | allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*') | allow('Action':'s3:GetObject','Resource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*'])"
            + " | +{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}",
        // A dropped condition is told as what did not meet it.
        "IDENTITY | allow('Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}) | allow('Action':'s3:GetObject','Resource':'*')"
            + " | +{'Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}}}",
        "IDENTITY | allow('Action':'s3:GetObject','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'}}) | allow('Action':'s3:GetObject','Resource':'*')"
            + " | +{'Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{'BoolIfExists':{'aws:SecureTransport':'false'}}}",
        // NotAction, NotResource.
        "IDENTITY | allow('NotAction':['iam:*','s3:*'],'Resource':'*') | allow('NotAction':'iam:*','Resource':'*')"
            + " | +{'Effect':'Allow','Action':'s3:*','Resource':'*'}",
        "IDENTITY | allow('Action':'s3:*','NotResource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*']) | allow('Action':'s3:*','NotResource':'arn:aws:s3:::a/*')"
            + " | +{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b/*'}",
        // IfExists and set operators have no opposite: what met them is left out.
        "IDENTITY | allow('Action':'s3:GetObject','Resource':'*','Condition':{'StringEqualsIfExists':{'aws:PrincipalTag/t':'a'}}) | allow('Action':'s3:GetObject','Resource':'*')"
            + " | +{'Effect':'Allow','Action':'s3:GetObject','Resource':'*'}!{'Action':'*','Resource':'*','Condition':{'StringEqualsIfExists':{'aws:PrincipalTag/t':'a'}}}",
        "IDENTITY | allow('Action':'ec2:CreateTags','Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':'a'}}) | allow('Action':'ec2:CreateTags','Resource':'*')"
            + " | +{'Effect':'Allow','Action':'ec2:CreateTags','Resource':'*','Condition':{'ForAnyValue:StringNotEquals':{'aws:TagKeys':'a'}}}",
        // Variables.
        "IDENTITY | allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:username}/*') | allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*')"
            + " | +{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}!{'Action':'*','Resource':'arn:aws:s3:::b/${aws:username}/*'}",
        // Who.
        "BUCKET | allow('Principal':{'AWS':'111122223333'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*') | allow('Principal':{'AWS':['111122223333','444455556666']},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*')"
            + " | +{'Effect':'Allow','Principal':{'AWS':'444455556666'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}",
        "BUCKET | deny('NotPrincipal':{'AWS':['111122223333','arn:aws:iam::111122223333:user/ann']},'Action':'s3:*','Resource':'arn:aws:s3:::b/*') | deny('NotPrincipal':{'AWS':['111122223333','arn:aws:iam::111122223333:user/ann','arn:aws:iam::111122223333:user/bob']},'Action':'s3:*','Resource':'arn:aws:s3:::b/*')"
            + " | +{'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::111122223333:user/bob'},'Action':'s3:*','Resource':'arn:aws:s3:::b/*'}",
        "ROLE_TRUST | allow('Principal':{'Service':'ec2.amazonaws.com'},'Action':'sts:AssumeRole') | allow('Principal':{'Service':['ec2.amazonaws.com','lambda.amazonaws.com']},'Action':'sts:AssumeRole')"
            + " | +{'Effect':'Allow','Principal':{'Service':'lambda.amazonaws.com'},'Action':'sts:AssumeRole'}",
        // Other kinds.
        "SERVICE_CONTROL | deny('Action':['s3:DeleteBucket','s3:DeleteObject'],'Resource':'*') | deny('Action':'s3:DeleteBucket','Resource':'*')"
            + " | +{'Effect':'Deny','Action':'s3:DeleteObject','Resource':'*'}",
        "RESOURCE_CONTROL | deny('Principal':'*','Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}) | deny('Principal':'*','Action':'s3:Put*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}})"
            + " | +{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}}!{'Principal':'*','Action':'s3:Put*','Resource':'*'}",
        "VPC_ENDPOINT | allow('Principal':'*','Action':'s3:GetObject','Resource':'*') | allow('Principal':'*','Action':['s3:GetObject','s3:PutObject'],'Resource':'*')"
            + " | +{'Effect':'Allow','Principal':'*','Action':'s3:PutObject','Resource':'*'}",
      })
  void whatIsGainedIsToldAsAStatementAndWhatWouldBeLostTheOtherWayRoundLikewise(
      PolicyKind kind, String before, String after, String gained) {
    Change change = change(kind, before, after);
    Change back = change(kind, after, before);

    assertThat(told(change)).isEqualTo(gained);
    assertThat(change.completeness()).isEqualTo(Completeness.ALL);
    assertThat(told(back)).isEqualTo(gained.replaceFirst("^\\+", "-"));
  }

  @Test
  void aDenyThatIsLostIsToldThoughNothingHereAllowsWhatItDenies() {
    Change change =
        change(PolicyKind.IDENTITY, READS + ",deny('Action':'ec2:*','Resource':'*')", READS);

    assertThat(told(change)).isEqualTo("+{'Effect':'Deny','Action':'ec2:*','Resource':'*'}");
    assertThat(change.gained().get(0).witness().beside().words())
        .containsExactly("another identity-based policy that allows everything");
    assertThat(change.gained().get(0).witness().beside().layers().identity()).hasSize(1);
    assertThat(change.gained().get(0).witness().decisions())
        .extracting(each -> each.by() + " " + each.outcome())
        .containsExactly("before EXPLICIT_DENY", "after ALLOW");
  }

  @Test
  void aDenyThatIsLostIsOneDifferenceWhereAPartOfItIsAllowedHere() {
    Change change =
        change(PolicyKind.IDENTITY, READS + ",deny('Action':'s3:*','Resource':'*')", READS);

    assertThat(change.gained()).hasSizeLessThanOrEqualTo(2);
    assertThat(told(change)).contains("+{'Effect':'Deny','Action':'s3:*','Resource':'*'}");
    assertThat(change.completeness()).isEqualTo(Completeness.ALL);
  }

  @Test
  void aGrantToAnAccountThatBecomesAUsersReachesFurther() {
    String account =
        "allow('Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'arn:aws:s3:::b/*')";
    String user = account.replace("'111122223333'", "'arn:aws:iam::111122223333:user/ann'");
    String both =
        account.replace("'111122223333'", "['111122223333','arn:aws:iam::111122223333:user/ann']");
    String grant = text(Shorthand.policy(user).statements().get(0));

    assertThat(told(change(PolicyKind.BUCKET, account, user)))
        .startsWith("+" + grant + " (it needs no identity policy any more) -");
    assertThat(told(change(PolicyKind.BUCKET, account, both)))
        .isEqualTo("+" + grant + " (it needs no identity policy any more)");
    assertThat(told(change(PolicyKind.BUCKET, both, account)))
        .isEqualTo("-" + grant + " (it needs an identity policy now)");
  }

  @Test
  void thePolicyItselfChangesNothing() {
    PolicyDocument policy = Shorthand.policy(READS + ",deny('Action':'s3:*','Resource':'*')");

    assertThat(PROVER.change(PolicyKind.IDENTITY, policy, policy))
        .isEqualTo(new Change(List.of(), List.of(), Completeness.ALL, List.of(), Optional.empty()));
  }

  @Test
  void ofManyDifferencesTwentyAreToldAndThatThereAreMore() {
    String many =
        IntStream.range(0, 22)
            .mapToObj(i -> "allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::b" + i + "/*')")
            .collect(Collectors.joining(","));
    Change change = change(PolicyKind.IDENTITY, READS, READS + "," + many);

    assertThat(change.gained()).hasSize(20);
    assertThat(change.completeness()).isEqualTo(Completeness.MORE);
    assertThat(change.completeness().words()).isEqualTo("and more");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4", "8", "16", "32", "64"})
  void aBudgetThatDoesNotSufficeEndsInPerhapsMoreAndNeverInAFalseAll(int budget) {
    String before =
        READS
            + ",allow('Action':['ec2:Run*','ec2:Stop*'],'Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':['eu-west-1','eu-west-2']}})";
    String after =
        READS
            + ",allow('Action':'ec2:*','Resource':'*','Condition':{'StringLike':{'aws:RequestedRegion':'eu-*'}}),deny('Action':'ec2:*','Resource':'*','Condition':{'StringEquals':{'aws:PrincipalTag/t':'${aws:RequestedRegion}'}})";
    Change change =
        PROVER
            .budget(budget)
            .change(PolicyKind.IDENTITY, Shorthand.policy(before), Shorthand.policy(after));
    Change whole = change(PolicyKind.IDENTITY, before, after);

    assertThat(whole.completeness()).isEqualTo(Completeness.ALL);
    assertThat(whole.isWider() && whole.isNarrower()).isTrue();
    assertThat(
            change.completeness() == Completeness.ALL && !(change.isWider() && change.isNarrower()))
        .isFalse();
    if (budget == 1) {
      assertThat(change.completeness()).isEqualTo(Completeness.PERHAPS_MORE);
      assertThat(change.isProvedNoWider()).isFalse();
      assertThat(change.unknown()).isPresent();
    }
  }

  @Test
  void ofAnOlderPolicyAVariableIsLiteralText() {
    String variable = "allow('Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:username}')";
    Change change =
        PROVER.change(
            PolicyKind.IDENTITY,
            Shorthand.policy("2008-10-17", READS),
            Shorthand.policy("2008-10-17", READS + "," + variable));

    assertThat(told(change))
        .isEqualTo(
            "+{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${$}{aws:username}'}");
    assertThat(change.gained().get(0).witness().request().resource())
        .isEqualTo("arn:aws:s3:::b/${aws:username}");
    assertThat(change.completeness()).isEqualTo(Completeness.ALL);
  }

  @Test
  void theRequestsOfADifferenceAreAPolicyThatAllowsThem() {
    Difference difference =
        change(
                PolicyKind.IDENTITY,
                "allow('Action':'s3:GetObject','Resource':'*')",
                "allow('Action':'s3:Get*','Resource':'*')")
            .gained()
            .get(0);

    assertThat(difference.requests().statements())
        .extracting(Statement::effect)
        .containsExactly(Effect.ALLOW, Effect.DENY);
  }

  @Test
  void whatWasNotAllowedAtAllIsToldBeforeWhatIsGrantedFurther() {
    String toAccount =
        "allow('Principal':{'AWS':'arn:aws:iam::111122223333:root'},'Action':'s3:GetObject',"
            + "'Resource':'arn:aws:s3:::reports/*')";
    Change change =
        change(
            PolicyKind.BUCKET,
            toAccount,
            toAccount.replace("{'AWS':'arn:aws:iam::111122223333:root'}", "'*'"));

    assertThat(change.gained()).hasSize(2);
    assertThat(change.gained().get(0).grant()).isEmpty();
    assertThat(change.gained().get(0).witness().request().toString())
        .doesNotContain("111122223333");
    assertThat(change.gained().get(1).grant()).contains("it needs no identity policy any more");
  }
}
