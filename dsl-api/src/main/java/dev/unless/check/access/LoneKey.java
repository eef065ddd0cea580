package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Operator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys whose values are not unique by themselves: a private address means little without its
 * network, and that a token is of some identity pool little without the pool.
 */
final class LoneKey {
  /**
   * @param key the key
   * @param partners the keys of which one makes its values unique
   * @param why what a value of it leaves open
   */
  private record Pair(String key, List<String> partners, String why) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              GlobalKey.VPC_SOURCE_IP.text(),
              GlobalKey.about(KeySubject.VPC_ENDPOINT).stream()
                  .filter(key -> key != GlobalKey.VPC_SOURCE_IP)
                  .map(GlobalKey::text)
                  .toList(),
              "Anybody's network has such private addresses"),
          new Pair(
              GlobalKey.EC2_INSTANCE_SOURCE_PRIVATE_IPV4.text(),
              List.of(
                  GlobalKey.EC2_INSTANCE_SOURCE_VPC.text(),
                  GlobalKey.EC2_SOURCE_INSTANCE_ARN.text()),
              "Anybody's network has such private addresses"),
          new Pair(
              "cognito-identity.amazonaws.com:amr",
              List.of("cognito-identity.amazonaws.com:aud", "cognito-identity.amazonaws.com:sub"),
              "Anybody's identity pool gives such tokens"),
          new Pair(
              "cognito-identity.amazonaws.com.cn:amr",
              List.of(
                  "cognito-identity.amazonaws.com.cn:aud", "cognito-identity.amazonaws.com.cn:sub"),
              "Anybody's identity pool gives such tokens"));

  private LoneKey() {}

  static List<Finding> findings(Subject policy) {
    return policy.statements().stream()
        .flatMap(statement -> statement.entries().stream())
        .flatMap(entry -> findings(policy, entry))
        .toList();
  }

  private static Stream<Finding> findings(Subject policy, EntryView entry) {
    boolean lets =
        entry.operator() != Operator.NULL
            && entry.statement().allows() != entry.operator().isNegated();
    return PAIRS.stream()
        .filter(pair -> lets && entry.isOn(pair.key()))
        .filter(pair -> partners(entry.statement(), pair).noneMatch(EntryView::narrows))
        .filter(pair -> entry.statement().allows() || !isDeniedElsewhere(policy, entry, pair))
        .map(pair -> entry.statement().allows() ? allowed(entry, pair) : excepted(entry, pair));
  }

  private static Stream<EntryView> partners(StatementView statement, Pair pair) {
    return pair.partners().stream().flatMap(key -> statement.entries(key).stream());
  }

  /**
   * Whether other networks are denied by a statement of their own, which is about no less: a Deny
   * excepts what has both by two statements, since one lets through what has either.
   */
  private static boolean isDeniedElsewhere(Subject policy, EntryView entry, Pair pair) {
    return policy.statements().stream()
        .filter(other -> !other.allows() && isAboutTheSame(other, entry.statement()))
        .anyMatch(
            other ->
                partners(other, pair)
                    .filter(partner -> partner.operator().isNegated())
                    .anyMatch(partner -> isAskedToo(entry, other, partner)));
  }

  private static boolean isAboutTheSame(StatementView one, StatementView other) {
    return one.statement().principal().equals(other.statement().principal())
        && one.statement().action().equals(other.statement().action())
        && one.statement().resource().equals(other.statement().resource());
  }

  /** Whether all that the other statement asks beside the partner is asked beside the key, too. */
  private static boolean isAskedToo(EntryView entry, StatementView other, EntryView partner) {
    List<ConditionEntry> asked =
        entry.statement().entries().stream()
            .filter(one -> !one.equals(entry))
            .map(EntryView::entry)
            .toList();
    return other.entries().stream()
        .filter(one -> !one.equals(partner))
        .allMatch(one -> asked.contains(one.entry()));
  }

  private static Finding allowed(EntryView entry, Pair pair) {
    return finding(
        entry,
        pair,
        Fix.of("Add a condition on " + quote(pair.partners().get(0)) + " to the same Condition.")
            .inJava("Add .when(" + partner(entry, pair) + ") to the rule."));
  }

  private static Finding excepted(EntryView entry, Pair pair) {
    return finding(
        entry,
        pair,
        Fix.of(
                "Deny in a second statement, which says the same but for this, what does not have"
                    + " your "
                    + quote(pair.partners().get(0))
                    + ".")
            .inJava(
                "Except what has both: .unless("
                    + InJava.compared(entry)
                    + ".and("
                    + partner(entry, pair)
                    + "))."));
  }

  private static String partner(EntryView entry, Pair pair) {
    return InJava.key(entry.statement().catalog(), pair.partners().get(0)) + ".is(…)";
  }

  private static Finding finding(EntryView entry, Pair pair, Fix fix) {
    return entry.finding(
        Code.MISSING_PAIRED_CONDITION_KEYS,
        pair.why() + ", so " + quote(entry.key()) + " alone does not say whose they are.",
        fix);
  }
}
