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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks for a proof of a claim whatever is only known at run time. */
final class EveryValue {
  private static final int MOST_CASES = 64;

  /** Of texts in a program's words. */
  private static final String NO_VALUE = "the library takes none of the values that were tried.";

  private final Proving proving;
  private final ProofClaim claim;
  private final Map<Unseen, HoleValues> values;
  private final OpenParts parts;
  private final Evaluated base;
  private int cases;

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
    List<Map<String, Object>> finite = Assignments.ofFinite(values);
    if (finite.size() > MOST_CASES) {
      return new Proof.Open("There are more than " + MOST_CASES + " cases.");
    }
    Set<String> restsOn = new LinkedHashSet<>();
    boolean vacuous = true;
    for (Map<String, Object> one : finite) {
      Proof proof = proof(one);
      if (proof instanceof Proof.Open) {
        proof = byClasses(one, proof);
      }
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

  /** By classes of texts that are told apart: one text of each stands for the others. */
  private Proof byClasses(Map<String, Object> few, Proof otherwise) {
    for (Map.Entry<Unseen, HoleValues> each : values.entrySet()) {
      Unseen hole = each.getKey();
      if (!few.containsKey(hole.identity()) && OpenTexts.isOne(hole, each.getValue(), base)) {
        Optional<List<List<String>>> classes = classes(hole, few);
        if (classes.isPresent()) {
          return ofEachClass(hole, few, classes.get(), otherwise);
        }
      }
    }
    return otherwise;
  }

  private Proof ofEachClass(
      Unseen hole, Map<String, Object> few, List<List<String>> classes, Proof otherwise) {
    Set<String> restsOn = new LinkedHashSet<>();
    boolean vacuous = true;
    for (List<String> one : classes) {
      boolean taken = false;
      for (String text : one) {
        if (cases++ > MOST_CASES) {
          return open("there are more than " + MOST_CASES + " cases.");
        }
        Map<String, Object> more = Assignments.with(few, hole, OpenTexts.value(hole, text));
        Proof proof = proof(more);
        if (isRefused(proof)) {
          continue;
        }
        taken = true;
        if (proof instanceof Proof.Open) {
          proof = byClasses(more, otherwise);
        }
        if (proof instanceof Proof.Held held) {
          restsOn.addAll(held.restsOn());
          vacuous = false;
        } else if (!(proof instanceof Proof.OfNothing)) {
          return otherwise;
        }
      }
      if (!taken && one.size() > 1 && !isWritten(few, hole, one.get(0))) {
        return otherwise; // Others like these may be taken.
      }
    }
    return vacuous ? new Proof.OfNothing() : new Proof.Held(List.copyOf(restsOn), List.of());
  }

  /** Whether it is proved of the policy with the text written into it, as the library would. */
  private boolean isWritten(Map<String, Object> few, Unseen hole, String text) {
    boolean others =
        values.keySet().stream()
            .anyMatch(each -> !each.equals(hole) && !few.containsKey(each.identity()));
    Map<String, Object> of = new HashMap<>(Assignments.eachAlone(values).get(0));
    of.putAll(few);
    String example = OpenTexts.text(Objects.requireNonNull(of.get(hole.identity())));
    return !others
        && policy(of)
            .flatMap(
                policy -> OpenTexts.written(policy.document(), example, text).map(policy::with))
            .flatMap(proving::askOpened)
            .filter(Answer::isProved)
            .isPresent();
  }

  private static boolean isRefused(Proof proof) {
    return proof instanceof Proof.Open open && open.why().endsWith(NO_VALUE);
  }

  /** The classes of a text, with these values of others. */
  private Optional<List<List<String>>> classes(Unseen hole, Map<String, Object> few) {
    List<OpenTexts.Sample> samples = new ArrayList<>();
    for (Object value : valuesOf(hole).values()) {
      Map<String, Object> of = new HashMap<>(Assignments.eachAlone(values).get(0));
      of.putAll(few);
      of.put(hole.identity(), value);
      policy(of)
          .map(policy -> new OpenTexts.Sample(OpenTexts.text(value), policy.document()))
          .ifPresent(samples::add);
    }
    return samples.size() < 2
        ? Optional.empty()
        : proving
            .openTexts()
            .classes(
                samples.get(0).document(),
                samples.get(0).text(),
                samples.subList(1, samples.size()));
  }

  /** The policy with these values; empty where the library refuses one, or makes something else. */
  private Optional<Provable.OfPolicy> policy(Map<String, Object> of) {
    Evaluated evaluated = proving.evaluatedOfAnyText(of);
    return evaluated.refusals().isEmpty()
        ? Provable.of(evaluated.result().value())
            .filter(Provable.OfPolicy.class::isInstance)
            .map(Provable.OfPolicy.class::cast)
        : Optional.empty();
  }

  /** With these values of what has few, and every value of the others. */
  private Proof proof(Map<String, Object> few) {
    List<PolicyDocument> samples = new ArrayList<>();
    Map<String, Set<Object>> taken = new HashMap<>();
    Optional<Provable.OfPolicy> first = Optional.empty();
    if (!(Provable.of(base.result().value()).orElseThrow() instanceof Provable.OfPolicy)) {
      return open("an Authorizer's policies are not taken apart.");
    }
    Set<Map<String, Object>> assignments = new LinkedHashSet<>();
    for (Map<String, Object> assignment : Assignments.eachAlone(values)) {
      Map<String, Object> of = new HashMap<>(assignment);
      of.putAll(few);
      assignments.add(of);
    }
    for (Map<String, Object> of : assignments) {
      Optional<Provable.OfPolicy> policy = policy(of);
      if (policy.isPresent()) {
        first = first.or(() -> policy);
        samples.add(policy.get().document());
        of.forEach(
            (hole, value) -> taken.computeIfAbsent(hole, none -> new HashSet<>()).add(value));
      }
    }
    if (first.isEmpty()) {
      return open(NO_VALUE);
    }
    Optional<Unseen> untried =
        values.keySet().stream()
            .filter(hole -> valuesOf(hole).values().size() > 1 && !few.containsKey(hole.identity()))
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
    boolean letsThrough =
        widened.get().statements().isEmpty() && first.get().kind().isAttachedToResource();
    if (letsThrough && !first.get().document().statements().isEmpty()) {
      return open("all that it denies hangs on it."); // Without Denies it lets everything through.
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
        values.keySet().stream().filter(each -> !valuesOf(each).all()).findFirst();
    return hole.map(
            each -> each.name() + HoleValues.taker(each, base) + ", is only known at run time: ")
        .orElse(parts.isEmpty() ? "" : "What a list holds is only known at run time: ");
  }

  private HoleValues valuesOf(Unseen hole) {
    return Objects.requireNonNull(values.get(hole));
  }
}
