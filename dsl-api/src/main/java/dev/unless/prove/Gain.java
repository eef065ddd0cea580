package dev.unless.prove;

import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that a policy, in the place of another, lets through in some company of others, where
 * the other would not: a Deny does not apply to it any more, an Allow does, or one of a resource
 * reaches the caller further.
 *
 * <p>An Allow more never lets less through, nor a Deny more. So nothing is gained beside any
 * policies where no request is like that.
 */
final class Gain implements Counterexample {
  private final List<Companies> companies;
  private final PolicyDocument policy;
  private final PolicyDocument reference;
  private Optional<List<Claims>> inCompanies = Optional.empty();

  /**
   * @param kind the kind of both
   */
  Gain(PolicyKind kind, PolicyDocument policy, PolicyDocument reference) {
    this.companies = Companies.of(kind);
    this.policy = policy;
    this.reference = reference;
  }

  /** The same in each company, the plainest first. */
  List<Claims> inCompanies() {
    if (inCompanies.isEmpty()) {
      inCompanies =
          Optional.of(
              companies.stream().map(company -> company.telling(policy, reference)).toList());
    }
    return inCompanies.get();
  }

  @Override
  public List<Proposition> holds(AskedPolicies asked) {
    Propositions propositions = asked.propositions();
    Layer layer = layer();
    List<Proposition> any = new ArrayList<>();
    for (Layers others : bounding()) {
      CompanyLogic with = asked.together(PlainPolicies.with(others, layer, policy));
      CompanyLogic without = asked.together(PlainPolicies.with(others, layer, reference));
      SymbolicRequest request = asked.request();
      Proposition denied = with.denies(request, layer);
      Proposition lost = without.denies(request, layer);
      any.add(
          propositions.and(
              propositions.not(denied), propositions.or(lost, more(request, with, without))));
    }
    return List.of(propositions.anyOf(any));
  }

  /** Besides, beside others that allow everything it is let through. */
  Counterexample letThrough() {
    return and(
        new Besides() {
          @Override
          public Proposition holds(AskedPolicies asked) {
            return asked
                .propositions()
                .anyOf(
                    bounding().stream()
                        .map(others -> Companies.allowing(layer(), others).with(policy))
                        .map(asked::allow)
                        .toList());
          }

          @Override
          public boolean isSo(Request request) {
            return true;
          }
        });
  }

  /** An Allow applies, or applies further, and counts. */
  private Proposition more(SymbolicRequest request, CompanyLogic with, CompanyLogic without) {
    Propositions propositions = with.propositions();
    Proposition counts = with.inForce(request, layer());
    return switch (layer()) {
      case RESOURCE_CONTROL -> propositions.constant(false);
      case RESOURCE -> {
        List<Proposition> any = new ArrayList<>();
        for (GrantReach reach : GrantReach.values()) {
          any.add(
              propositions.allOf(
                  List.of(
                      with.needs(request, reach),
                      with.granted(request, reach),
                      propositions.not(without.granted(request, reach)))));
        }
        yield propositions.and(counts, propositions.anyOf(any));
      }
      default ->
          propositions.allOf(
              List.of(
                  counts,
                  with.allowApplies(request, layer()),
                  propositions.not(without.allowApplies(request, layer()))));
    };
  }

  private Layer layer() {
    return companies.get(0).layer();
  }

  /** Whether a caller has a boundary tells what a resource's NotPrincipal denies. */
  private List<Layers> bounding() {
    return layer() == Layer.RESOURCE
        ? List.of(Layers.none(), PlainPolicies.allowing(Layers.none(), Layer.BOUNDARY))
        : List.of(Layers.none());
  }

  /** In the plainest company in which it is let through where it was not. */
  @Override
  public Optional<Witness> confirmed(AskedPolicies asked, Request request) {
    return inCompanies().stream()
        .flatMap(company -> company.confirmed(asked, request).stream())
        .findFirst();
  }
}
