package dev.unless.bench.growth;

import dev.unless.catalog.Catalog;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.ParsedArn;

/** GrowthRequests of one role. */
final class GrowthRequests {
  static final String TEAM = "aws:PrincipalTag/team";
  static final Request NONE = to("s3:GetObject", "arn:aws:s3:::none/none").build();

  private GrowthRequests() {}

  static RequestBuilder to(String action, String resource) {
    return by("analyst", action, resource);
  }

  static RequestBuilder by(String role, String action, String resource) {
    ParsedArn arn = ParsedArn.of("arn:aws:iam::111122223333:role/" + role);
    return Request.builder(new Caller.RoleSession(arn, "s1"), action, resource, Catalog.aws());
  }

  static RequestBuilder toRead() {
    return to("s3:GetObject", "arn:aws:s3:::reports/2026/1.csv");
  }
}
