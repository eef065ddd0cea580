package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for a value that is only known at run time is in no message. */
class ExamplesTest {
  /** The examples of texts, accounts, addresses, days and ARNs. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "example-?\\d|ExampleText|4[67]0000000\\d|198\\.51\\.100|192\\.0\\.2\\.|20(?:30|31)-|\\b230\\b"
              + "|amzn-s3-demo|athena\\.amazonaws|E1EXAMPLE|vpce?-1000|o-exampleorg");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          int n ¦ "10.0.0.…0/32" ¦ identityPolicy(allow(S3.GET_OBJECT).onEverything().when(sourceIp("10.0.0." + n + "0/32")))
          String k ¦ "10.0.0.…0/32" ¦ identityPolicy(allow(S3.GET_OBJECT).onEverything().when(sourceIp("10.0.0." + k + "0/32")))
          String k ¦ "10.0.….0/24" ¦ identityPolicy(allow(S3.GET_OBJECT).onEverything().when(sourceIp("10.0." + k + ".0/24")))
          String k ¦ "….0.0.300" ¦ identityPolicy(allow(S3.GET_OBJECT).onEverything().when(sourceIp(k + ".0.0.300")))
          String k ¦ "203.0.113.…0/24" ¦ bucketPolicy("logs", deny(S3.PUT_OBJECT).toEveryone().on(S3.object("logs", anything())).unless(sourceIp("203.0.113." + k + "0/24")))
          Account a ¦ arn(pattern("arn:aws:iam::").then(text(…)).then(pattern(":role/*"))) ¦ identityPolicy(allow(Iam.GET_ROLE).on(Iam.user("x").in(a)))
          Account a ¦ is not how "…" assumes ¦ trustPolicy(allow(Sts.ASSUME_ROLE_WITH_SAML).to(a))
          Role r ¦ is not how "…" and "arn:aws:iam::111122223333:root" assumes ¦ trustPolicy(allow(Sts.ASSUME_ROLE_WITH_SAML).to(r, account("111122223333")))
          User u ¦ is not how "…" assumes ¦ trustPolicy(allow(Sts.ASSUME_ROLE_WITH_SAML).to(u))
          ServicePrincipal s ¦ is not how "…" assumes ¦ trustPolicy(allow(Sts.ASSUME_ROLE_WITH_SAML).to(s))
          List<Role> r ¦ is not how "…" assumes ¦ trustPolicy(allow(Sts.ASSUME_ROLE_WITH_SAML).toAll(r))
          @AccountId String a ¦ "arn:aws:s3::…:reports/a" ¦ identityPolicy(allow(S3.GET_OBJECT).on(arn("arn:aws:s3::" + a + ":reports/a")))
          @AccountId String a ¦ role/administrator ¦ bucketPolicy("reports", denyAll().unless(principalAccount(account(a)).and(sourceVpc("vpc-0a1b2c3d"))))
          @BucketName String b ¦ arn(pattern("arn:aws:s3:::").then(text(…)).then(pattern("/*"))) ¦ identityPolicy(allow(S3.GET_OBJECT, S3.LIST_BUCKET).on(S3.bucket(b)))
          @RegionName String r ¦ "arn:aws:s3:…::reports/x" ¦ identityPolicy(allow(S3.GET_OBJECT).on(arn("arn:aws:s3:" + r + "::reports/x")))
          Region r ¦ arn(pattern("arn:aws:dynamodb:").then(text(…)).then(pattern(":*:table/x"))) ¦ identityPolicy(allow(DynamoDb.GET_ITEM).on(DynamoDb.backup("x", "y").in(r)))
          @RoleName String n ¦ "arn:aws:iam::111122223333:role/…" ¦ identityPolicy(deny(S3.allActions()).onEverything().unless(PRINCIPAL_ARN.is("arn:aws:sts::111122223333:assumed-role/" + n + "/jo")))
          @Cidr String c ¦ "10.1.2.3/8" ¦ identityPolicy(allow(S3.GET_OBJECT).onEverything().when(sourceIp(c, "10.1.2.3/8")))
          @VpcEndpointId String v ¦ CONDITIONAL_LOCKOUT ¦ bucketPolicy("reports", denyAll().unless(sourceVpce(v)))
          String k ¦ aws:PrincipalTag/… ¦ identityPolicy(allow(S3.GET_OBJECT).onEverything().when(principalTag(k).is("x")).unless(principalTag(k).is("x")))
          double d ¦ "arn:aws:s3:::reports/…план" ¦ identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", d + "план")))
          """)
  void noExampleIsTold(String parameter, String told, String policy) {
    assertThat(
            Program.told(
                "@CheckedPolicy static Policy p(" + parameter + ") { return " + policy + "; }\n"))
        .extracting(Told::text)
        .anyMatch(text -> text.contains(told))
        .noneMatch(text -> EXAMPLE.matcher(text).find());
  }
}
