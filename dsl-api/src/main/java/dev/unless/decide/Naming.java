package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.document.Principal.Form;
import dev.unless.request.CallerKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a principal of some form names callers of some kind: the one table of it.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal", "… NotPrincipal" and
 * "Evaluating identity-based policies with resource-based policies".
 *
 * @param reach how far a statement with such a principal reaches such a caller whom it names
 * @param compared what of the caller it is compared with
 */
@Internal
public record Naming(GrantReach reach, Compared compared) {
  /** What of a caller must be what a principal says. */
  public enum Compared {
    /** Nothing: whoever calls is named. */
    NOTHING,
    /** Its account, and the partition where an ARN says one. */
    ACCOUNT,
    /** The ARN of the user or role that calls, or that the session is of. */
    USER_OR_ROLE,
    /** What the caller itself is called: its ARN, or its name where it has none. */
    CALLER,
    /** The unique id of the user or role. */
    UNIQUE_ID
  }

  private static final Set<Form> OF_ACCOUNT = Set.of(Form.ACCOUNT);
  private static final Set<Form> OF_ROLE = Set.of(Form.ROLE, Form.UNIQUE_ID);

  private static final Map<CallerKind, List<Set<Form>>> EXCEPTING =
      new EnumMap<>(
          Map.of(
              CallerKind.USER,
              List.of(OF_ACCOUNT, Set.of(Form.USER, Form.UNIQUE_ID)),
              CallerKind.ROLE,
              List.of(OF_ACCOUNT, OF_ROLE),
              CallerKind.ROLE_SESSION,
              List.of(OF_ACCOUNT, OF_ROLE, Set.of(Form.ROLE_SESSION)),
              CallerKind.FEDERATED_USER,
              List.of(OF_ACCOUNT, Set.of(Form.FEDERATED_USER)),
              CallerKind.ROOT_USER,
              List.of(OF_ACCOUNT),
              CallerKind.SERVICE,
              List.of(Set.of(Form.SERVICE)),
              CallerKind.FEDERATED_IDENTITY,
              List.of(Set.of(Form.IDENTITY_PROVIDER)),
              CallerKind.CANONICAL_USER,
              List.of(Set.of(Form.CANONICAL_USER)),
              CallerKind.ORIGIN_ACCESS_IDENTITY,
              List.of(Set.of(Form.ORIGIN_ACCESS_IDENTITY))));

  private static final Naming NOBODY = new Naming(GrantReach.NONE, Compared.NOTHING);
  private static final Naming EVERYONE = new Naming(GrantReach.UNLIMITED, Compared.NOTHING);
  private static final Naming ACCOUNT = new Naming(GrantReach.DELEGATED, Compared.ACCOUNT);
  private static final Naming USER = new Naming(GrantReach.UNBOUNDED, Compared.USER_OR_ROLE);
  private static final Naming BEHIND = new Naming(GrantReach.DIRECT, Compared.USER_OR_ROLE);
  private static final Naming USER_ID = new Naming(GrantReach.UNBOUNDED, Compared.UNIQUE_ID);
  private static final Naming ROLE_ID = new Naming(GrantReach.DIRECT, Compared.UNIQUE_ID);
  private static final Naming ITSELF = new Naming(GrantReach.UNLIMITED, Compared.CALLER);

  /** How a principal of the form names callers of the kind; it reaches none where it does not. */
  public static Naming of(Form form, CallerKind kind) {
    return switch (form) {
      case EVERYONE -> EVERYONE;
      case ACCOUNT -> kind.isMember() ? ACCOUNT : NOBODY;
      case USER ->
          kind == CallerKind.USER ? USER : kind == CallerKind.FEDERATED_USER ? BEHIND : NOBODY;
      case ROLE -> kind.isRole() ? BEHIND : NOBODY;
      case UNIQUE_ID -> kind == CallerKind.USER ? USER_ID : kind.isRole() ? ROLE_ID : NOBODY;
      case ROLE_SESSION -> itself(kind == CallerKind.ROLE_SESSION);
      case FEDERATED_USER -> itself(kind == CallerKind.FEDERATED_USER);
      case SERVICE -> itself(kind == CallerKind.SERVICE);
      case IDENTITY_PROVIDER -> itself(kind == CallerKind.FEDERATED_IDENTITY);
      case CANONICAL_USER -> itself(kind == CallerKind.CANONICAL_USER);
      case ORIGIN_ACCESS_IDENTITY -> itself(kind == CallerKind.ORIGIN_ACCESS_IDENTITY);
      case OTHER_ARN -> NOBODY;
    };
  }

  private static Naming itself(boolean named) {
    return named ? ITSELF : NOBODY;
  }

  /**
   * What NotPrincipal must list, beside a Deny, for a caller of the kind to be excepted: of each
   * set a principal of one of its forms that names the caller. Nothing excepts a caller of whom
   * there are none.
   */
  public static List<Set<Form>> excepting(CallerKind kind) {
    return EXCEPTING.getOrDefault(kind, List.of());
  }
}
