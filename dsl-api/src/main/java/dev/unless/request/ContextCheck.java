package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what no request has in its context. */
final class ContextCheck {
  private static final Set<KeyType> REFUSED_IF_UNPARSABLE =
      EnumSet.of(KeyType.BOOL, KeyType.NUMERIC, KeyType.DATE, KeyType.IP_ADDRESS);

  private final RequestContext context;
  private final Map<String, ContextValue> given;
  private final Catalog catalog;

  /**
   * @param context the context with what follows from it and from the caller
   * @param given the same as given, by folded key
   */
  ContextCheck(RequestContext context, Map<String, ContextValue> given, Catalog catalog) {
    this.context = context;
    this.given = given;
    this.catalog = catalog;
  }

  /**
   * Refuses the context.
   *
   * @param asGiven whether only what the caller tells is examined
   */
  void check(boolean asGiven) {
    callerIsKnown();
    if (asGiven) {
      return;
    }
    List<Problem> problems = problems();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems.get(0));
    }
  }

  /** Why no request has the context: one problem for each rule that it breaks, then its values. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    addKeysLacking(problems);
    addBrokenRules(problems);
    addValuesOfOtherTypes(problems);
    return problems;
  }

  /** Of the keys that come through an endpoint one is enough to tell that it is too many. */
  private void addBrokenRules(List<Problem> problems) {
    Set<String> told = new HashSet<>();
    for (ContextRule rule : ContextRules.about(given.keySet())) {
      if (rule.isBrokenBy(context)) {
        RequestKey key = rule.then().key();
        String reason = rule.reason(context);
        if (told.add((isOfEndpoint(key) ? "" : key) + reason)) {
          problems.add(broken(key.text(), rule.then().given(context), reason));
        }
      }
    }
  }

  private static boolean isOfEndpoint(RequestKey key) {
    return key instanceof GlobalKey global && global.subject() == KeySubject.VPC_ENDPOINT;
  }

  /** A set may hold more than the caller tells. */
  private void callerIsKnown() {
    for (GlobalKey key : context.callersKeys().keySet()) {
      ContextValue value = context.value(key);
      if (key.arity() == Arity.SINGLE && value != null && value.isUnknown()) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            key + " follows from the caller and cannot be unknown.",
            key.text(),
            "Leave it out.");
      }
    }
  }

  /** What no request of such a caller lacks cannot be said to be absent. */
  private void addKeysLacking(List<Problem> problems) {
    for (String lacking : context.absent().keySet()) {
      Optional<GlobalKey> key = GlobalKey.of(lacking);
      boolean certain =
          key.isPresent()
              && context.caller().kind().carries(key.get()) == Truth.TRUE
              && !(key.get().subject() == KeySubject.TRANSPORT
                  && context.isTrue(GlobalKey.VIA_AWS_SERVICE) == Truth.TRUE);
      if (certain) {
        problems.add(
            new Problem(
                Code.INVALID_REQUEST,
                "No request by " + context.caller().displayName() + " lacks " + key.get() + ".",
                key.get().text(),
                context.callersKeys().containsKey(key.get())
                    ? "Leave it out: it follows from the caller."
                    : "Say its value, or that it is unknown."));
      }
    }
  }

  /** Those that follow from others are of their type. */
  private void addValuesOfOtherTypes(List<Problem> problems) {
    for (Map.Entry<String, ContextValue> entry : given.entrySet()) {
      ContextValue value = entry.getValue();
      Optional<KeyType> type = catalog.key(entry.getKey()).map(KeyDefinition::type);
      if (type.isEmpty() || !REFUSED_IF_UNPARSABLE.contains(type.get())) {
        continue;
      }
      for (int i = 0; i < value.size(); i++) {
        value.value(i).problem(value.key(), type.get()).ifPresent(problems::add);
      }
    }
  }

  private Problem broken(String key, String value, String because) {
    return new Problem(
        Code.INVALID_REQUEST,
        "No request by "
            + context.caller().displayName()
            + " has "
            + key
            + " = "
            + quote(value)
            + ": "
            + because
            + ".",
        value,
        "Leave it out.");
  }
}
