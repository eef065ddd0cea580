package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages stand under the smallest piece of source that causes them. */
class PlacesTest {
  /** A code, the piece under which it is told, the policy. */
  static final String PLACES =
      """
      INVALID_ACTION | "s3:GetObjekt" | identityPolicy(allow(action("s3:GetObjekt")).onEverything())
      ACTION_WITHOUT_RESOURCE | S3.LIST_BUCKET | identityPolicy(allow(S3.GET_OBJECT, S3.LIST_BUCKET).on(S3.object("reports", anything())))
      ARN_REGION_NOT_ALLOWED | "arn:aws:s3:eu-west-1::reports/x" | identityPolicy(allow(S3.GET_OBJECT).on(arn("arn:aws:s3:eu-west-1::reports/x")))
      INVALID_ARN_ACCOUNT | "arn:aws:sqs:eu-west-1:1111:q" | identityPolicy(allow(Sqs.SEND_MESSAGE).on(arn("arn:aws:sqs:eu-west-1:1111:q")))
      UNSUPPORTED_RESOURCE_ARN_IN_POLICY | S3.object("other", anything()) | bucketPolicy("a-bucket", deny(S3.GET_OBJECT).toEveryone().on(S3.object("other", anything())))
      INVALID_SERVICE_PRINCIPAL_FORMAT | "athena.amazonaw.com" | trustPolicy(allow(Sts.ASSUME_ROLE).to(account("111122223333"), ServicePrincipal.of("athena.amazonaw.com")))
      UNSUPPORTED_SID | "a b" | identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", anything())).named("a b"))
      INVALID_NAME | "a/b" | bucketPolicy("a/b", deny(S3.GET_OBJECT).toEveryone())
      INVALID_ADDRESS | "300.0.0.1" | bucketPolicy("a-bucket", deny(S3.GET_OBJECT).toEveryone().unless(SOURCE_IP.in("203.0.113.1", "300.0.0.1")))
      INVALID_VPC_FORMAT | "vpc-x" | identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", anything())).when(SOURCE_VPC.is("vpc-x")))
      UNSUPPORTED_ACTION_FOR_CONDITION_KEY | S3.PREFIX | identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", anything())).when(S3.PREFIX.is("x")))
      UNSAID_REGION_OR_ACCOUNT | "arn:aws:sqs:*:*:q" | bucketPolicy("a-bucket", deny(S3.GET_OBJECT).toEveryone().on(arn(pattern("arn:aws:sqs:*:*:q"))))
      UNIQUE_SIDS_REQUIRED | "Same" | identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", anything())).named("Same"), allow(S3.PUT_OBJECT).on(S3.object("reports", anything())).named("Same"))
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = PLACES)
  void theSmallestPieceIsBlamed(String code, String under, String policy) {
    assertThat(told(policy))
        .filteredOn(told -> told.text().startsWith("[" + code + "]"))
        .extracting(Told::under)
        .containsExactly(under);
  }

  @Test
  void columnsAreThoseOfThePiece() {
    assertThat(
            Program.compile(
                    List.of(),
                    Program.inClass(
                        "static final Condition A = sourceIp(\"203.0.113.1\", \"300.0.0.1\");\n"
                            + "@CheckedPolicy static final Policy B ="
                            + " identityPolicy(allow(action(\"s3:GetObjekt\")).onEverything());\n"))
                .errors())
        .extracting(error -> error.getLineNumber() - 15, error -> error.getColumnNumber())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0L, 52L),
            org.assertj.core.groups.Tuple.tuple(1L, 68L));
  }

  static String checked(String policy) {
    return "@CheckedPolicy static final Policy P = " + policy + ";\n";
  }

  private static List<Told> told(String policy) {
    return Program.told(checked(policy));
  }
}
