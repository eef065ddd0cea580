package dev.unless.laws;

import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.request.Caller;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Random principals, often names of the caller. */
final class PrincipalGenerator {
  private final Pick pick;
  private final Caller caller;

  PrincipalGenerator(Pick pick, Caller caller) {
    this.pick = pick;
    this.caller = caller;
  }

  PrincipalElement element(int percentNegated) {
    if (pick.chance(percentNegated)) {
      List<Principal> listed = new ArrayList<>(namesOfCaller());
      if (pick.chance(25)) {
        listed.removeIf(principal -> pick.chance(40));
      } else if (pick.chance(25)) {
        listed.replaceAll(principal -> pick.chance(50) ? withUniqueId(principal) : principal);
      }
      listed.addAll(pick.some(0, 1, this::any));
      return new PrincipalElement(true, Optional.of(byType(listed)));
    }
    if (pick.chance(25)) {
      return PrincipalElement.everyone();
    }
    int least = pick.chance(3) ? 0 : 1;
    return PrincipalElement.of(byType(pick.some(least, least == 0 ? 0 : 3, this::ofCallerOrAny)));
  }

  private static Principal withUniqueId(Principal principal) {
    return switch (principal.form()) {
      case USER -> aws("AIDAJQABLZS4A3QDU576Q");
      case ROLE -> aws("AROAJQABLZS4A3QDU576Q");
      default -> principal;
    };
  }

  private Principal ofCallerOrAny() {
    List<Principal> names = namesOfCaller();
    return !names.isEmpty() && pick.chance(50) ? pick.of(names) : any();
  }

  private Principal any() {
    return pick.chance(80)
        ? aws(pick.of(Universe.OTHER_PRINCIPALS))
        : pick.of(
            new Principal(PrincipalType.SERVICE, "cloudtrail.amazonaws.com"),
            new Principal(PrincipalType.FEDERATED, "accounts.google.com"),
            new Principal(PrincipalType.CANONICAL_USER, "79a59df900b949e5"),
            aws("*"));
  }

  private List<Principal> namesOfCaller() {
    List<Principal> names = new ArrayList<>();
    caller.account().ifPresent(account -> names.add(aws(pick.chance(50) ? account : root())));
    caller.arn().ifPresent(arn -> names.add(aws(arn.toString())));
    if (caller instanceof Caller.RoleSession session) {
      names.add(aws(session.roleArn().toString()));
    } else if (caller instanceof Caller.FederatedUser user) {
      user.issuer().ifPresent(issuer -> names.add(aws(issuer.userArn().toString())));
    } else if (caller instanceof Caller.Service service) {
      names.add(new Principal(PrincipalType.SERVICE, service.name()));
    } else if (caller instanceof Caller.FederatedIdentity identity) {
      names.add(new Principal(PrincipalType.FEDERATED, identity.provider()));
    } else if (caller instanceof Caller.CanonicalUser user) {
      names.add(new Principal(PrincipalType.CANONICAL_USER, user.id()));
    }
    return names;
  }

  private String root() {
    return "arn:"
        + caller.partition().orElseThrow()
        + ":iam::"
        + caller.account().orElseThrow()
        + ":root";
  }

  private static Principal aws(String text) {
    return new Principal(PrincipalType.AWS, text);
  }

  private static Map<PrincipalType, List<Principal>> byType(List<Principal> principals) {
    Map<PrincipalType, List<Principal>> byType = new EnumMap<>(PrincipalType.class);
    for (Principal principal : principals) {
      byType.computeIfAbsent(principal.type(), type -> new ArrayList<>()).add(principal);
    }
    return byType;
  }
}
