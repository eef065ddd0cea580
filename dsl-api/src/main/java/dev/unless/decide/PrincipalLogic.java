package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionSet;
import dev.unless.decide.Naming.Compared;
import dev.unless.document.Effect;
import dev.unless.document.Logic;
import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.document.PrincipalElement;
import dev.unless.request.CallerKind;
import dev.unless.text.ParsedArn;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom Principal and NotPrincipal reach, over whatever stands for truth.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal" and "… NotPrincipal".
 *
 * @param <R> what is decided: a request, or what stands for some
 * @param <B> what stands for the truth of a statement about it
 */
@Internal
public interface PrincipalLogic<R, B> extends Logic<B> {
  /**
   * Services whose endpoints are gateway endpoints (ruling: their interface endpoints are read the
   * same way).
   */
  ActionSet OF_GATEWAY_SERVICES = ActionSet.of("s3:*", "dynamodb:*");

  /**
   * A principal with its form and account looked up once.
   *
   * @param principal the principal
   * @param form what it names
   * @param account the account that it names as a whole, where it does
   * @param partition the partition, where an ARN says one
   * @param pattern the texts of the principals that it stands for, where it is a pattern
   */
  record Named(
      Principal principal,
      Form form,
      Optional<String> account,
      Optional<String> partition,
      Optional<TextSet> pattern) {
    /** The principal, looked up; a pattern once for each form that it may name. */
    public static List<Named> of(Principal principal) {
      return principal.isPattern()
          ? principal.forms().stream().sorted().map(form -> pattern(principal, form)).toList()
          : List.of(
              new Named(
                  principal,
                  principal.form(),
                  principal.account(),
                  ParsedArn.parse(principal.text()).map(ParsedArn::partition),
                  Optional.empty()));
    }

    private static Named pattern(Principal principal, Form form) {
      return new Named(
          principal, form, Optional.empty(), Optional.empty(), Optional.of(principal.texts()));
    }

    /** Whether this text is its own, or matches it. */
    public boolean is(String text) {
      return pattern.isPresent() ? pattern.get().contains(text) : principal.text().equals(text);
    }

    /** Whether it names the account of the partition; a pattern matches the ARN of its root. */
    public boolean isAccount(String id, String of) {
      return pattern.isPresent()
          ? pattern.get().contains("arn:" + of + ":iam::" + id + ":root")
          : account.filter(id::equals).isPresent() && partition.map(of::equals).orElse(true);
    }
  }

  /**
   * The Principal or NotPrincipal element of a statement.
   *
   * @param negated whether it is NotPrincipal
   * @param named what it lists
   * @param everyone whether everyone is among that
   * @param effect the effect of the statement
   * @param endpoint whether the statement is of a VPC endpoint policy
   * @param bounded whether a permissions boundary is in force for callers that can have one
   */
  record Listed(
      boolean negated,
      List<Named> named,
      boolean everyone,
      Effect effect,
      boolean endpoint,
      boolean bounded) {
    /** The element, its principals looked up. */
    public static Listed of(
        PrincipalElement element, Effect effect, boolean endpoint, boolean bounded) {
      List<Named> named =
          element.principals().stream().flatMap(principal -> Named.of(principal).stream()).toList();
      return new Listed(
          element.negated(),
          named,
          named.stream().anyMatch(each -> each.form() == Form.EVERYONE),
          effect,
          endpoint,
          bounded);
    }
  }

  /** How a principal of the form names callers of the kind. */
  default Naming naming(Form form, CallerKind kind) {
    return Naming.of(form, kind);
  }

  /** What NotPrincipal must list, beside a Deny, for a caller of the kind to be excepted. */
  default List<Set<Form>> excepting(CallerKind kind) {
    return Naming.excepting(kind);
  }

  /** Whether what is compared of the caller, who is of this kind, is what the principal says. */
  B isNamed(R request, CallerKind kind, Named principal, Compared compared);

  /** Whether the action is of a service whose endpoints are gateways. */
  B isOfGatewayService(R request);

  /**
   * Whether a statement with this element reaches the caller, who is of this kind, at least so far.
   * NotPrincipal names everyone whom it does not except; with Allow, any entry that names the
   * caller excepts it (ruling: what is left out by oversight must not be granted).
   */
  default B reaches(R request, CallerKind kind, Listed element, GrantReach atLeast) {
    if (!element.negated()) {
      return names(request, kind, element, atLeast);
    }
    return not(
        element.effect() == Effect.DENY
            ? excepts(request, kind, element)
            : names(request, kind, element, GrantReach.DELEGATED));
  }

  /** Whether one of the principals names the caller so that a statement reaches it so far. */
  default B names(R request, CallerKind kind, Listed element, GrantReach atLeast) {
    B any = constant(false);
    for (int i = 0; i < element.named().size() && !isTrue(any); i++) {
      any = or(any, names(request, kind, element, element.named().get(i), atLeast));
    }
    return any;
  }

  /** Whether this one does. Of a gateway endpoint's policy an account names its root user alone. */
  default B names(R request, CallerKind kind, Listed element, Named principal, GrantReach atLeast) {
    Naming naming = naming(principal.form(), kind);
    if (naming.reach().compareTo(atLeast) < 0) {
      return constant(false);
    }
    B named = isNamed(request, kind, principal, naming.compared());
    boolean maybeRootOnly =
        naming.compared() == Compared.ACCOUNT
            && element.endpoint()
            && kind != CallerKind.ROOT_USER
            && !isFalse(named);
    return maybeRootOnly ? and(named, not(isOfGatewayService(request))) : named;
  }

  /**
   * Whether NotPrincipal excepts the caller from a Deny: everything that stands for it must be
   * listed, its account included, and it must have no permissions boundary.
   */
  default B excepts(R request, CallerKind kind, Listed element) {
    if (element.bounded() && kind.hasIdentityPolicies()) {
      return constant(false);
    }
    if (element.everyone()) {
      return constant(true);
    }
    List<Set<Form>> excepting = excepting(kind);
    B all = constant(!excepting.isEmpty());
    for (int i = 0; i < excepting.size() && !isFalse(all); i++) {
      all = and(all, lists(request, kind, element, excepting.get(i)));
    }
    return all;
  }

  /** An account is listed for an endpoint's policy, too, though there it names its root alone. */
  default B lists(R request, CallerKind kind, Listed element, Set<Form> forms) {
    B any = constant(false);
    for (int i = 0; i < element.named().size() && !isTrue(any); i++) {
      Named named = element.named().get(i);
      if (forms.contains(named.form())) {
        Naming naming = naming(named.form(), kind);
        any =
            naming.reach() == GrantReach.NONE
                ? any
                : or(any, isNamed(request, kind, named, naming.compared()));
      }
    }
    return any;
  }
}
