package dev.unless.laws;

import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Texts that mean more than themselves where they are not taken literally. */
final class HostileText {
  private static final List<String> FRAGMENTS =
      List.of(
          "*",
          "?",
          "${aws:username}",
          "${*}",
          "${?}",
          "${$}",
          "${",
          "}",
          "$",
          "$$",
          "{",
          "\"",
          "\\",
          "'",
          ",",
          "\u0000",
          "\u001f",
          "\n",
          "\u2028",
          "😀",
          "é",
          "e\u0301",
          ":",
          "/",
          "a",
          "ann",
          "${aws:username, 'x'}",
          " ");

  private HostileText() {}

  /** A mixture of what has a meaning somewhere; of a hundred one is long. */
  static String any(Pick pick) {
    if (pick.chance(1)) {
      return pick.of(FRAGMENTS).repeat(4096).substring(0, 4096);
    }
    return String.join("", pick.some(1, 6, () -> pick.of(FRAGMENTS)));
  }

  /** Texts that are nearly this one, or that it would match if it were a pattern. */
  static Set<String> variantsOf(String text, Pick pick) {
    Set<String> variants = new TreeSet<>();
    String fragment = pick.of(FRAGMENTS);
    int at = text.offsetByCodePoints(0, pick.below(text.codePointCount(0, text.length())));
    int next = text.offsetByCodePoints(at, 1);
    variants.add(text.substring(0, at) + text.substring(next));
    variants.add(text.substring(0, at) + fragment + text.substring(at));
    variants.add(text.substring(0, at) + fragment + text.substring(next));
    variants.add(text + text);
    variants.add(text.replace("*", "x"));
    variants.add(text.replace("*", ""));
    variants.add(text.replace("*", "x/y:z"));
    variants.add(text.replace("?", "x"));
    variants.add(text.replace("${aws:username}", "ann"));
    variants.add(text.replace("${", "").replace("}", ""));
    variants.add(Text.literal(text).write(new Syntax(true, true)));
    variants.add("");
    variants.remove(text);
    return variants;
  }
}
