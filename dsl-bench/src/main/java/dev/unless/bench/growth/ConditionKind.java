package dev.unless.bench.growth;

import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;

/** A kind of condition that a decision meets. */
public enum ConditionKind {
  STRING("\"StringEquals\":{\"aws:PrincipalTag/team\":\"shop\"}"),
  STRING_IGNORING_CASE("\"StringEqualsIgnoreCase\":{\"aws:PrincipalTag/team\":\"SHOP\"}"),
  PATTERN("\"StringLike\":{\"aws:PrincipalTag/team\":\"*ho*\"}"),
  VARIABLE("\"StringEquals\":{\"aws:PrincipalTag/team\":\"${aws:PrincipalTag/other}\"}"),
  VARIABLE_IN_PATTERN("\"StringLike\":{\"aws:PrincipalTag/path\":\"${aws:PrincipalTag/team}/*\"}"),
  ARN("\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/ana*\"}"),
  ADDRESS("\"IpAddress\":{\"aws:SourceIp\":\"53.0.2.0/24\"}"),
  NUMBER("\"NumericLessThan\":{\"aws:MultiFactorAuthAge\":\"3600\"}"),
  DATE("\"DateGreaterThan\":{\"aws:TokenIssueTime\":\"2020-04-01T00:00:00Z\"}"),
  BOOL("\"Bool\":{\"aws:SecureTransport\":\"true\"}"),
  NULL("\"Null\":{\"aws:SourceVpce\":\"true\"}"),
  ANY_OF_SET("\"ForAnyValue:StringLike\":{\"aws:TagKeys\":\"cost*\"}"),
  ALL_OF_SET("\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"team\",\"env\",\"cost-center\"]}");

  private final String condition;

  ConditionKind(String condition) {
    this.condition = condition;
  }

  String statement() {
    return PolicyTexts.allowWhen(condition);
  }

  /** A request on which every kind holds. */
  static Request request() {
    RequestBuilder builder = GrowthRequests.toRead();
    return builder
        .with("aws:PrincipalTag/team", "shop")
        .with("aws:PrincipalTag/other", "shop")
        .with("aws:PrincipalTag/path", "shop/orders")
        .with("aws:SourceIp", "53.0.2.7")
        .with("aws:MultiFactorAuthPresent", "true")
        .with("aws:MultiFactorAuthAge", "60")
        .with("aws:TokenIssueTime", "2026-08-24T10:00:00Z")
        .with("aws:SecureTransport", "true")
        .with("aws:TagKeys", List.of("team", "env", "cost-center"))
        .build();
  }
}
