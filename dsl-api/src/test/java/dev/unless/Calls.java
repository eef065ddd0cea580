package dev.unless;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.identityPolicy;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.vocabulary.ActionGroup;

/** Requests by callers of one account, whose identity policy allows whatever S3 can do. */
final class Calls {
  static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
  static final Caller BOB = Caller.ofArn("arn:aws:iam::111122223333:user/bob");
  static final Caller ANALYST =
      Caller.ofArn("arn:aws:sts::111122223333:assumed-role/analyst/session-1");
  static final Caller STRANGER = Caller.ofArn("arn:aws:iam::444455556666:user/stranger");
  static final Caller ANONYMOUS = new Caller.Anonymous();
  static final Caller CLOUDTRAIL = new Caller.Service("cloudtrail.amazonaws.com");

  private static final IdentityPolicy ALL_OF_S3 =
      identityPolicy(allow(ActionGroup.all("s3")).onEverything());

  private Calls() {}

  static RequestBuilder get(Caller caller, String object) {
    return Request.builder(caller, "s3:GetObject", "arn:aws:s3:::" + object, Catalog.aws())
        .resourceAccount("111122223333");
  }

  /** Decides with the bucket's policy. */
  static Outcome decide(BucketPolicy policy, RequestBuilder request) {
    Layers layers =
        Layers.none().withIdentity(ALL_OF_S3.document()).withResource(policy.document());
    return Decider.of(layers, Catalog.aws()).outcome(request.build());
  }
}
