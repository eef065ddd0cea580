package dev.unless;

import static dev.unless.finding.Printable.quote;
import static java.util.stream.Collectors.joining;

import dev.unless.annotation.CanIgnoreReturnValue;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.SizeLimit;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import dev.unless.json.SizeReport;
import dev.unless.prove.Prover;
import dev.unless.vocabulary.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A policy that takes rules of one type, and can be edited by the names of its rules.
 *
 * <pre>{@code
 * BucketPolicy logs =
 *     Unless.bucketPolicy("logs", Unless.denyAll().unless(Keys.secureTransport()).named("TlsOnly"));
 * BucketPolicy open = logs.with(Unless.denyAll().unless(Keys.sourceIp("53.0.2.7/32")).named("Office")).without("TlsOnly");
 * }</pre>
 *
 * @param <R> the type of rules that fit
 * @param <P> the type of the policy
 */
public abstract sealed class PolicyOf<R extends PolicyRule, P extends PolicyOf<R, P>> extends Policy
    permits IdentityPolicy,
        PermissionsBoundary,
        SessionPolicy,
        ServiceControlPolicy,
        ResourceControlPolicy,
        EndpointPolicy,
        TrustPolicy,
        BucketPolicy,
        ResourcePolicy {
  private static final int MOST_NAMES = 10;

  private final PolicyContent<R> content;

  PolicyOf(PolicyContent<R> content) {
    super(content);
    this.content = content;
  }

  abstract P make(PolicyContent<R> changed);

  /**
   * The same policy with the ARNs of another partition, those that are values of conditions
   * included; ARNs that were given as text stay.
   *
   * @throws RefusedException if the conditions of a rule contradict each other with these ARNs
   */
  public P in(Partition partition) {
    Nonnull.require("partition", partition);
    return make(content.in(partition));
  }

  /**
   * The same policy in fewer words, which decides every request alike, whatever policies stand
   * beside it: {@link Prover#minimized} proves it step by step. Its rules are statements; those
   * that were made of several with other names have none.
   *
   * <pre>{@code
   * String json =
   *     Unless.sessionPolicy(
   *             Unless.allow(Action.of("s3:GetObject")).on(Resource.arn("arn:aws:s3:::logs/a")),
   *             Unless.allow(Action.of("s3:GetObject")).on(Resource.arn("arn:aws:s3:::logs/b")))
   *         .minimized() // one statement
   *         .requireFits()
   *         .toCompactJson();
   * }</pre>
   */
  public P minimized() {
    PolicyDocument fewer = Prover.of(Catalog.aws()).minimized(kind(), document());
    return fewer.equals(document()) ? itself() : make(content.with(ofAnyKind(fewer)));
  }

  /** A statement that was read is a rule of every kind of policy. */
  @SuppressWarnings("unchecked")
  private List<R> ofAnyKind(PolicyDocument document) {
    return (List<R>) Raw.statements(document);
  }

  /**
   * This policy, if it is not longer than AWS takes: an identity policy as a managed one, a role
   * trust policy before the quota is raised.
   *
   * <pre>{@code
   * String json = Unless.sessionPolicy(rule).requireFits().toCompactJson(); // not refused by STS for its length
   * }</pre>
   *
   * @throws RefusedException if it is longer; its message has the size and the limit
   */
  @CanIgnoreReturnValue
  public P requireFits() {
    return kind().sizeLimits().stream()
        .filter(limit -> limit != SizeLimit.ROLE_TRUST)
        .findFirst()
        .map(this::requireFits)
        .orElseGet(this::itself);
  }

  /**
   * This policy, if it is not longer than this limit, such as {@link
   * SizeLimit#INLINE_POLICIES_OF_ROLE} for the only inline policy of a role.
   *
   * @throws RefusedException if it is longer, or no policy of its kind has the limit
   */
  @CanIgnoreReturnValue
  public P requireFits(SizeLimit limit) {
    Nonnull.require("limit", limit);
    SizeReport report =
        sizes().stream()
            .filter(one -> one.limit() == limit)
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Code.INVALID_VALUE,
                        limit + " is no limit of this kind of policy.",
                        limit.name(),
                        "Name one of " + kind().sizeLimits() + "."));
    if (!report.fits()) {
      throw new RefusedException(report.problem());
    }
    return itself();
  }

  /** Sealed: each policy is of its own type. */
  @SuppressWarnings("unchecked")
  private P itself() {
    return (P) this;
  }

  /**
   * With one more rule at the end.
   *
   * @throws RefusedException if the policy has a rule of this name, or the kind's grammar forbids
   *     the rule
   */
  public P with(R rule) {
    Nonnull.require("rule", rule);
    return make(content.and(rule));
  }

  /**
   * Without the rule of this name.
   *
   * @throws RefusedException if there is none, there are several, or it is the only rule
   */
  public P without(String sid) {
    Nonnull.require("sid", sid);
    List<R> fewer = new ArrayList<>(content.rules());
    fewer.remove(required(sid));
    return make(content.with(fewer));
  }

  /**
   * With another rule in the place of the one of this name.
   *
   * @throws RefusedException if there is none or several, another rule has the new one's name, or
   *     the kind's grammar forbids the rule
   */
  public P replace(String sid, R rule) {
    Nonnull.require("sid", sid, "rule", rule);
    List<R> changed = new ArrayList<>(content.rules());
    changed.set(required(sid), rule);
    return make(content.with(changed));
  }

  /** Whether the policy has a rule of this name. */
  public boolean has(String sid) {
    Nonnull.require("sid", sid);
    return content.indexOf(sid) >= 0;
  }

  /**
   * The rule of this name.
   *
   * @throws RefusedException if there is none or several
   */
  public R rule(String sid) {
    Nonnull.require("sid", sid);
    return content.rules().get(required(sid));
  }

  /**
   * With this rule in the place of the one that has its name, or at the end where none has: what is
   * put twice is there once.
   *
   * <pre>{@code
   * BucketPolicy logs = Unless.bucketPolicy("logs", Unless.nothing());
   * BucketPolicy same = logs.put(Unless.denyAll().named("Nothing")); // one statement, as before
   * }</pre>
   *
   * @throws RefusedException if the rule has no name, several statements were read with it, or the
   *     kind's grammar forbids the rule
   */
  public P put(R rule) {
    Nonnull.require("rule", rule);
    String name =
        rule.name()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Code.INVALID_NAME,
                        "put(…) has a rule without a name, so that nothing tells which rule it"
                            + " replaces.",
                        "",
                        "Name it with named(…), or a statement by its Sid; with(…) adds a rule"
                            + " without a name."));
    return has(name) ? replace(name, rule) : make(content.and(rule));
  }

  /**
   * Without the rule of this name, if there is one.
   *
   * @throws RefusedException if there are several, or it is the only rule
   */
  public P withoutIfPresent(String sid) {
    return has(sid) ? without(sid) : itself();
  }

  private int required(String sid) {
    int index = content.indexOf(sid);
    List<String> names = content.rules().stream().flatMap(rule -> rule.name().stream()).toList();
    if (Collections.frequency(names, sid) > 1) {
      throw new RefusedException(
          Code.UNIQUE_SIDS_REQUIRED,
          "Several statements of the policy were read with the Sid " + quote(sid) + ".",
          sid,
          "Give each its own Sid in the document.");
    }
    if (index >= 0
        && content.rules().get(index) instanceof RawStatement
        && names.contains(Sids.of(sid, 1))) {
      throw new RefusedException(
          Code.UNKNOWN_RULE_NAME,
          quote(sid) + " and " + quote(Sids.of(sid, 1)) + " may be statements of one rule.",
          sid,
          "Take out or replace the numbered ones first.");
    }
    if (index < 0) {
      throw new RefusedException(
          Code.UNKNOWN_RULE_NAME,
          "The policy has no rule named " + quote(sid) + ".",
          sid,
          names.isEmpty() ? "None of its rules is named." : "Its rules are named " + some(names));
    }
    return index;
  }

  private static String some(List<String> names) {
    String shown = names.stream().limit(MOST_NAMES).map(Printable::quote).collect(joining(", "));
    return shown + (names.size() > MOST_NAMES ? ", …" : ".");
  }
}
