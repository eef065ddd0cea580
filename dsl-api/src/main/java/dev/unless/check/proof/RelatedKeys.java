package dev.unless.check.proof;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.Statement;
import dev.unless.operator.KeyType;
import dev.unless.request.ContextRules;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which condition keys bear on each other, so that it is worth asking whether entries exclude each
 * other: most of what people write is on keys of which none does.
 *
 * <p>Silent where an operator for one value is on a key of many: that is another finding, and AWS
 * itself writes some keys of EventBridge so.
 */
final class RelatedKeys {
  private RelatedKeys() {}

  /** Whether two entries of the statement may exclude each other. */
  static boolean mayExclude(StatementView view, Subject policy) {
    if (view.entries().stream().anyMatch(RelatedKeys::isDoubtful)) {
      return false;
    }
    Statement statement = view.statement();
    Set<String> seen = new HashSet<>();
    int bearing = 0;
    for (ConditionEntry entry : statement.conditions()) {
      Set<String> keys = keys(entry, policy.document().hasVariables());
      if (keys.stream().anyMatch(seen::contains)) {
        return true;
      }
      seen.addAll(keys);
      bearing += keys.stream().anyMatch(RelatedKeys::bears) ? 1 : 0;
    }
    return bearing > 1;
  }

  /** Whether who calls, or what it calls, may exclude an entry of the statement. */
  static boolean mayBeExcluded(StatementView view, Subject policy) {
    Statement statement = view.statement();
    if (view.entries().stream().anyMatch(RelatedKeys::isDoubtful)
        || !(policy.kind().hasPrincipal() || namesWhere(statement))) {
      return false;
    }
    return statement.conditions().stream()
        .flatMap(entry -> keys(entry, policy.document().hasVariables()).stream())
        .anyMatch(policy.kind().hasPrincipal() ? RelatedKeys::bears : RelatedKeys::isOfResource);
  }

  /** What others read otherwise: one value of a set, and an asterisk in the place of an ARN. */
  private static boolean isDoubtful(EntryView entry) {
    return entry.isBareOnSet()
        || (entry.operator().type() == KeyType.ARN && entry.entry().values().contains("*"));
  }

  /** The entry's key and those of its variables, case folded. */
  private static Set<String> keys(ConditionEntry entry, boolean variables) {
    Set<String> keys = new HashSet<>();
    keys.add(CaseFolding.fold(entry.key()));
    List<Text> texts = variables ? entry.texts(true) : List.of();
    texts.forEach(text -> text.variableKeys().forEach(key -> keys.add(CaseFolding.fold(key))));
    return keys;
  }

  /** Whether a resource's region or account is said, which conditions may contradict. */
  private static boolean namesWhere(Statement statement) {
    return statement.resource().stream()
        .flatMap(element -> element.patterns().stream())
        .flatMap(pattern -> ParsedArn.parse(pattern.text()).stream())
        .flatMap(arn -> Stream.of(arn.region(), arn.account()))
        .anyMatch(field -> !field.isEmpty() && !Wildcard.isIn(field));
  }

  private static boolean isOfResource(String key) {
    return GlobalKey.of(key).filter(known -> known.origin() == KeyOrigin.RESOURCE).isPresent();
  }

  private static boolean bears(String key) {
    return !ContextRules.about(Set.of(key)).isEmpty();
  }
}
