package dev.unless.prove;

import dev.unless.operator.RequestValue;
import dev.unless.prove.Denoted.Open;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * That an account is as a text with a variable says, such as {@code ${aws:PrincipalAccount}}: of
 * each account that is told apart, which values of the variable match it.
 */
final class EqualAccounts {
  private final SymbolicRequest request;
  private final Propositions propositions;

  EqualAccounts(SymbolicRequest request) {
    this.request = request;
    this.propositions = request.propositions();
  }

  /**
   * The account matches one of the texts; empty where one has several variables.
   *
   * @param is that the account is this one
   */
  Optional<Proposition> matches(Open open, Function<String, Proposition> is) {
    if (open.texts().stream().anyMatch(text -> places(text) > 1)) {
      return Optional.empty();
    }
    return Optional.of(
        request.ofSomeAccount(
            account -> propositions.and(is.apply(account), matched(open, account))));
  }

  private static long places(Text text) {
    return text.parts().stream().filter(Text.Variable.class::isInstance).count();
  }

  /** One of the texts matches this account. */
  private Proposition matched(Open open, String account) {
    RequestValue value = RequestValue.of(account);
    List<Proposition> any = new ArrayList<>();
    for (Text text : open.texts()) {
      Open alone = new Open(open.operator(), Set.of(text));
      if (!text.hasVariable()) {
        any.add(propositions.constant(alone.has(value, Variables.NONE)));
        continue;
      }
      String key = text.variableKeys().get(0);
      List<TextSet> values = new ArrayList<>();
      for (String part : parts(account)) {
        if (alone.has(value, Closing.variables(Map.of(key, part)))) {
          values.add(TextSet.ofLiteral(part));
        }
      }
      if (!values.isEmpty()) {
        any.add(request.holds(key, TextSet.anyOf(values)));
      }
    }
    return propositions.anyOf(any);
  }

  /** What of the account a variable may stand for: any part of it. */
  private static Set<String> parts(String account) {
    Set<String> parts = new LinkedHashSet<>();
    for (int from = 0; from <= account.length(); from++) {
      for (int to = from; to <= account.length(); to++) {
        parts.add(account.substring(from, to));
      }
    }
    return parts;
  }
}
