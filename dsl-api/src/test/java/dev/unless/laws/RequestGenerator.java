package dev.unless.laws;

import dev.unless.laws.Universe.Call;
import dev.unless.operator.KeyType;
import dev.unless.request.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Random requests. */
final class RequestGenerator {
  private static final int STRICT_TRIES = 6;
  private static final List<String> MULTIVALUED =
      List.of(
          "aws:TagKeys",
          "aws:CalledVia",
          "aws:PrincipalOrgPaths",
          "aws:VpceOrgPaths",
          "shop:Labels",
          "shop:Open");

  private final Pick pick;

  RequestGenerator(Pick pick) {
    this.pick = pick;
  }

  Draft draft() {
    Caller caller = pick.of(Universe.CALLERS);
    Call call = pick.of(Universe.CALLS);
    Optional<String> account =
        pick.chance(40)
            ? Optional.of(pick.chance(60) ? Universe.OURS : Universe.THEIRS)
            : Optional.empty();
    int strictTries = pick.chance(85) ? STRICT_TRIES : 0;
    for (int i = 0; i < strictTries; i++) {
      Draft draft = new Draft(caller, call, account, context(caller), false);
      if (draft.request().isPresent()) {
        return draft;
      }
    }
    return new Draft(caller, call, account, context(caller), true);
  }

  private List<Given> context(Caller caller) {
    Map<String, Given> context = new LinkedHashMap<>();
    int size = pick.below(9);
    for (int i = 0; i < size; i++) {
      KeyType type = pick.of(KeyType.values());
      List<String> keys = Universe.keys(type);
      String key = pick.chance(50) ? keys.get(0) : pick.of(keys);
      context.putIfAbsent(key, given(key, type));
    }
    if (pick.chance(15)) {
      context.put("aws:SourceVpce", single("aws:SourceVpce", "vpce-1"));
      context.remove("aws:SourceIp");
    }
    if (pick.chance(40)) {
      uniqueId(caller).ifPresent(id -> context.put("aws:userid", single("aws:userid", id)));
    }
    if (pick.chance(8)) {
      String key = "aws:PrincipalOrgMasterAccountId";
      context.put(key, single(key, pick.of(Universe.OURS, Universe.THEIRS)));
    }
    return new ArrayList<>(context.values());
  }

  private static Given single(String key, String value) {
    return new Given(key, false, List.of(value));
  }

  private static Optional<String> uniqueId(Caller caller) {
    if (caller instanceof Caller.User) {
      return Optional.of("AIDAJQABLZS4A3QDU576Q");
    }
    if (caller instanceof Caller.RoleSession session) {
      return Optional.of("AROAJQABLZS4A3QDU576Q:" + session.session());
    }
    return caller instanceof Caller.Role ? Optional.of("AROAJQABLZS4A3QDU576Q") : Optional.empty();
  }

  /** What the request might say of a key: often one good value. */
  Given given(String key, KeyType type) {
    boolean set = MULTIVALUED.contains(key) || (key.startsWith("my:") && pick.chance(45));
    String spelled = pick.chance(15) ? key.toUpperCase(Locale.ROOT) : key;
    if (!set) {
      return single(spelled, value(type));
    }
    List<String> values =
        switch (pick.below(6)) {
          case 0 -> List.of();
          case 1 -> List.of("");
          case 2 -> List.of("", value(type));
          default -> pick.some(1, 3, () -> value(type));
        };
    return new Given(spelled, true, values);
  }

  private String value(KeyType type) {
    return pick.of(pick.chance(80) ? Universe.values(type) : Universe.oddValues(type));
  }
}
