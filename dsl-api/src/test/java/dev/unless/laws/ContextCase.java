package dev.unless.laws;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.RequestKey;
import dev.unless.laws.Universe.Call;
import dev.unless.operator.Arity;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Random requests about some keys, whatever AWS guarantees of them. */
public final class ContextCase {
  private static final List<String> VALUES =
      List.of(
          "true",
          "false",
          "x",
          "o-a",
          "o-b",
          Universe.OURS,
          Universe.THEIRS,
          "arn:aws:sns:eu-west-1:111122223333:t",
          "arn:aws:s3:::b",
          "2026-01-01T00:00:00Z",
          "AIDAJQABLZS4A3QDU576Q",
          "10");
  private static final List<String> PATHS = List.of("o-a/r-1/", "o-b/r-1/ou-2/", "o-a", "x");

  /** Also of an account that no policy and no law names. */
  private static final List<Caller> CALLERS =
      Stream.concat(
              Universe.CALLERS.stream(),
              Stream.of(
                      "arn:aws:iam::999988887777:user/team/eve",
                      "arn:aws:sts::999988887777:federated-user/eve",
                      "arn:aws:iam::999988887777:root")
                  .map(Caller::ofArn))
          .toList();

  private ContextCase() {}

  /** A request that says something of some of the keys, taken as it is given. */
  public static Request of(long index, List<RequestKey> keys) {
    Pick pick = Pick.ofCase(Cases.SEED, keys.toString(), index);
    RequestBuilder builder = builder(pick).asGiven();
    for (RequestKey key : Set.copyOf(keys)) {
      if (pick.chance(75)) {
        say(key, pick, builder);
      }
    }
    return builder.build();
  }

  private static RequestBuilder builder(Pick pick) {
    Call call = pick.of(calls());
    RequestBuilder builder =
        Request.builder(pick.of(CALLERS), call.action(), call.resource(), Catalog.aws());
    boolean ofAccount =
        call.resource().split(":", 6).length == 6
            && call.resource().split(":", 6)[4].matches("\\d{12}");
    Optional<String> account =
        ofAccount || pick.chance(30) ? Optional.empty() : Optional.of(Universe.OURS);
    account.ifPresent(builder::resourceAccount);
    return builder;
  }

  private static List<Call> calls() {
    Set<Call> calls = new LinkedHashSet<>(Universe.CALLS);
    calls.add(new Call("ec2:CreateVpcEndpoint", "*"));
    calls.add(new Call("kms:ListKeys", "*"));
    calls.add(new Call("s3express:CreateSession", "arn:aws:s3express:eu-west-1:111122223333:b"));
    return List.copyOf(calls);
  }

  private static void say(RequestKey key, Pick pick, RequestBuilder builder) {
    if (key.arity() == Arity.MULTI) {
      List<String> from = key.text().endsWith("OrgPaths") ? PATHS : VALUES;
      builder.with(key.text(), pick.some(0, 2, () -> pick.of(from)));
    } else {
      builder.with(key.text(), pick.of(VALUES));
    }
  }

  /** A request as its builder makes it, with what follows from who calls and on what. */
  public static Request derived(long index) {
    Pick pick = Pick.ofCase(Cases.SEED, "derived", index);
    return builder(pick).with(GlobalKey.SECURE_TRANSPORT.text(), "true").build();
  }
}
