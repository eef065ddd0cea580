package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DomainTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "CIDR, 203.0.113.0/24",
        "CIDR, 2001:db8::/32",
        "ACCOUNT_ID, 111122223333",
        "BUCKET_NAME, access-logs",
        "BUCKET_NAME, Old_Bucket.US",
        "ARN, arn:aws:s3:::reports",
        "ARN, arn:aws:iam::111122223333:role/analyst",
        "ARN, arn:aws:iam::aws:policy/ReadOnlyAccess",
        "ARN, arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC",
        "ACCOUNT_ARN, arn:aws-cn:iam::111122223333:root",
        "ROLE_ARN, arn:aws:iam::111122223333:role/team/analyst",
        "USER_ARN, arn:aws:iam::111122223333:user/ann",
        "PRINCIPAL_ARN, arn:aws:sts::111122223333:assumed-role/analyst/s1",
        "ROLE_NAME, analyst",
        "USER_NAME, alice@example.com",
        "OIDC_ISSUER, token.actions.githubusercontent.com",
        "SAML_PROVIDER_NAME, Staff",
        "EXTERNAL_ID, shop-4711",
        "SECRET_NAME, prod/db",
        "VPC_ID, vpc-0abc1234",
        "VPC_ENDPOINT_ID, vpce-0a1b2c3d4e5f60718",
        "ORGANIZATION_ID, o-a1b2c3d4e5",
        "ORIGIN_ACCESS_IDENTITY_ID, EH1HDMB1FH2TC",
        "REGION_NAME, us-gov-west-1",
        "SERVICE_NAME, athena.amazonaws.com",
        "SID, OfficeOnly",
        "ACTION_NAME, s3:GetObject",
        "KEY_NAME, aws:SourceIp"
      })
  void takesWhatItIs(Domain domain, String text) {
    assertThatCode(() -> domain.require(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "CIDR, 203.0.113.0/33",
        "CIDR, office.example.com",
        "ACCOUNT_ID, 11112222333",
        "BUCKET_NAME, arn:aws:s3:::reports",
        "BUCKET_NAME, reports/2026",
        "BUCKET_NAME, *",
        "ARN, reports",
        "ACCOUNT_ARN, 111122223333",
        "ROLE_ARN, arn:aws:iam::111122223333:user/ann",
        "USER_ARN, arn:aws:iam::111122223333:user/*",
        "PRINCIPAL_ARN, arn:aws:s3:::reports",
        "ROLE_NAME, arn:aws:iam::111122223333:role/analyst",
        "USER_NAME, a*",
        "OIDC_ISSUER, https://accounts.google.com",
        "SAML_PROVIDER_NAME, Staff/1",
        "EXTERNAL_ID, shop*",
        "SECRET_NAME, prod/*",
        "VPC_ID, vpce-0abc1234",
        "VPC_ENDPOINT_ID, vpc-0abc1234",
        "ORGANIZATION_ID, ou-a1b2-c3d4e5f6",
        "ORIGIN_ACCESS_IDENTITY_ID, origin-access-identity/EH1HDMB1FH2TC",
        "REGION_NAME, Frankfurt",
        "SERVICE_NAME, athena",
        "SID, Office only",
        "ACTION_NAME, GetObject",
        "KEY_NAME, SourceIp"
      })
  void refusesAnythingElseAndQuotesIt(Domain domain, String text) {
    assertThatThrownBy(() -> domain.require(text))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().text()).contains("\"" + text + "\""));
  }

  @Test
  void theArnOfARoleNamesAnAccount() {
    assertThatThrownBy(() -> Domain.ARN.require("arn:aws:iam::11112222333:role/analyst"))
        .hasMessage(
            "\"11112222333\" in \"arn:aws:iam::11112222333:role/analyst\" is not an account. Write its"
                + " 12 digits.");
  }

  @ParameterizedTest
  @EnumSource
  void takesItsOwnSamplesWhichDiffer(Domain domain) {
    for (int i = 0; i < 300; i++) {
      String sample = domain.sample(i);
      assertThatCode(() -> domain.require(sample)).doesNotThrowAnyException();
    }
    assertThat(IntStream.range(0, 2).mapToObj(domain::sample)).doesNotHaveDuplicates();
  }

  @Test
  void eachIsFoundByTheNameOfItsAnnotation() {
    assertThat(Domain.of("VpcEndpointId")).contains(Domain.VPC_ENDPOINT_ID);
    assertThat(Domain.of("Nonnull")).isEmpty();
  }
}
