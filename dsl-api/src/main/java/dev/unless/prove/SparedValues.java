package dev.unless.prove;

import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.FixedValue;
import dev.unless.document.Pin;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.operator.Operator;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.OfValues;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values of pins by which a request is pinned though no entry of an Allow asks for them: those that
 * Denies except, those that an Allow asks for where the key is there, and accounts that any text of
 * the policy names.
 *
 * @param byKey the values of each key, by folded name
 */
record SparedValues(Map<String, Set<FixedValue>> byKey) {
  private static final FixedValue TRUE = new FixedValue.True();

  static SparedValues of(PolicyDocument policy, Set<String> accounts) {
    Map<String, Set<FixedValue>> byKey = new TreeMap<>();
    for (Statement statement : policy.statements()) {
      for (ConditionEntry entry : statement.conditions()) {
        Set<FixedValue> values = of(byKey, entry.key());
        if (spares(statement.effect(), entry)) {
          Pin.fixed(entry, policy.hasVariables()).ifPresent(values::addAll);
        }
        entry.texts(policy.hasVariables()).stream()
            .flatMap(text -> text.variableKeys().stream())
            .forEach(key -> of(byKey, key));
      }
    }
    byKey.forEach((key, values) -> addAlways(key, accounts, values));
    byKey.values().removeIf(Set::isEmpty);
    return new SparedValues(byKey);
  }

  private static Set<FixedValue> of(Map<String, Set<FixedValue>> byKey, String key) {
    return byKey.computeIfAbsent(CaseFolding.fold(key), first -> new LinkedHashSet<>());
  }

  /**
   * A Deny excepts them, or an Allow asks for them though it holds without the key, too. What an
   * Allow always asks for pins all that it allows, or nothing.
   */
  private static boolean spares(Effect effect, ConditionEntry entry) {
    boolean negated = entry.operator().operator().isNegated();
    return effect == Effect.DENY ? negated : !negated && entry.operator().holdsWhenAbsent();
  }

  private static void addAlways(String key, Set<String> accounts, Set<FixedValue> values) {
    Pin.of(key)
        .ifPresent(
            pin -> {
              for (String account : accounts) {
                if (pin.isAccount()) {
                  values.add(new FixedValue.Whole(account));
                } else if (pin.isArn()) {
                  values.add(new FixedValue.OfAccount(account));
                }
              }
              if (pin.isTruth()) {
                values.add(TRUE);
              }
            });
  }

  /** Whether the request has one of them. */
  boolean areIn(Request request) {
    return byKey.entrySet().stream()
        .anyMatch(
            of ->
                request.values(of.getKey()).stream()
                    .anyMatch(value -> of.getValue().stream().anyMatch(one -> one.has(value))));
  }

  /** The same, of any request. */
  Proposition holds(SymbolicRequest request) {
    List<Proposition> any = new ArrayList<>();
    byKey.forEach((key, values) -> any.add(isIn(request, request.key(key), values)));
    return request.propositions().anyOf(any);
  }

  /** One of the key's values is one of these. */
  private static Proposition isIn(
      SymbolicRequest request, Dimension.OfKey key, Set<FixedValue> values) {
    List<TextSet> inAnyCase = new ArrayList<>();
    List<TextSet> texts = new ArrayList<>();
    Set<String> ranges = new LinkedHashSet<>();
    List<Denoted> denoted = new ArrayList<>();
    List<Proposition> any = new ArrayList<>();
    for (FixedValue value : values) {
      if (value instanceof FixedValue.Whole whole) {
        inAnyCase.add(TextSet.inAnyCase(Text.literal(whole.text())));
      } else if (value instanceof FixedValue.Beginning beginning) {
        texts.add(TextSet.startingWith(beginning.text()));
      } else if (value instanceof FixedValue.Id id) {
        texts.add(id.texts());
      } else if (value instanceof FixedValue.OfAccount of) {
        texts.add(SymbolicRequest.withField(ParsedArn.ACCOUNT, of.account()));
      } else if (value instanceof FixedValue.OfBucket of) {
        texts.add(of.texts());
      } else if (value instanceof FixedValue.InRange in) {
        ranges.add(in.range().text());
      } else {
        OfValues no = new OfValues(Operator.BOOL, Set.of("false"));
        any.add(request.of(new Atom(key, false, false, no, true)));
      }
    }
    if (!inAnyCase.isEmpty()) {
      denoted.add(new OfTexts(TextSet.anyOf(inAnyCase)));
    }
    if (!texts.isEmpty()) {
      denoted.add(new OfTexts(TextSet.anyOf(texts)));
    }
    if (!ranges.isEmpty()) {
      denoted.add(new OfValues(Operator.IP_ADDRESS, Set.copyOf(ranges)));
    }
    denoted.forEach(each -> any.add(request.of(Atom.some(key, each))));
    return request.propositions().anyOf(any);
  }
}
