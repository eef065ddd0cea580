package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.Truth;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.User;
import dev.unless.text.ParsedArn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller tells of itself: the condition keys that follow from it, and under which ids and
 * ARNs policies know it.
 *
 * <p>Source: IAM User Guide, "Principal key values" and "AWS global condition context keys".
 */
@Internal
public final class CallerKeys {
  private static final List<GlobalKey> FROM_CALLER =
      GlobalKey.all().stream().filter(key -> key.origin() == KeyOrigin.CALLER).toList();

  /** What keys that name a caller say of one whom nobody knows. */
  public static final String ANONYMOUS = "anonymous";

  private CallerKeys() {}

  /** The keys that the caller tells, with their values; of a set, the one value that it tells. */
  public static Map<GlobalKey, String> of(Caller caller) {
    Map<GlobalKey, String> keys = new EnumMap<>(GlobalKey.class);
    for (GlobalKey key : FROM_CALLER) {
      value(key, caller).ifPresent(value -> keys.put(key, value));
    }
    return keys;
  }

  private static Optional<String> value(GlobalKey key, Caller caller) {
    CallerKind kind = caller.kind();
    return switch (key) {
      case PRINCIPAL_ARN -> principalArn(caller).map(ParsedArn::toString);
      case PRINCIPAL_ACCOUNT ->
          kind == CallerKind.ANONYMOUS ? Optional.of(ANONYMOUS) : caller.account();
      case PRINCIPAL_TYPE -> kind.principalType();
      case PRINCIPAL_IS_AWS_SERVICE ->
          Optional.of(String.valueOf(kind == CallerKind.SERVICE))
              .filter(value -> kind.carries(key) == Truth.TRUE);
      case PRINCIPAL_SERVICE_NAME, PRINCIPAL_SERVICE_NAMES_LIST -> name(caller, CallerKind.SERVICE);
      case FEDERATED_PROVIDER -> name(caller, CallerKind.FEDERATED_IDENTITY);
      case USER_ID -> userId(caller);
      case USER_NAME ->
          caller instanceof User user ? Optional.of(user.userArn().name()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The ARN of the account's member that calls; for a role's session that of the role. */
  public static Optional<ParsedArn> principalArn(Caller caller) {
    return caller instanceof RoleSession session
        ? Optional.of(session.roleArn())
        : caller.arn().filter(arn -> caller.kind().isMember());
  }

  /** The ARN of the user or role that calls, or that the session is of, where it is known. */
  public static Optional<ParsedArn> userOrRole(Caller caller) {
    CallerKind kind = caller.kind();
    if (caller instanceof FederatedUser federated) {
      return federated.issuer().map(User::userArn);
    }
    return principalArn(caller).filter(arn -> kind == CallerKind.USER || kind.isRole());
  }

  /** What {@code aws:userid} says of callers that have no unique id. */
  private static Optional<String> userId(Caller caller) {
    if (caller instanceof FederatedUser federated) {
      return Optional.of(federated.sessionArn().account() + ":" + federated.name());
    }
    return caller.kind() == CallerKind.ROOT_USER
        ? caller.account()
        : Optional.of(ANONYMOUS).filter(id -> caller.kind() == CallerKind.ANONYMOUS);
  }

  /** What {@code aws:userid} says of the caller if this is its unique id. */
  public static String userId(Caller caller, String uniqueId) {
    return caller instanceof RoleSession session ? uniqueId + ":" + session.session() : uniqueId;
  }

  /** The unique id of the user or role that calls, as far as {@code aws:userid} tells. */
  static Optional<String> uniqueId(Caller caller, Map<String, ContextValue> context) {
    ContextValue userId = context.get(GlobalKey.USER_ID.folded());
    if (userId == null) {
      return Optional.empty();
    }
    return caller.kind().isRole()
        ? userId.variable().map(id -> id.split(":", 2)[0])
        : userId.variable().filter(id -> caller.kind() == CallerKind.USER);
  }

  private static Optional<String> name(Caller caller, CallerKind kind) {
    return caller.kind() == kind ? Optional.of(caller.displayName()) : Optional.empty();
  }
}
