package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;

import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Seeded random policies and requests over few values, so that they often meet. */
final class Chance {
  static final List<String> KEYS = List.of("svc:A", "svc:B", "aws:TagKeys");
  static final List<String> VALUES = List.of("a", "b", "A", "ab", "10", "9", "true", "");
  private static final List<String> POLICY_VALUES =
      List.of("a", "b", "a*", "?b", "10", "9.5", "true");
  private static final List<String> OPERATORS =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringEqualsIgnoreCase",
          "StringLike",
          "StringNotLike",
          "NumericEquals",
          "NumericNotEquals",
          "NumericLessThan",
          "NumericGreaterThanEquals",
          "Bool",
          "Null");

  private final SplittableRandom random;

  Chance(long number) {
    this.random = new SplittableRandom(Long.getLong("unless.seed", 1) + number);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean in(int cases) {
    return random.nextInt(cases) == 0;
  }

  String[] some(List<String> choices, int most) {
    return IntStream.rangeClosed(0, random.nextInt(most))
        .mapToObj(i -> pick(choices))
        .distinct()
        .toArray(String[]::new);
  }

  /** A condition entry: its operator, key and values. */
  record Entry(String operator, String key, List<String> values) {}

  Entry entry() {
    String operator = pick(List.of("", "", "ForAnyValue:", "ForAllValues:")) + pick(OPERATORS);
    boolean isNull = operator.endsWith("Null");
    String ending = !isNull && in(4) ? "IfExists" : "";
    String[] values = some(isNull ? List.of("true", "false") : POLICY_VALUES, 2);
    return new Entry(operator + ending, pick(KEYS), List.of(values));
  }

  /** A statement without principal. */
  Stmt statement() {
    List<String> actions = List.of("s3:GetObject", "s3:*", "*", "S3:get?bject", "iam:GetUser");
    List<String> resources = List.of("*", OBJECT, "arn:aws:s3:::logs/*", "arn:aws:s3:::other/*");
    String[] named = some(actions, 2);
    Stmt statement = (in(3) ? deny(named) : allow(named)).on(some(resources, 2));
    if (in(2)) {
      Entry entry = entry();
      return statement.when(entry.operator, entry.key, entry.values.toArray(String[]::new));
    }
    return statement;
  }

  Stmt grant() {
    return statement().to(some(List.of("*", ACCOUNT, USER, ROLE, SESSION, OTHER_ACCOUNT), 2));
  }

  List<Stmt> statements() {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> statement()).toList();
  }

  /** What a request says of each key. */
  Map<String, Given> context() {
    Map<String, Given> context = new LinkedHashMap<>();
    for (String key : KEYS) {
      context.put(key, given(key));
    }
    return context;
  }

  Given given(String key) {
    boolean multi = key.equals("aws:TagKeys") || in(3);
    Given given = multi ? Given.set(some(VALUES, 3)) : Given.one(pick(VALUES));
    return in(4) ? Given.absent() : given;
  }

  RequestBuilder request(Caller caller, Map<String, Given> context) {
    RequestBuilder builder = World.get(caller);
    context.forEach((key, given) -> given.give(key, builder));
    return builder;
  }

  RequestBuilder request() {
    return request(pick(List.of(user(), session(), stranger())), context());
  }
}
