package dev.unless.condition.form;

import dev.unless.operator.KeyType;
import dev.unless.operator.Matching;
import dev.unless.operator.Operator;
import dev.unless.operator.RequestValue;
import dev.unless.text.AddressRange;
import dev.unless.text.DecimalNumber;
import dev.unless.text.FoundText;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import dev.unless.text.Timestamp;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the sets of request values lie to each other that values of a comparison stand for, before
 * the operator's negation. What is said is certain; of texts with variables little is.
 */
record Denotation(Operator operator, Work work) {
  /** So many characters are compared as fast as two texts are found to begin differently. */
  private static final int CHARACTERS_OF_A_STEP = 16;

  /** What it takes to put a value into a set. */
  private static final int STEPS_OF_A_SET = 5;

  /** What it takes to read two values as the operator's type, in steps of comparing characters. */
  private static final int STEPS_OF_READING = 20;

  /** Likewise to make one ready and compare it with the other. */
  private static final int STEPS_OF_MATCHING = 100;

  /** What it takes at least to look for a text in some sets and outside others. */
  private static final int STEPS_OF_SEARCHING = 200;

  /** What takes longer is not found out, and nothing is said of it. */
  private static final long MOST_OF_A_SEARCH = 1_000_000;

  private static final Syntax SPELLING = new Syntax(true, true);

  /** Whether every request value that the inner values match is matched by the outer ones. */
  boolean covers(List<Text> outer, List<Text> inner) {
    if (areTexts(outer) && areTexts(inner)) {
      if (inner.size() == 1) {
        return outer.contains(inner.get(0));
      }
      countSets(outer, inner);
      return spellings(outer).containsAll(spellings(inner));
    }
    return inner.stream()
        .allMatch(in -> outer.stream().anyMatch(out -> covers(out, in)) || together(outer, in));
  }

  /** Whether patterns cover together what none of them covers alone. */
  private boolean together(List<Text> outer, Text inner) {
    if (inner.hasVariable() || work.texts(operator.matching(), inner).isEmpty()) {
      return false;
    }
    List<TextSet> some = new ArrayList<>();
    for (Text text : outer) {
      if (!text.hasVariable() && mayMeet(text, inner)) {
        some.add(texts(text));
      }
    }
    return some.size() > 1 && isProvedNone(List.of(texts(inner)), some);
  }

  /** Whether two texts do not differ in how they begin and end, which settles most pairs. */
  private boolean mayMeet(Text a, Text b) {
    work.count(1 + Math.min(a.length(), b.length()) / CHARACTERS_OF_A_STEP);
    return operator.matching() == Matching.TEXT_IGNORING_CASE || !a.differs(b);
  }

  /** Whether no request value is matched by both. */
  boolean areApart(List<Text> a, List<Text> b) {
    if (areTexts(a) && areTexts(b)) {
      countSets(a, b);
      return Collections.disjoint(spellings(a), spellings(b));
    }
    return a.stream().allMatch(one -> b.stream().allMatch(two -> areApart(one, two)));
  }

  /** The values that match what both match; none where no values do. */
  Optional<List<Text>> common(List<Text> a, List<Text> b) {
    if (areTexts(a) && areTexts(b)) {
      countSets(a, b);
      Set<String> second = spellings(b);
      return Optional.of(
          distinct(a.stream().filter(text -> second.contains(spelling(text))).toList()));
    }
    List<Text> common = new ArrayList<>();
    for (Text one : a) {
      for (Text two : b) {
        if (covers(two, one)) {
          common.add(one);
        } else if (covers(one, two)) {
          common.add(two);
        } else if (!areApart(one, two)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(distinct(common));
  }

  /** Of bounds, of which one suffices, the one that the others imply; other values once each. */
  List<Text> reduced(List<Text> values) {
    if (values.size() == 1) {
      return values;
    }
    work.count(values.size());
    return isOrder()
        ? List.of(values.stream().reduce((a, b) -> covers(a, b) ? a : b).orElseThrow())
        : distinct(values);
  }

  /**
   * What any of the lists match: all their values, but for lists that another makes superfluous.
   */
  List<Text> union(List<List<Text>> lists) {
    if (lists.stream().allMatch(this::areTexts)) {
      return reduced(lists.stream().flatMap(List::stream).toList());
    }
    Set<String> spellings = new HashSet<>();
    List<Text> union = new ArrayList<>();
    for (List<Text> added : lists) {
      if (covers(union, added)) {
        continue;
      }
      if (covers(added, union)) {
        union.clear();
        spellings.clear();
      }
      for (Text value : added) {
        if (spellings.add(spelling(value))) {
          union.add(value);
        }
      }
    }
    return Collections.unmodifiableList(union);
  }

  /** Whether the values are texts that each match only themselves, or nothing. */
  private boolean areTexts(List<Text> values) {
    work.count(values.size());
    return (operator.matching() == Matching.TEXT || operator.matching() == Matching.ARN)
        && values.stream().allMatch(Text::isLiteral);
  }

  private void countSets(List<Text> a, List<Text> b) {
    work.count((long) STEPS_OF_A_SET * (a.size() + b.size()));
  }

  /** Whether these are the same values in some order. */
  static boolean same(List<Text> a, List<Text> b, Work work) {
    work.count(1);
    if (a.size() != b.size()) {
      return false;
    }
    work.count((long) STEPS_OF_A_SET * a.size());
    return a.equals(b) || (a.size() > 1 && spellings(a).equals(spellings(b)));
  }

  private static Set<String> spellings(List<Text> values) {
    Set<String> spellings = new HashSet<>();
    values.forEach(value -> spellings.add(spelling(value)));
    return spellings;
  }

  private static List<Text> distinct(List<Text> values) {
    Map<String, Text> distinct = new LinkedHashMap<>();
    values.forEach(value -> distinct.putIfAbsent(spelling(value), value));
    return List.copyOf(distinct.values());
  }

  /**
   * Equal where texts are; a set of strings is fast even where all their hash codes are the same.
   */
  private static String spelling(Text text) {
    return text.write(SPELLING);
  }

  private boolean covers(Text outer, Text inner) {
    boolean mayMeet = mayMeet(outer, inner);
    if (outer.equals(inner)) {
      return true;
    }
    if (!haveNoVariables(outer, inner)) {
      return false;
    }
    if (work.texts(operator.matching(), outer).isPresent()) {
      return mayMeet && isProvedNone(List.of(texts(inner)), List.of(texts(outer)));
    }
    work.count(STEPS_OF_READING);
    return switch (operator.matching()) {
      case LESS, LESS_OR_EQUAL -> number(inner).compareTo(number(outer)) <= 0;
      case GREATER, GREATER_OR_EQUAL -> number(inner).compareTo(number(outer)) >= 0;
      case RANGE -> covers(range(outer), range(inner));
      default -> matches(outer, inner);
    };
  }

  private TextSet texts(Text text) {
    return work.texts(operator.matching(), text).orElseThrow();
  }

  /** Whether it is sure that no text is in all of the sets and in none of the others. */
  private boolean isProvedNone(List<TextSet> all, List<TextSet> none) {
    FoundText found = TextSet.find(all, none, MOST_OF_A_SEARCH);
    work.count(STEPS_OF_SEARCHING + found.steps());
    return found.isProvedNone();
  }

  private static boolean covers(AddressRange outer, AddressRange inner) {
    return outer.prefix() <= inner.prefix() && outer.contains(inner.network());
  }

  private boolean areApart(Text a, Text b) {
    boolean mayMeet = mayMeet(a, b);
    if (!haveNoVariables(a, b) || isOrder()) {
      return false;
    }
    if (work.texts(operator.matching(), a).isPresent()) {
      return !mayMeet || !meet(a, b);
    }
    work.count(STEPS_OF_READING);
    return operator.matching() == Matching.RANGE
        ? !covers(range(a), range(b)) && !covers(range(b), range(a))
        : !matches(b, a);
  }

  private boolean meet(Text a, Text b) {
    work.count((long) a.length() * b.length());
    return texts(a).mayMeet(texts(b));
  }

  private boolean matches(Text policy, Text literal) {
    work.count(STEPS_OF_MATCHING);
    return operator
        .test(policy.write(operator.syntax(true)), true)
        .matches(RequestValue.of(plain(literal)), Variables.NONE);
  }

  private boolean isOrder() {
    return switch (operator.matching()) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      default -> false;
    };
  }

  private static boolean haveNoVariables(Text a, Text b) {
    return !a.hasVariable() && !b.hasVariable();
  }

  private DecimalNumber number(Text text) {
    return (operator.type() == KeyType.DATE
            ? Timestamp.parse(plain(text))
            : DecimalNumber.parse(plain(text)))
        .orElseThrow();
  }

  private static AddressRange range(Text text) {
    return AddressRange.parse(plain(text)).orElseThrow();
  }

  private static String plain(Text text) {
    return text.write(Syntax.PLAIN);
  }
}
