package dev.unless.laws;

import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Principal.Form;
import dev.unless.laws.Universe.Call;
import dev.unless.operator.Arity;
import dev.unless.request.Caller;
import dev.unless.request.CallerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What cases are aimed at: callers, calls and what their contexts say. Their policies are plain, so
 * that the outcome turns on the rules that AWS makes for the layers.
 *
 * @param name what is aimed at
 * @param callers who may call
 * @param calls what may be called
 * @param context what the context may say
 * @param form of which form principals are, where that is the aim
 */
public record Aim(
    String name, List<Caller> callers, List<Call> calls, List<Given> context, Optional<Form> form) {
  /** All callers, all calls, and all keys on which a rule hangs. */
  public static Aim atEverything() {
    return new Aim("everything", Universe.CALLERS, calls(call -> true), all(), Optional.empty());
  }

  /** Principals of a form, and callers of a kind. */
  public static Aim atGrants(Form form, CallerKind kind) {
    return new Aim(
        form + " × " + kind,
        callers(caller -> caller.kind() == kind),
        calls(call -> !call.action().startsWith("iam:")),
        List.of(single("aws:userid", "AIDAJQABLZS4A3QDU576Q")),
        Optional.of(form));
  }

  /** What credentials are for in STS and IAM. */
  public static Aim atCredentials() {
    return new Aim(
        "credentials",
        Universe.CALLERS,
        calls(call -> call.action().startsWith("sts:") || call.action().startsWith("iam:")),
        ofCredentials(),
        Optional.empty());
  }

  /** Keys of KMS, with aliases. */
  public static Aim atKeys() {
    return new Aim(
        "keys",
        Universe.CALLERS,
        calls(call -> call.action().startsWith("kms:")),
        ofKeys(),
        Optional.empty());
  }

  /** Requests by way of an endpoint. */
  public static Aim atEndpoints() {
    return new Aim(
        "endpoints", Universe.CALLERS, calls(call -> true), ofEndpoints(), Optional.empty());
  }

  /** Organizations and who manages them. */
  public static Aim atOrganizations() {
    return new Aim(
        "organizations",
        Universe.CALLERS,
        calls(call -> true),
        ofOrganizations(),
        Optional.empty());
  }

  /** Root users on buckets and elsewhere. */
  public static Aim atRoot() {
    return new Aim(
        "root",
        callers(caller -> caller.kind() == CallerKind.ROOT_USER),
        calls(call -> !call.action().startsWith("iam:")),
        List.of(),
        Optional.empty());
  }

  private static List<Caller> callers(Predicate<Caller> which) {
    return Universe.CALLERS.stream().filter(which).toList();
  }

  private static List<Call> calls(Predicate<Call> which) {
    List<Call> calls = new ArrayList<>(Universe.CALLS);
    calls.add(new Call("sts:AssumeRoot", "arn:aws:iam::111122223333:root"));
    calls.add(new Call("sts:TagSession", "arn:aws:iam::111122223333:role/target"));
    calls.add(new Call("sts:SetContext", "arn:aws:iam::111122223333:role/target"));
    calls.add(new Call("iam:ListUsers", "*"));
    calls.add(new Call("s3:GetBucketPolicy", "arn:aws:s3:::b"));
    calls.add(new Call("s3:PutBucketPolicy", "arn:aws-cn:s3:::b"));
    calls.add(new Call("s3:NoSuchAction", "arn:aws:s3:::b"));
    calls.add(new Call("s3:NoSuchAction", "*"));
    calls.add(new Call("sqs:ListQueues", "*"));
    calls.add(new Call("sqs:SendMessage", "arn:aws-cn:sqs:eu-west-1:111122223333:q"));
    calls.add(new Call("kms:Decrypt", "arn:aws:kms:eu-west-1:444455556666:key/k1"));
    return calls.stream().filter(which).toList();
  }

  private static List<Given> all() {
    List<Given> all = new ArrayList<>(ofCredentials());
    all.addAll(ofKeys());
    all.addAll(ofEndpoints());
    all.addAll(ofOrganizations());
    return all;
  }

  private static List<Given> ofCredentials() {
    return List.of(
        single("aws:TokenIssueTime", "2026-01-01T00:00:00Z"),
        single("aws:MultiFactorAuthPresent", "true"),
        single("aws:MultiFactorAuthPresent", "false"),
        single("aws:ViaAWSService", "true"),
        single("aws:ViaAWSService", "false"),
        new Given("aws:CalledVia", true, List.of("athena.amazonaws.com")));
  }

  private static List<Given> ofKeys() {
    return List.of(
        single("kms:RequestAlias", "alias/aws/s3"),
        single("kms:RequestAlias", "alias/mine"),
        new Given("kms:ResourceAliases", true, List.of("alias/mine", "alias/aws/s3")),
        new Given("kms:ResourceAliases", true, List.of("alias/mine")));
  }

  private static List<Given> ofEndpoints() {
    List<Given> all = new ArrayList<>();
    for (GlobalKey key : GlobalKey.about(KeySubject.VPC_ENDPOINT)) {
      boolean set = key.arity() == Arity.MULTI;
      all.add(new Given(key.text(), set, List.of(set ? "o-a/r-b/" : "x")));
      if (set) {
        all.add(new Given(key.text(), true, List.of("")));
      }
    }
    return all;
  }

  private static List<Given> ofOrganizations() {
    return List.of(
        single("aws:PrincipalOrgMasterAccountId", Universe.OURS),
        single("aws:PrincipalOrgMasterAccountId", Universe.THEIRS),
        single("aws:PrincipalOrgMasterAccountId", "777788889999"));
  }

  private static Given single(String key, String value) {
    return new Given(key, false, List.of(value));
  }
}
