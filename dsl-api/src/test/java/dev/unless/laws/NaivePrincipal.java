package dev.unless.laws;

import dev.unless.document.Effect;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.request.Caller;
import dev.unless.request.Caller.CanonicalUser;
import dev.unless.request.Caller.FederatedIdentity;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.OriginAccessIdentity;
import dev.unless.request.Caller.Role;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.RootUser;
import dev.unless.request.Caller.Service;
import dev.unless.request.Caller.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom Principal and NotPrincipal mean, as far as one caller is concerned. */
final class NaivePrincipal {
  private final Caller caller;
  private final NaiveContext context;
  private final boolean bounded;
  private final boolean accountMeansRoot;

  NaivePrincipal(Caller caller, NaiveContext context, boolean bounded, boolean accountMeansRoot) {
    this.caller = caller;
    this.context = context;
    this.bounded = bounded;
    this.accountMeansRoot = accountMeansRoot;
  }

  /** How each entry that means the caller grants; empty where none does. */
  List<NaiveGrant> grants(PrincipalElement element, Effect effect) {
    if (element.negated()) {
      boolean excepted = effect == Effect.DENY ? isExcepted(element) : !named(element).isEmpty();
      return excepted ? List.of() : List.of(NaiveGrant.BYPASSES_ALL);
    }
    return named(element);
  }

  private List<NaiveGrant> named(PrincipalElement element) {
    List<NaiveGrant> grants = new ArrayList<>();
    for (Principal principal : element.principals()) {
      grant(principal.type().text(), principal.text()).ifPresent(grants::add);
    }
    return grants;
  }

  private Optional<NaiveGrant> grant(String type, String text) {
    boolean all =
        switch (type) {
          case "Service" -> caller instanceof Service service && service.name().equals(text);
          case "Federated" ->
              caller instanceof FederatedIdentity identity && identity.provider().equals(text);
          case "CanonicalUser" -> caller instanceof CanonicalUser user && user.id().equals(text);
          default -> text.equals("*") || isOriginAccessIdentity(text);
        };
    if (all) {
      return Optional.of(NaiveGrant.BYPASSES_ALL);
    }
    return type.equals("AWS") ? grantToAws(text) : Optional.empty();
  }

  private boolean isOriginAccessIdentity(String text) {
    return caller instanceof OriginAccessIdentity identity
        && text.equals(identity.identityArn().toString());
  }

  private Optional<NaiveGrant> grantToAws(String text) {
    if (isAccountOfCaller(text)) {
      return accountMeansRoot && !(caller instanceof RootUser)
          ? Optional.empty()
          : Optional.of(NaiveGrant.BYPASSES_NOTHING);
    }
    if (caller instanceof User user) {
      return text.equals(user.userArn().toString()) || text.equals(uniqueId())
          ? Optional.of(NaiveGrant.TO_CALLING_USER)
          : Optional.empty();
    }
    if (caller instanceof FederatedUser user) {
      if (text.equals(user.sessionArn().toString())) {
        return Optional.of(NaiveGrant.BYPASSES_ALL);
      }
      return user.issuer().filter(issuer -> text.equals(issuer.userArn().toString())).isPresent()
          ? Optional.of(NaiveGrant.BYPASSES_IDENTITY)
          : Optional.empty();
    }
    if (caller instanceof RoleSession session && text.equals(sessionArn(session))) {
      return Optional.of(NaiveGrant.BYPASSES_ALL);
    }
    return roleArn().filter(text::equals).isPresent()
            || (roleArn().isPresent() && text.equals(uniqueId()))
        ? Optional.of(NaiveGrant.BYPASSES_IDENTITY)
        : Optional.empty();
  }

  private Optional<String> roleArn() {
    if (caller instanceof RoleSession session) {
      return Optional.of(session.roleArn().toString());
    }
    return caller instanceof Role role ? Optional.of(role.roleArn().toString()) : Optional.empty();
  }

  private static String sessionArn(RoleSession session) {
    String path = session.roleArn().resource();
    return "arn:"
        + session.roleArn().partition()
        + ":sts::"
        + session.roleArn().account()
        + ":assumed-role/"
        + path.substring(path.lastIndexOf('/') + 1)
        + "/"
        + session.session();
  }

  /** The id of the calling user or role, such as AIDA…; empty where it is not known. */
  private String uniqueId() {
    String id = context.single("aws:userid").orElse("").split(":", -1)[0];
    return id.matches("A[A-Z]{3}[A-Z0-9]+") ? id : "";
  }

  private boolean isAccountOfCaller(String text) {
    return caller
        .account()
        .filter(
            account ->
                text.equals(account)
                    || text.equals(
                        "arn:" + caller.partition().orElseThrow() + ":iam::" + account + ":root"))
        .isPresent();
  }

  private boolean isExcepted(PrincipalElement element) {
    if (bounded) {
      return false;
    }
    List<Principal> listed = element.principals();
    if (listed.stream().anyMatch(principal -> is(principal, "AWS", "*"))) {
      return true;
    }
    if (caller instanceof Service service) {
      return listed.stream().anyMatch(principal -> is(principal, "Service", service.name()));
    }
    if (caller instanceof FederatedIdentity identity) {
      return listed.stream().anyMatch(principal -> is(principal, "Federated", identity.provider()));
    }
    if (caller instanceof CanonicalUser user) {
      return listed.stream().anyMatch(principal -> is(principal, "CanonicalUser", user.id()));
    }
    if (caller instanceof OriginAccessIdentity identity) {
      String arn = identity.identityArn().toString();
      return listed.stream().anyMatch(principal -> is(principal, "AWS", arn));
    }
    boolean account = listed.stream().anyMatch(principal -> isAccountOfCaller(principal.text()));
    return account
        && namesToBeListed().stream()
            .allMatch(
                names ->
                    listed.stream()
                        .anyMatch(
                            principal ->
                                names.stream().anyMatch(name -> is(principal, "AWS", name))));
  }

  /** Names of which one each must be listed. A unique id names its user or role too. */
  private List<List<String>> namesToBeListed() {
    List<List<String>> names = new ArrayList<>();
    if (caller instanceof User user) {
      names.add(List.of(user.userArn().toString(), uniqueId()));
    } else if (caller instanceof FederatedUser user) {
      names.add(List.of(user.sessionArn().toString()));
    } else if (caller instanceof RoleSession session) {
      names.add(List.of(sessionArn(session)));
    }
    roleArn().ifPresent(arn -> names.add(List.of(arn, uniqueId())));
    return names;
  }

  private static boolean is(Principal principal, String type, String text) {
    return principal.type().text().equals(type) && principal.text().equals(text);
  }
}
