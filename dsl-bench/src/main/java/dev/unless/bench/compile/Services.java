package dev.unless.bench.compile;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sources of a program of many classes. Each is of one of a few kinds and uses the next one, so
 * that all of them depend on each other, as those of a service do.
 */
final class Services {
  /** How many classes there are. */
  static final int COUNT = 500;

  /** Of so many classes one has a policy, where policies are wanted. */
  static final int ONE_OF = 5;

  private static final int IN_A_PACKAGE = 50;

  private static final List<String> KINDS = List.of("Orders", "Prices", "Letters", "Stock");
  private static final List<String> TEXTS = KINDS.stream().map(Templates::read).toList();
  private static final List<PolicyMember> POLICIES =
      Stream.of("bucket", "folder", "analyst", "tables", "queue").map(PolicyMember::of).toList();

  private Services() {}

  /** Classes without a policy. */
  static List<SourceText> plain() {
    return all(Integer.MAX_VALUE);
  }

  /** The same, some with a policy. */
  static List<SourceText> withPolicies() {
    return all(ONE_OF);
  }

  private static List<SourceText> all(int oneOf) {
    return IntStream.range(0, COUNT)
        .mapToObj(
            number ->
                source(
                    number,
                    number % oneOf == oneOf - 1
                        ? POLICIES.get(number / oneOf % POLICIES.size())
                        : PolicyMember.NONE))
        .toList();
  }

  private static SourceText source(int number, PolicyMember policy) {
    int next = (number + 1) % COUNT;
    String text = TEXTS.get(number % KINDS.size());
    return new SourceText(
        "shop.part" + part(number) + "." + KINDS.get(number % KINDS.size()) + number,
        text.replace("$IMPORTS", policy.importsBeside(text))
            .replace("$POLICY", policy.members())
            .replace("$NUMBER", Integer.toString(number))
            .replace("$PART", Integer.toString(part(number)))
            .replace("$NEXT_PART", Integer.toString(part(next)))
            .replace("$NEXT", Integer.toString(next)));
  }

  private static int part(int number) {
    return number / IN_A_PACKAGE;
  }
}
