package dev.unless.prove;

import dev.unless.catalog.ActionSet;
import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.RequestValue;
import dev.unless.prove.Denoted.Open;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.Caller;
import dev.unless.request.CallerKeys;
import dev.unless.request.CallerKind;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A request as values of its dimensions, while one is looked for.
 *
 * @param kind of which kind the caller is
 * @param values the values of other dimensions; those that lack have none
 */
record Model(CallerKind kind, Map<Dimension, List<String>> values) {
  private static final ParsedArn NOBODY = ParsedArn.of("arn:::::");

  Model {
    values = Map.copyOf(values);
  }

  /** Whether what the atom says holds. */
  boolean holds(Atom atom) {
    return holds(atom, this::matches);
  }

  /** Likewise, where it was worked out before which values are as it asks, without variables. */
  boolean holds(Atom atom, ValueSearch known) {
    return atom.denoted() instanceof Open ? holds(atom) : holds(atom, known::matches);
  }

  private boolean holds(Atom atom, BiPredicate<Atom, String> matches) {
    if (atom.denoted() instanceof Denoted.OfKinds kinds) {
      return kinds.kinds().contains(kind) != atom.complemented();
    }
    return atom.holds(values.getOrDefault(atom.dimension(), List.of()), matches);
  }

  /** Whether one value is as the atom asks. */
  boolean matches(Atom atom, String value) {
    RequestValue parsed = RequestValue.of(value);
    boolean has =
        atom.denoted() instanceof Open open
            ? open.has(parsed, variables())
            : atom.denoted().has(parsed).orElseThrow();
    return has != atom.complemented();
  }

  /** What variables stand for. */
  Variables variables() {
    Map<String, String> single = new HashMap<>();
    values.forEach(
        (dimension, of) -> {
          if (dimension instanceof Dimension.OfKey key && key.isSingle()) {
            single.put(key.folded(), of.get(0));
          }
        });
    caller().map(CallerKeys::of).orElse(Map.of()).forEach((key, value) -> put(key, value, single));
    text(Part.RESOURCE_ACCOUNT).ifPresent(value -> put(GlobalKey.RESOURCE_ACCOUNT, value, single));
    text(Part.ACTION).ifPresent(action -> putSame(action, single));
    return new OfValues(single, false);
  }

  /** Keys of a service that say what global ones say. */
  private void putSame(String action, Map<String, String> single) {
    String service = action.substring(0, Math.max(0, action.indexOf(':')));
    for (ServiceKey key : ServiceKey.all()) {
      boolean follows =
          key.sameAs().isPresent()
              && (key != ServiceKey.KMS_CALLER_ACCOUNT || kind.isMember())
              && ActionSet.ofService(key.service()).except(key.except()).contains(service, action);
      if (follows) {
        String global = single.get(key.sameAs().get().folded());
        if (global == null) {
          single.remove(key.folded());
        } else {
          single.put(key.folded(), global);
        }
      }
    }
  }

  private static void put(GlobalKey key, String value, Map<String, String> single) {
    if (key.arity() == Arity.SINGLE) {
      single.put(key.folded(), value);
    }
  }

  /** Who calls; empty where that is not settled. */
  Optional<Caller> caller() {
    try {
      return Optional.of(made());
    } catch (RefusedException notSettled) {
      return Optional.empty();
    }
  }

  private Caller made() {
    ParsedArn arn = text(Part.CALLER_ARN).map(ParsedArn::of).orElse(NOBODY);
    String name = text(Part.CALLER_NAME).orElse("");
    return switch (kind) {
      case USER -> new Caller.User(arn);
      case ROLE -> new Caller.Role(arn);
      case ROLE_SESSION -> new Caller.RoleSession(arn, session());
      case FEDERATED_USER ->
          new Caller.FederatedUser(
              arn, text(Part.ISSUER_ARN).map(ParsedArn::of).map(Caller.User::new));
      case ROOT_USER -> new Caller.RootUser(arn);
      case SERVICE -> new Caller.Service(name);
      case ANONYMOUS -> new Caller.Anonymous();
      case FEDERATED_IDENTITY -> new Caller.FederatedIdentity(name);
      case CANONICAL_USER -> new Caller.CanonicalUser(name);
      case ORIGIN_ACCESS_IDENTITY -> new Caller.OriginAccessIdentity(ParsedArn.of(name));
    };
  }

  /** A session's id ends with its name. */
  private String session() {
    return values.entrySet().stream()
        .filter(
            entry ->
                entry.getKey() instanceof Dimension.OfKey key
                    && key.folded().equals(GlobalKey.USER_ID.folded()))
        .map(entry -> entry.getValue().get(0))
        .filter(id -> id.indexOf(':') > 0)
        .map(id -> id.substring(id.indexOf(':') + 1))
        .findFirst()
        .or(() -> text(Part.SESSION))
        .orElse("session");
  }

  /** The value of the part, where it has one. */
  Optional<String> text(Part part) {
    return Optional.ofNullable(values.get(part)).map(all -> all.get(0));
  }

  private record OfValues(Map<String, String> values, boolean isFolded) implements Variables {
    @Override
    public Optional<String> valueOf(String foldedKey) {
      return Optional.ofNullable(values.get(foldedKey))
          .map(value -> isFolded ? CaseFolding.foldValue(value) : value);
    }

    @Override
    public Variables folded() {
      return new OfValues(values, true);
    }
  }
}
