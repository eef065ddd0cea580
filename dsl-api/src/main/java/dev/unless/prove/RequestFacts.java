package dev.unless.prove;

import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import dev.unless.operator.RequestValue;
import dev.unless.prove.Denoted.Everything;
import dev.unless.prove.Denoted.OfKinds;
import dev.unless.prove.Denoted.Open;
import dev.unless.prove.Dimension.GivenAsSet;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.prove.Dimension.Part;
import dev.unless.prove.Proposition.Junction;
import dev.unless.prove.Proposition.Leaf;
import dev.unless.prove.Proposition.Settled;
import dev.unless.request.Caller;
import dev.unless.request.CallerKeys;
import dev.unless.request.ContextValue;
import dev.unless.request.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds of one request. */
final class RequestFacts {
  private final Request request;
  private final Map<Proposition, Truth> known = new HashMap<>();

  RequestFacts(Request request) {
    this.request = request;
  }

  /** Whether the proposition holds of the request; UNKNOWN where that hangs on unknown keys. */
  Truth holds(Proposition proposition) {
    Truth truth = known.get(proposition);
    if (truth == null) {
      truth = worked(proposition);
      known.put(proposition, truth);
    }
    return truth;
  }

  private Truth worked(Proposition proposition) {
    if (proposition instanceof Settled constant) {
      return Truth.of(constant == Settled.ALWAYS);
    }
    if (proposition instanceof Leaf leaf) {
      return holds(leaf.atom());
    }
    Junction junction = (Junction) proposition;
    Truth joined = Truth.of(junction.ofAll());
    for (Proposition part : junction.parts()) {
      joined = junction.ofAll() ? joined.and(holds(part)) : joined.or(holds(part));
    }
    return joined;
  }

  private Truth holds(Atom atom) {
    if (atom.dimension() instanceof OfKey key) {
      return holds(atom, key);
    }
    if (atom.dimension() instanceof GivenAsSet given) {
      ContextValue value = request.value(given.folded());
      boolean set = value != null && value.isSet();
      return value != null && value.isUnknown()
          ? Truth.UNKNOWN
          : Truth.of(set ? !atom.complemented() : atom.whenAbsent());
    }
    Part part = (Part) atom.dimension();
    if (part == Part.RESOURCE && isRegionUnknown()) {
      return Truth.UNKNOWN;
    }
    if (atom.denoted() instanceof OfKinds kinds) {
      return Truth.of(kinds.kinds().contains(request.caller().kind()) != atom.complemented());
    }
    Optional<String> text = text(part);
    return text.isEmpty()
        ? Truth.of(atom.whenAbsent())
        : compare(atom, RequestValue.of(text.get()));
  }

  private boolean isRegionUnknown() {
    return request.matchedResource().isRegionOpen()
        && request.isUnknown(GlobalKey.REQUESTED_REGION.folded());
  }

  private Optional<String> text(Part part) {
    Caller caller = request.caller();
    return switch (part) {
      case CALLER_KIND -> Optional.empty();
      case CALLER_ARN -> CallerKeys.principalArn(caller).map(Object::toString);
      case ISSUER_ARN ->
          caller instanceof Caller.FederatedUser federated
              ? federated.issuer().map(issuer -> issuer.userArn().toString())
              : Optional.empty();
      case SESSION ->
          caller instanceof Caller.RoleSession session
              ? Optional.of(session.session())
              : Optional.empty();
      case CALLER_NAME ->
          caller.kind().isMember() ? Optional.empty() : Optional.of(caller.displayName());
      case ACTION -> Optional.of(request.foldedAction());
      case NAMED_RESOURCE -> Optional.of(request.resource());
      case RESOURCE -> Optional.of(request.matchedResource().text());
      case API_PATH -> request.apiPath();
      case RESOURCE_ACCOUNT -> request.resourceAccount();
    };
  }

  private Truth holds(Atom atom, OfKey key) {
    ContextValue value = request.value(key.folded());
    if (value == null) {
      return Truth.of(atom.whenAbsent());
    }
    if (value.isUnknown()) {
      boolean settled = atom.denoted() instanceof Everything && value.presence() == Truth.TRUE;
      return settled ? Truth.of(!atom.complemented()) : Truth.UNKNOWN;
    }
    boolean asSet = value.isSet() || key.arity().equals(Optional.of(Arity.MULTI));
    if (asSet && value.isNullSet()) {
      return Truth.of(atom.whenAbsent());
    }
    List<Truth> each = value.values().map(one -> compare(atom, one)).toList();
    return atom.ofAll()
        ? each.stream().reduce(Truth.TRUE, Truth::and)
        : each.stream().reduce(Truth.FALSE, Truth::or);
  }

  /** Whether one value is as the atom asks. */
  private Truth compare(Atom atom, RequestValue value) {
    Truth has = has(atom.denoted(), value);
    return atom.complemented() ? has.not() : has;
  }

  private Truth has(Denoted denoted, RequestValue value) {
    if (denoted instanceof Open open) {
      return request.isAnyUnknown(open.variableKeys())
          ? Truth.UNKNOWN
          : Truth.of(open.has(value, request.variables()));
    }
    return denoted.has(value).map(Truth::of).orElseThrow();
  }
}
