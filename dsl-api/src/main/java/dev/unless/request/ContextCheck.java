package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses contexts that no request has. */
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
   * @param asGiven whether only what the caller tells is examined
   */
  void check(boolean asGiven) {
    callerIsKnown();
    if (asGiven) {
      return;
    }
    for (ContextRule rule : ContextRules.all()) {
      if (rule.isBrokenBy(context)) {
        refuse(rule.then().key().text(), rule.then().given(context), rule.reason(context));
      }
    }
    valuesAreOfTheirType();
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

  /** Those that follow from others are. */
  private void valuesAreOfTheirType() {
    for (Map.Entry<String, ContextValue> entry : given.entrySet()) {
      ContextValue value = entry.getValue();
      Optional<KeyType> type = catalog.key(entry.getKey()).map(KeyDefinition::type);
      if (type.isEmpty() || !REFUSED_IF_UNPARSABLE.contains(type.get())) {
        continue;
      }
      for (int i = 0; i < value.size(); i++) {
        if (!value.value(i).isA(type.get())) {
          refuse(value.key(), value.value(i).text(), "its values are of type " + type.get());
        }
      }
    }
  }

  private void refuse(String key, String value, String because) {
    throw new RefusedException(
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
        "Leave it out, or take the context as given.");
  }
}
