package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Text patterns on keys of ARNs with a {@code *} before the resource, where it may run over colons.
 *
 * <p>Ruling: only where the wider match lets more through, and not for {@code *} alone.
 */
final class TextPatternOnArn {
  private TextPatternOnArn() {}

  static List<Finding> findings(EntryView entry) {
    boolean negated = entry.operator() == Operator.STRING_NOT_LIKE;
    boolean pattern = negated || entry.operator() == Operator.STRING_LIKE;
    if (!pattern || entry.statement().allows() == negated || !isArn(entry)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<Text> texts = entry.texts();
    for (int i = 0; i < texts.size(); i++) {
      if (runsOverColons(texts.get(i))) {
        found.add(finding(entry, i, negated));
      }
    }
    return found;
  }

  private static boolean isArn(EntryView entry) {
    return entry.definition().map(KeyDefinition::type).filter(KeyType.ARN::equals).isPresent();
  }

  private static boolean runsOverColons(Text text) {
    int run = text.parts().indexOf(Text.Wildcard.ANY_RUN);
    if (run < 0 || text.parts().size() == 1) {
      return false;
    }
    long colons =
        text.parts().subList(0, run).stream()
            .filter(Text.Literal.class::isInstance)
            .flatMapToInt(part -> ((Text.Literal) part).text().chars())
            .filter(c -> c == ':')
            .count();
    return colons < ParsedArn.SEGMENTS - 1;
  }

  private static Finding finding(EntryView entry, int index, boolean negated) {
    return entry.finding(
        Code.STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS,
        index,
        "Under "
            + quote(entry.operator().text())
            + " the * of "
            + quote(entry.entry().values().get(index))
            + " runs over the colons of the ARN.",
        Fix.of(
                "Write "
                    + quote(negated ? "ArnNotLike" : "ArnLike")
                    + ", whose * stays in its field.")
            .inJava(
                "Write "
                    + InJava.key(entry)
                    + InJava.matches(entry)
                    + "("
                    + InJava.pattern(entry.entry().values().get(index))
                    + "), whose * stays in its field."));
  }
}
