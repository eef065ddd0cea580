package dev.unless;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.AccountId;
import dev.unless.annotation.ActionName;
import dev.unless.annotation.Arn;
import dev.unless.annotation.BucketName;
import dev.unless.annotation.Constant;
import dev.unless.annotation.OriginAccessIdentityId;
import dev.unless.annotation.PrincipalArn;
import dev.unless.annotation.SecretName;
import dev.unless.check.Domain;
import dev.unless.condition.Condition;
import dev.unless.condition.Conditions;
import dev.unless.condition.Keys;
import dev.unless.condition.Single;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.ArnOfPrincipal;
import dev.unless.vocabulary.IdentityProvider;
import dev.unless.vocabulary.OriginAccessIdentity;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a policy begins with.
 *
 * <pre>{@code
 * Policy logs =
 *     Unless.bucketPolicy(
 *         "access-logs",
 *         Unless.denyAll()
 *             .unless(Keys.sourceIp("53.0.2.7/32"))
 *             .unless(Keys.calledVia(ServicePrincipal.of("athena.amazonaws.com"))));
 * String json = logs.toJson();
 * }</pre>
 */
public final class Unless {

  private Unless() {}

  /** Allows these actions. */
  public static Allow allow(Actions first, Actions... more) {
    return allow(Nonempty.list(first, more));
  }

  /**
   * Allows these actions.
   *
   * @throws RefusedException if there is none
   */
  public static Allow allow(List<? extends Actions> actions) {
    return new Allow(RuleSpec.of(Effect.ALLOW, false, actions));
  }

  /** Allows every action but these: NotAction. */
  public static Allow allowAllExcept(Actions first, Actions... more) {
    return allowAllExcept(Nonempty.list(first, more));
  }

  /**
   * Allows every action but these: NotAction.
   *
   * @throws RefusedException if there is none
   */
  public static Allow allowAllExcept(List<? extends Actions> actions) {
    return new Allow(RuleSpec.of(Effect.ALLOW, true, actions));
  }

  /** Denies these actions. */
  public static Deny deny(Actions first, Actions... more) {
    return deny(Nonempty.list(first, more));
  }

  /**
   * Denies these actions.
   *
   * @throws RefusedException if there is none
   */
  public static Deny deny(List<? extends Actions> actions) {
    return new Deny(RuleSpec.of(Effect.DENY, false, actions));
  }

  /**
   * Denies everything to everyone: every action of the policy's own service ({@code s3:*} in a
   * bucket policy, {@code *} in a policy that has no service), to every principal where the policy
   * names principals.
   */
  public static DenyAll denyAll() {
    return new DenyAll(RuleSpec.of(Effect.DENY, new RuleSpec.What.Everything()));
  }

  /** Denies every action but these to everyone: NotAction. */
  public static DenyAll denyAllExcept(Actions first, Actions... more) {
    return denyAllExcept(Nonempty.list(first, more));
  }

  /**
   * Denies every action but these to everyone: NotAction.
   *
   * @throws RefusedException if there is none
   */
  public static DenyAll denyAllExcept(List<? extends Actions> actions) {
    return new DenyAll(RuleSpec.of(Effect.DENY, true, actions));
  }

  /** The rule that allows nothing: it denies everything to everyone, and says so by its name. */
  public static DenyAll nothing() {
    return denyAll().named("Nothing");
  }

  /** A policy that is attached to a user, group or role. */
  public static IdentityPolicy identityPolicy(IdentityRule first, IdentityRule... more) {
    return IdentityPolicy.of(Nonempty.list(first, more));
  }

  /** The boundary of what identity policies can allow a user or role. */
  public static PermissionsBoundary permissionsBoundary(IdentityRule first, IdentityRule... more) {
    return PermissionsBoundary.of(Nonempty.list(first, more));
  }

  /** A policy that is passed when a session is made. */
  public static SessionPolicy sessionPolicy(IdentityRule first, IdentityRule... more) {
    return SessionPolicy.of(Nonempty.list(first, more));
  }

  /** The bound that an organization sets to its principals. */
  public static ServiceControlPolicy serviceControlPolicy(
      IdentityRule first, IdentityRule... more) {
    return ServiceControlPolicy.of(Nonempty.list(first, more));
  }

  /** The bound that an organization sets to its resources. */
  public static ResourceControlPolicy resourceControlPolicy(
      ResourceControlRule first, ResourceControlRule... more) {
    return ResourceControlPolicy.of(Nonempty.list(first, more));
  }

  /** What may pass a VPC endpoint. */
  public static EndpointPolicy endpointPolicy(ResourceRule first, ResourceRule... more) {
    return EndpointPolicy.of(Nonempty.list(first, more));
  }

  /** Who may assume a role. */
  public static TrustPolicy trustPolicy(TrustRule first, TrustRule... more) {
    return TrustPolicy.of(Nonempty.list(first, more));
  }

  /** The policy of an S3 bucket, by its name. */
  public static BucketPolicy bucketPolicy(
      @BucketName String bucket, ResourceRule first, ResourceRule... more) {
    Nonnull.require("bucket", bucket);
    return BucketPolicy.of(bucket, Nonempty.list(first, more));
  }

  /** The policy of a KMS key. */
  public static ResourcePolicy keyPolicy(ResourceRule first, ResourceRule... more) {
    return ResourcePolicy.ofKey(Nonempty.list(first, more));
  }

  /**
   * The policy of a queue of SQS.
   *
   * @throws RefusedException if the resource is none, leaves its region or account open, or the
   *     service does not take a rule
   */
  public static ResourcePolicy queuePolicy(
      Resource queue, ResourceRule first, ResourceRule... more) {
    Nonnull.require("queue", queue);
    return ResourcePolicy.of(PolicyKind.QUEUE, queue, Nonempty.list(first, more));
  }

  /**
   * The policy of a topic of SNS.
   *
   * @throws RefusedException if the resource is none, leaves its region or account open, or the
   *     service does not take a rule
   */
  public static ResourcePolicy topicPolicy(
      Resource topic, ResourceRule first, ResourceRule... more) {
    Nonnull.require("topic", topic);
    return ResourcePolicy.of(PolicyKind.TOPIC, topic, Nonempty.list(first, more));
  }

  /**
   * The policy of a Lambda function.
   *
   * @throws RefusedException if the resource is none, leaves its region or account open, or the
   *     service does not take a rule
   */
  public static ResourcePolicy functionPolicy(
      Resource function, ResourceRule first, ResourceRule... more) {
    Nonnull.require("function", function);
    return ResourcePolicy.of(PolicyKind.FUNCTION, function, Nonempty.list(first, more));
  }

  /** The policy of a secret of Secrets Manager. */
  public static ResourcePolicy secretPolicy(ResourceRule first, ResourceRule... more) {
    return ResourcePolicy.ofSecret(Nonempty.list(first, more));
  }

  /** The policy of a repository of ECR. */
  public static ResourcePolicy repositoryPolicy(ResourceRule first, ResourceRule... more) {
    return ResourcePolicy.ofRepository(Nonempty.list(first, more));
  }

  /** The policy of any other resource. */
  public static ResourcePolicy resourcePolicy(
      Resource resource, ResourceRule first, ResourceRule... more) {
    return ResourcePolicy.of(resource, Nonempty.list(first, more));
  }

  /** The condition does not hold. */
  public static Condition not(Condition condition) {
    return Conditions.not(condition);
  }

  /** All of the conditions hold. */
  public static Condition allOf(Condition first, Condition... more) {
    return Conditions.allOf(first, more);
  }

  /**
   * All of the conditions hold.
   *
   * @throws RefusedException if the list is empty, which would hold for every request
   */
  public static Condition allOf(List<? extends Condition> conditions) {
    return Conditions.allOf(conditions);
  }

  /** At least one of the conditions holds. */
  public static Condition anyOf(Condition first, Condition... more) {
    return Conditions.anyOf(first, more);
  }

  /**
   * At least one of the conditions holds.
   *
   * @throws RefusedException if the list is empty, which would hold for no request
   */
  public static Condition anyOf(List<? extends Condition> conditions) {
    return Conditions.anyOf(conditions);
  }

  /** None of the conditions holds. */
  public static Condition noneOf(Condition first, Condition... more) {
    return Conditions.noneOf(first, more);
  }

  /**
   * None of the conditions holds.
   *
   * @throws RefusedException if the list is empty, which would hold for every request
   */
  public static Condition noneOf(List<? extends Condition> conditions) {
    return Conditions.noneOf(conditions);
  }

  /** Any text. */
  public static Text anything() {
    return Text.anything();
  }

  /**
   * A pattern that the program spells out: {@code *} stands for any run of characters, {@code ?}
   * for one. Give it a constant; for a text that is only known at run time see {@link
   * #trustedPattern}.
   *
   * @throws RefusedException if the pattern is empty, or holds <code>${</code> or a lone surrogate
   */
  public static Text pattern(@Constant String pattern) {
    return trustedPattern(pattern);
  }

  /**
   * A pattern that is only known at run time, for which the program vouches: whoever can choose the
   * text can widen the policy.
   *
   * @throws RefusedException if the pattern is empty, or holds <code>${</code> or a lone surrogate
   */
  public static Text trustedPattern(String pattern) {
    Nonnull.require("pattern", pattern);
    if (pattern.isEmpty()) {
      throw emptyPattern();
    }
    if (pattern.contains("${")) {
      throw new RefusedException(
          Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
          quote(pattern) + " holds ${, which is no variable in a pattern.",
          pattern,
          "Write pattern(…).then(variable(key)), or text(…) for the characters themselves.");
    }
    return Text.parse(pattern, Syntax.PATTERN);
  }

  /**
   * A text that the program spells out as a policy does: {@code *} and {@code ?} are wildcards,
   * <code>${key}</code> is the request's value of a key, and <code>${*}</code>, <code>${?}</code>
   * and <code>${$}</code> are the characters themselves. Give it a constant; for a text that is
   * only known at run time see {@link #trustedPolicyText}.
   *
   * <pre>{@code
   * Policy home =
   *     Unless.identityPolicy(
   *         Unless.allow(Action.of("s3:GetObject"))
   *             .on(Unless.arn(Unless.policyText("arn:aws:s3:::home/${aws:username}/*"))));
   * }</pre>
   *
   * <p>Source: IAM User Guide, "IAM policy elements: Variables and tags".
   *
   * @throws RefusedException as {@link #trustedPolicyText}
   */
  public static Text policyText(@Constant String spelling) {
    Nonnull.require("spelling", spelling);
    return trustedPolicyText(spelling);
  }

  /**
   * A text that is spelt as a policy spells it and only known at run time, such as a template in
   * the configuration: {@code *} and {@code ?} are wildcards, <code>${key}</code> is the request's
   * value of a key, with <code>${key, 'default'}</code> for a request without it. The program
   * vouches for it: whoever can choose the text can widen the policy. What users choose is {@link
   * #text}, and joins it by {@link Text#then}.
   *
   * <pre>{@code
   * String template = System.getProperty("folder", "home/${aws:username}/");
   * Condition own = Keys.stringKey("s3:prefix").matches(Unless.trustedPolicyText(template).then("2026/"));
   * }</pre>
   *
   * <p>Source: IAM User Guide, "IAM policy elements: Variables and tags".
   *
   * @throws RefusedException if the text is empty or holds a lone surrogate; if a variable in it is
   *     not closed, is empty, has a default without quotes, or names no key with a single value
   */
  public static Text trustedPolicyText(String spelling) {
    Nonnull.require("spelling", spelling);
    if (spelling.isEmpty()) {
      throw emptyPattern();
    }
    Text text = Text.parse(spelling, new Syntax(true, true));
    text.variableKeys().forEach(Keys::stringKey);
    return text;
  }

  /**
   * The name of a secret as the secret's ARN ends: with a hyphen and the six characters that
   * Secrets Manager adds, which nobody knows beforehand.
   *
   * <pre>{@code
   * Resource password = SecretsManager.secret(Unless.secretNamed("prod/db")); // …:secret:prod/db-??????
   * }</pre>
   *
   * <p>Source: AWS Secrets Manager User Guide, "Resource-based policies", which asks for just as
   * many question marks, since with {@code *} the policy would be about other secrets, too.
   *
   * @param name the name without those characters: 1 to 512 letters, digits or characters of {@code
   *     /_+=.@-}
   * @throws RefusedException if no secret has such a name
   */
  public static Text secretNamed(@SecretName String name) {
    Nonnull.require("name", name);
    Domain.SECRET_NAME.require(name);
    return text(name).then(pattern("-??????"));
  }

  private static RefusedException emptyPattern() {
    return new RefusedException(
        Code.INVALID_VALUE,
        "A pattern is empty; it matches the empty text only.",
        "",
        "Write it, or use anything().");
  }

  /**
   * Every text that begins with this one.
   *
   * @throws RefusedException if the text is empty, which would be anything, or holds a lone
   *     surrogate
   */
  public static Text startsWith(String text) {
    Nonnull.require("text", text);
    if (text.isEmpty()) {
      throw new RefusedException(
          Code.TAUTOLOGY,
          "startsWith has an empty text; every text begins with it.",
          "",
          "Write anything().");
    }
    return text(text).then(Text.anything());
  }

  /** Text that means only itself. */
  public static Text text(String text) {
    return Text.literal(text);
  }

  /** The request's value of a key, as a policy variable; see {@link Text#then} to join texts. */
  public static Text variable(Single<?> key) {
    Nonnull.require("key", key);
    return key.asVariable();
  }

  /**
   * The account of this id.
   *
   * @throws RefusedException if the id has not twelve digits
   */
  public static Account account(@AccountId String id) {
    return Account.of(id);
  }

  /**
   * The principal of this ARN, as services hold it in their configuration: an account for the ARN
   * of its root, a user, a role, a session, a federated user's session, an identity provider, or an
   * origin access identity. It keeps the ARN's partition, in policies of every partition. Where
   * only one kind is meant, {@code Role.ofArn} and its like say so; an account's id takes {@link
   * #account}.
   *
   * <pre>{@code
   * PolicyPrincipal reader = Unless.principal("arn:aws:iam::444455556666:role/reader");
   * Policy shared = Unless.bucketPolicy("reports", Unless.allow(Action.of("s3:GetObject")).to(reader));
   * }</pre>
   *
   * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal".
   *
   * @throws RefusedException if the text is not the ARN of a principal in a known partition: the
   *     ARN of a group or of another service, one with a wildcard, an id, or {@code *}
   */
  public static PolicyPrincipal principal(@PrincipalArn String arn) {
    Nonnull.require("arn", arn);
    return ArnOfPrincipal.read(arn);
  }

  /**
   * An identity provider, as role trust policies name it.
   *
   * @throws RefusedException if the name is empty or has a wildcard
   */
  public static IdentityProvider identityProvider(String name) {
    return new IdentityProvider(name);
  }

  /**
   * A CloudFront origin access identity by its id, such as {@code EH1HDMB1FH2TC}.
   *
   * @throws RefusedException if no identity has such an id
   */
  public static OriginAccessIdentity originAccessIdentity(@OriginAccessIdentityId String id) {
    return new OriginAccessIdentity(id);
  }

  /** Every action of every service: {@code *}. */
  public static ActionGroup everyAction() {
    return ActionGroup.every();
  }

  /**
   * An action that the vocabulary lacks, such as {@code newsvc:DoIt}.
   *
   * @throws RefusedException if the text is not {@code service:Name}, or has a wildcard
   */
  public static Action action(@ActionName String text) {
    return Action.of(text);
  }

  /**
   * Resources that the vocabulary lacks, by a pattern of their whole ARN.
   *
   * @throws RefusedException if the text has not six segments, or a variable before the last
   */
  public static Resource arn(Text pattern) {
    return Resource.ofArn(pattern);
  }

  /**
   * A resource that the vocabulary lacks, by its whole ARN.
   *
   * @throws RefusedException if the text is not the ARN of six segments, or one before the last has
   *     a character that would be a wildcard there
   */
  public static Resource arn(@Arn String arn) {
    return Resource.ofArn(arn);
  }

  /**
   * The one statement of a document that was read, beside typed rules: no type has examined it. For
   * documents of several statements see the policies' {@code of(document)} and {@code with(…)}.
   *
   * @throws RefusedException if the document has not one statement, or is of a version before
   *     2012-10-17 and holds <code>${</code>, which would become a variable
   */
  public static RawStatement raw(PolicyDocument document) {
    Nonnull.require("document", document);
    List<RawStatement> statements = Raw.statements(document);
    if (statements.size() != 1) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          "The document has " + statements.size() + " statements, not one.",
          "",
          "Take over one document for each, or the whole one with of(document).");
    }
    return statements.get(0);
  }

  /** All requests for these actions, of which something is to be proved. */
  public static Requests requests(Actions first, Actions... more) {
    return requests(Nonempty.list(first, more));
  }

  /**
   * All requests for these actions, of which something is to be proved.
   *
   * @throws RefusedException if there is none
   */
  public static Requests requests(List<? extends Actions> actions) {
    return Requests.of(actions);
  }

  /** A request for an action on a resource, to be decided by an {@link Authorizer}. */
  public static RequestTo request(Action action, Resource resource) {
    Nonnull.require("action", action, "resource", resource);
    return new RequestTo(action, Optional.of(resource));
  }

  /** A request for an action on no resource, to be decided by an {@link Authorizer}. */
  public static RequestTo request(Action action) {
    Nonnull.require("action", action);
    return new RequestTo(action, Optional.empty());
  }
}
