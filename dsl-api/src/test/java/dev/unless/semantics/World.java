package dev.unless.semantics;

import dev.unless.catalog.Catalog;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.ParsedArn;
import java.util.Optional;

/** The accounts, callers and resources of the tests. */
final class World {
  static final String ACCOUNT = "111122223333";
  static final String OTHER_ACCOUNT = "444455556666";

  static final String USER = "arn:aws:iam::111122223333:user/alice";
  static final String ROLE = "arn:aws:iam::111122223333:role/analyst";
  static final String SESSION = "arn:aws:sts::111122223333:assumed-role/analyst/s1";
  static final String FEDERATED = "arn:aws:sts::111122223333:federated-user/bob";
  static final String ROOT = "arn:aws:iam::111122223333:root";
  static final String IDENTITY =
      "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC";
  static final String SERVICE = "cloudtrail.amazonaws.com";

  static final String BUCKET = "arn:aws:s3:::logs";
  static final String OBJECT = "arn:aws:s3:::logs/a.log";
  static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/k1";

  private World() {}

  static Caller user() {
    return Caller.ofArn(USER);
  }

  static Caller session() {
    return Caller.ofArn(SESSION);
  }

  /** The session that the user alice obtained as bob. */
  static Caller federated() {
    return new Caller.FederatedUser(arn(FEDERATED), Optional.of(new Caller.User(arn(USER))));
  }

  static Caller root() {
    return Caller.ofArn(ROOT);
  }

  static Caller service() {
    return new Caller.Service(SERVICE);
  }

  static Caller anonymous() {
    return new Caller.Anonymous();
  }

  /** A user of the other account. */
  static Caller stranger() {
    return Caller.ofArn("arn:aws:iam::444455556666:user/mallory");
  }

  static ParsedArn arn(String text) {
    return ParsedArn.parse(text).orElseThrow();
  }

  /** Reads the object in the first account's bucket. */
  static RequestBuilder get(Caller caller) {
    return request(caller, "s3:GetObject", OBJECT);
  }

  /** A request for a resource of the first account. */
  static RequestBuilder request(Caller caller, String action, String resource) {
    return Request.builder(caller, action, resource, Catalog.aws()).resourceAccount(ACCOUNT);
  }
}
