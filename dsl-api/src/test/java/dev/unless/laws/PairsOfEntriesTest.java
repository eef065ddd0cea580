package dev.unless.laws;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.condition.form.DisjunctiveForm;
import dev.unless.condition.form.Work;
import dev.unless.decide.Decider;
import dev.unless.decide.Outcome;
import dev.unless.document.ConditionEntry;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every two entries of a small world, joined by <em>and</em> and by <em>or</em>, with the
 * complement of that: what comes out decides as the two do, and takes no more statements and
 * entries than it did.
 */
class PairsOfEntriesTest {
  private static final String KEY = "example:Key";
  private static final String ARN = "arn:aws:iam::111122223333:role/";

  /** An entry as text, its form, and for which requests it holds. */
  private record Entry(String text, DisjunctiveForm form, String answers) {}

  /** Entries of one type, and what requests give the key: no value, one, or a set of them. */
  enum World {
    TEXTS(
        1790,
        2110,
        Arity.SINGLE,
        List.of("a", "b", "c", "ab", "aab", "abb", "ba", "A", "B", "xb", "ax"),
        "Null true",
        "Null false",
        "StringEquals a",
        "StringEquals b",
        "StringEquals ab",
        "StringEquals a b",
        "StringEquals b c",
        "StringNotEquals a",
        "StringNotEquals b",
        "StringNotEquals ab",
        "StringNotEquals a b",
        "StringNotEquals b c",
        "StringEqualsIfExists a",
        "StringEqualsIfExists b",
        "StringEqualsIfExists a b",
        "StringLike a*",
        "StringLike *b",
        "StringLike ab*",
        "StringNotLike a*",
        "StringNotLike *b",
        "StringNotLike ab*",
        "StringLikeIfExists a*",
        "StringLikeIfExists *b",
        "StringEqualsIgnoreCase a",
        "StringEqualsIgnoreCase b",
        "StringNotEqualsIgnoreCase a",
        "StringEqualsIgnoreCaseIfExists A"),
    NUMBERS(
        816,
        1000,
        Arity.SINGLE,
        List.of("4", "5", "5.5", "6", "7"),
        "Null true",
        "Null false",
        "NumericLessThan 5",
        "NumericLessThan 6",
        "NumericLessThan 6.0",
        "NumericLessThanEquals 5",
        "NumericLessThanEquals 6",
        "NumericGreaterThan 5",
        "NumericGreaterThan 6",
        "NumericGreaterThanEquals 5",
        "NumericGreaterThanEquals 6",
        "NumericLessThanIfExists 5",
        "NumericGreaterThanEqualsIfExists 5",
        "NumericGreaterThanIfExists 6",
        "NumericEquals 5",
        "NumericEquals 6",
        "NumericNotEquals 5",
        "NumericNotEquals 5 6"),
    ADDRESSES(
        246,
        258,
        Arity.SINGLE,
        List.of("10.0.0.1", "10.1.0.1", "10.1.2.1", "11.0.0.1", "192.0.2.1"),
        "Null true",
        "Null false",
        "IpAddress 10.0.0.0/8",
        "IpAddress 10.9.9.9/8",
        "IpAddress 10.1.0.0/16",
        "IpAddress 11.0.0.0/8",
        "IpAddress 10.1.2.0/24 11.0.0.0/8",
        "IpAddressIfExists 10.0.0.0/8",
        "NotIpAddress 10.0.0.0/8",
        "NotIpAddress 10.1.0.0/16",
        "NotIpAddress 11.0.0.0/8"),
    ARNS(
        212,
        224,
        Arity.SINGLE,
        List.of(ARN + "a", ARN + "b", ARN + "ab", ARN + "aab", ARN + "c", ARN + "ax", ARN + "xb"),
        "Null true",
        "Null false",
        "ArnEquals " + ARN + "a",
        "ArnEquals " + ARN + "a*",
        "ArnLike " + ARN + "a",
        "ArnLike " + ARN + "*b",
        "ArnLikeIfExists " + ARN + "a",
        "ArnNotEquals " + ARN + "a",
        "ArnNotLike " + ARN + "a*",
        "ArnNotLike " + ARN + "b"),
    TRUTHS(
        68,
        62,
        Arity.SINGLE,
        List.of("true", "false"),
        "Null true",
        "Null false",
        "Bool true",
        "Bool false",
        "BoolIfExists true",
        "BoolIfExists false"),
    SETS(
        700,
        810,
        Arity.MULTI,
        List.of("", "a", "b", "c", "ab", "a b", "a c", "a ab", "b c", "b ab", "a b c", "x", "ax"),
        "Null true",
        "Null false",
        "ForAnyValue:StringEquals a",
        "ForAnyValue:StringEquals b",
        "ForAnyValue:StringEquals a b",
        "ForAnyValue:StringNotEquals a",
        "ForAnyValue:StringNotEquals a b",
        "ForAnyValue:StringLike a*",
        "ForAllValues:StringEquals a",
        "ForAllValues:StringEquals b",
        "ForAllValues:StringEquals a b",
        "ForAllValues:StringEquals b c",
        "ForAllValues:StringNotEquals a",
        "ForAllValues:StringNotEquals b",
        "ForAllValues:StringNotEquals a b",
        "ForAllValues:StringLike a*",
        "ForAllValues:StringNotLike a*");

    /** How many statements and entries all that is joined takes; fewer are better. */
    private final int statements;

    private final int entriesInAll;
    private final Arity arity;
    private final List<Request> requests;
    private final List<Entry> known;

    World(int statements, int entriesInAll, Arity arity, List<String> values, String... entries) {
      this.statements = statements;
      this.entriesInAll = entriesInAll;
      this.arity = arity;
      this.requests =
          Stream.concat(
                  Stream.of(request().build()), values.stream().map(text -> given(text).build()))
              .toList();
      this.known = Stream.of(entries).map(this::entry).toList();
    }

    private Entry entry(String text) {
      DisjunctiveForm form = form(text);
      return new Entry(text, form, answers(form));
    }

    private RequestBuilder given(String text) {
      return arity == Arity.SINGLE
          ? request().with(KEY, text)
          : request().with(KEY, text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    private DisjunctiveForm form(String entry) {
      String[] words = entry.split(" ");
      ConditionOperator operator = ConditionOperator.parse(words[0]);
      List<String> values = Arrays.asList(words).subList(1, words.length);
      return DisjunctiveForm.of(new ConditionEntry(operator, KEY, values), arity, true, new Work())
          .orElseThrow();
    }

    /** For each request, whether the form holds. */
    String answers(DisjunctiveForm form) {
      if (form.isFalse()) {
        return "-".repeat(requests.size());
      }
      Decider decider = Decider.of(Denials.of(form.blocks()), Catalog.empty());
      return requests.stream()
          .map(request -> decider.outcome(request) == Outcome.EXPLICIT_DENY ? "+" : "-")
          .collect(joining());
    }

    private static RequestBuilder request() {
      return Request.builder(
          Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
          "sqs:SendMessage",
          "arn:aws:sqs:eu-west-1:111122223333:q",
          Catalog.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoEntriesTakeAsFewAsTheyCanAndHoldWhereTheyShould(World world) {
    int statements = 0;
    int entries = 0;
    for (Entry one : world.known) {
      for (Entry other : world.known) {
        for (boolean all : new boolean[] {true, false}) {
          DisjunctiveForm joined = joined(one.form(), other.form(), all);
          String answers = joined(one.answers(), other.answers(), all);
          String asked = one.text() + (all ? " and " : " or ") + other.text();
          check(world, asked, joined, answers);
          check(world, "not: " + asked, joined.complement(new Work()), opposite(answers));
          statements += joined.blocks().size();
          entries += joined.blocks().stream().mapToInt(block -> block.entries().size()).sum();
        }
      }
    }
    assertThat(List.of(statements, entries))
        .as("statements and entries")
        .containsExactly(world.statements, world.entriesInAll);
  }

  private static DisjunctiveForm joined(DisjunctiveForm one, DisjunctiveForm other, boolean all) {
    return all ? one.and(other, new Work()) : one.or(other, new Work());
  }

  private static void check(World world, String asked, DisjunctiveForm form, String answers) {
    assertThat(world.answers(form)).as("%s as %s", asked, form.blocks()).isEqualTo(answers);
  }

  private static String joined(String first, String second, boolean all) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < first.length(); i++) {
      boolean one = first.charAt(i) == '+';
      boolean other = second.charAt(i) == '+';
      joined.append((all ? one && other : one || other) ? '+' : '-');
    }
    return joined.toString();
  }

  private static String opposite(String answers) {
    return answers.replace('+', 'x').replace('-', '+').replace('x', '-');
  }
}
