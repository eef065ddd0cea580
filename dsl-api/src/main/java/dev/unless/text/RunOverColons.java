package dev.unless.text;

import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of ARNs in which a {@code *} for the region or the account stands for more than its
 * field, since AWS lets it match colons: {@code arn:aws:rds:*:db:app} is a database of whatever
 * region and account.
 *
 * <p>Rulings: nobody means that by a {@code *} before the service. And a field that the pattern
 * does not fill so is held to one of the shape's.
 */
final class RunOverColons {
  private static final Text COLON = Text.literal(":");

  private RunOverColons() {}

  /** Whether the pattern, with a {@code *} that runs over colons, matches an ARN of the shape. */
  static boolean meets(Text pattern, Text shape) {
    List<Text> written = fields(pattern);
    List<Text> shaped = fields(shape);
    boolean runs =
        written.size() >= ParsedArn.SEGMENTS
            && written.size() < shaped.size()
            && (runs(written.get(ParsedArn.REGION)) || runs(written.get(ParsedArn.ACCOUNT)));
    return runs && meets(written, 0, shaped, 0);
  }

  private static boolean meets(List<Text> written, int from, List<Text> shaped, int at) {
    if (from == written.size()) {
      return at == shaped.size();
    }
    Text field = written.get(from);
    int left = written.size() - from - 1;
    int last = from >= ParsedArn.REGION && runs(field) ? shaped.size() - left - 1 : at;
    List<Text> filled = new ArrayList<>();
    for (int end = at; end <= last && end < shaped.size(); end++) {
      filled.add(shaped.get(end));
      if (TextSet.of(field).mayMeet(TextSet.of(joined(filled)))
          && meets(written, from + 1, shaped, end + 1)) {
        return true;
      }
    }
    return false;
  }

  private static Text joined(List<Text> fields) {
    Text joined = fields.get(0);
    for (Text field : fields.subList(1, fields.size())) {
      joined = joined.then(COLON).then(field);
    }
    return joined;
  }

  private static boolean runs(Text field) {
    return field.parts().contains(Wildcard.ANY_RUN);
  }

  private static List<Text> fields(Text text) {
    return text.splitAtColons(Integer.MAX_VALUE);
  }
}
