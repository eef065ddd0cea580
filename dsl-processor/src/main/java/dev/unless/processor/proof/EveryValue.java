package dev.unless.processor.proof;

import dev.unless.document.PolicyDocument;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.prove.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a proof of a claim whatever is only known at run time. */
final class EveryValue {
  private static final int MOST_CASES = 64;

  private final Proving proving;
  private final ProofClaim claim;
  private final Map<Unseen, HoleValues> values;
  private final OpenParts parts;
  private final Evaluated base;

  EveryValue(
      Proving proving,
      ProofClaim claim,
      Map<Unseen, HoleValues> values,
      OpenParts parts,
      Evaluated base) {
    this.base = base;
    this.proving = proving;
    this.claim = claim;
    this.values = values;
    this.parts = parts;
  }

  /** The proof of all cases, or why there is none. */
  Proof proof() {
    List<Map<String, Object>> cases = Assignments.ofFinite(values);
    if (cases.size() > MOST_CASES) {
      return new Proof.Open("There are more than " + MOST_CASES + " cases.");
    }
    Set<String> restsOn = new LinkedHashSet<>();
    boolean vacuous = true;
    for (Map<String, Object> one : cases) {
      Proof proof = proof(one);
      if (proof instanceof Proof.Held held) {
        restsOn.addAll(held.restsOn());
        vacuous = false;
      } else if (!(proof instanceof Proof.OfNothing)) {
        return proof;
      }
    }
    return vacuous
        ? new Proof.OfNothing()
        : new Proof.Held(List.copyOf(restsOn), List.copyOf(values.keySet()));
  }

  /** With these values of what has few, and every value of the others. */
  private Proof proof(Map<String, Object> few) {
    List<PolicyDocument> samples = new ArrayList<>();
    Map<String, Set<Object>> taken = new HashMap<>();
    Optional<Provable.OfPolicy> first = Optional.empty();
    for (Map<String, Object> assignment : Assignments.eachAlone(values)) {
      Map<String, Object> of = new HashMap<>(assignment);
      of.putAll(few);
      Evaluated evaluated = proving.evaluated(of);
      Optional<Provable> provable = Provable.of(evaluated.result().value());
      if (provable.isPresent() && evaluated.refusals().isEmpty()) {
        if (!(provable.get() instanceof Provable.OfPolicy policy)) {
          return open("an Authorizer's policies are not taken apart.");
        }
        first = first.or(() -> Optional.of(policy));
        samples.add(policy.document());
        of.forEach(
            (hole, value) -> taken.computeIfAbsent(hole, none -> new HashSet<>()).add(value));
      }
    }
    if (first.isEmpty()) {
      return open("the library takes none of the values that were tried.");
    }
    Optional<Unseen> untried =
        values.keySet().stream()
            .filter(
                hole -> values.get(hole).values().size() > 1 && !few.containsKey(hole.identity()))
            .filter(hole -> taken.getOrDefault(hole.identity(), Set.of()).size() < 2)
            .findFirst();
    if (untried.isPresent()) {
      return open(
          "the library takes but one of the values that were tried for "
              + untried.get().name()
              + ".");
    }
    boolean most = claim.kind() != ProofKind.ALWAYS;
    Optional<PolicyDocument> widened =
        Widened.of(samples.stream().distinct().toList(), most, parts.doubts());
    if (widened.isEmpty()) {
      return open("it has other statements with other values.");
    }
    Optional<Answer> answer = proving.askOpened(first.get().with(widened.get()));
    return answer
        .filter(Answer::isProved)
        .<Proof>map(
            proved ->
                proved.fold(
                    held ->
                        held.vacuous()
                            ? new Proof.OfNothing()
                            : new Proof.Held(held.restsOn(), List.of()),
                    refuted -> new Proof.OfNothing(),
                    unknown -> new Proof.OfNothing()))
        .orElseGet(
            () ->
                open(
                    "it was not proved whatever that is, and nothing was found with which it does not hold."));
  }

  private Proof open(String why) {
    return new Proof.Open(cause() + why);
  }

  /** What it hangs on that is not known, and which call takes it. */
  private String cause() {
    Optional<Unseen> hole =
        values.keySet().stream().filter(each -> !values.get(each).all()).findFirst();
    return hole.map(each -> each.name() + taker(each) + ", is only known at run time: ")
        .orElse(parts.isEmpty() ? "" : "What a list holds is only known at run time: ");
  }

  private String taker(Unseen hole) {
    return HoleValues.calls(hole, base).findFirst().map(call -> ", which " + call.shown() + " takes").orElse("");
  }
}
