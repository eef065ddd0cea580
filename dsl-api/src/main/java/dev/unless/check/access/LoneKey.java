package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Operator;
import java.util.List;

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

  static List<Finding> findings(EntryView entry) {
    StatementView statement = entry.statement();
    boolean lets =
        entry.operator() != Operator.NULL && statement.allows() != entry.operator().isNegated();
    return PAIRS.stream()
        .filter(pair -> lets && entry.isOn(pair.key()))
        .filter(pair -> pair.partners().stream().noneMatch(key -> isOn(statement, key)))
        .map(pair -> finding(entry, pair))
        .toList();
  }

  private static boolean isOn(StatementView statement, String key) {
    return statement.entries(key).stream().anyMatch(e -> e.narrows() || !statement.allows());
  }

  private static Finding finding(EntryView entry, Pair pair) {
    return entry.finding(
        Code.MISSING_PAIRED_CONDITION_KEYS,
        pair.why() + ", so " + quote(entry.key()) + " alone does not say whose they are.",
        Fix.of("Add a condition on " + quote(pair.partners().get(0)) + " to the same Condition.")
            .inJava(
                "Add .when("
                    + InJava.key(entry.statement().catalog(), pair.partners().get(0))
                    + ".is(…)) to the rule."));
  }
}
