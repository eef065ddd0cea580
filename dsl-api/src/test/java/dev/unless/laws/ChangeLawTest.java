package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.RefusedException;
import dev.unless.prove.Change;
import dev.unless.prove.Change.Completeness;
import dev.unless.prove.Difference;
import dev.unless.prove.Prover;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of a change is so of each request, and nothing is missing. */
class ChangeLawTest {
  /** Changes take time, each of them dozens of proofs: it is told of one case in so many. */
  private static final long ONE_IN = 100;

  /** However few the cases are. */
  private static final long LEAST = 40;

  /** However many. */
  private static final long MOST = 300;

  private static final long MOST_TOLD = Math.min(MOST, Math.max(LEAST, Cases.COUNT / ONE_IN));

  private static final int EDITS = 4;
  private static final int REQUESTS = 6;
  private static final Prover PROVER = Prover.of(Catalog.aws()).budget(500);

  private int found;
  private int inside;
  private int all;
  private int told;

  @Test
  void everyRequestThatIsGainedLiesInADifferenceAndEachDifferenceIsOfRequestsThatAre() {
    Cases.each("what changed is told", Cases.COUNT, this::check);

    System.out.printf(
        "  %d changes told, %d of them all; %d requests found again, %d drawn inside%n",
        told, all, found, inside);
    if (Cases.areMany()) {
      assertThat(List.of(found, inside, all)).allMatch(count -> count > 0);
    }
  }

  /** A change is told where the drawn request shows that there is one. */
  private void check(Case drawn) {
    for (int i = 0; i < EDITS && told < MOST_TOLD; i++) {
      List<Edited> edited = new ArrayList<>();
      Layers after =
          PolicyEdit.ofOne(drawn, (kind, policy) -> Edited.by(drawn, kind, policy, edited));
      for (Edited each : edited) {
        if (each.isShown(drawn.layers(), after, drawn.request())) {
          check(drawn, after, each);
        }
      }
    }
  }

  private void check(Case drawn, Layers after, Edited edited) {
    List<Request> requests = requests(drawn);
    Change change = PROVER.change(edited.kind, edited.before, edited.after);
    told++;
    all += change.completeness() == Completeness.ALL ? 1 : 0;
    complete(change, change.gained(), drawn.layers(), after, edited, requests);
    complete(change, change.lost(), after, drawn.layers(), edited.turned(), requests);
    change.gained().forEach(difference -> sound(difference, edited, false, drawn));
    change.lost().forEach(difference -> sound(difference, edited.turned(), true, drawn));
  }

  /** A policy before and after it was edited. */
  private record Edited(PolicyKind kind, PolicyDocument before, PolicyDocument after) {
    Edited turned() {
      return new Edited(kind, /* before= */ after, /* after= */ before);
    }

    /** The edited policy; it is listed where it is another one of its kind. */
    static PolicyDocument by(
        Case drawn, PolicyKind kind, PolicyDocument policy, List<Edited> edited) {
      PolicyDocument edit = edit(drawn, kind, policy);
      if (edit.equals(policy) || !kind.problems(edit).isEmpty()) {
        return policy;
      }
      edited.add(new Edited(kind, policy, edit));
      return edit;
    }

    boolean isShown(Layers all, Layers allEdited, Request request) {
      Layers one = with(Layers.none(), kind, before);
      Layers oneEdited = with(Layers.none(), kind, after);
      return isGained(all, allEdited, request)
          || isGained(allEdited, all, request)
          || isGained(one, oneEdited, request)
          || isGained(oneEdited, one, request);
    }
  }

  /** With a statement less or more, a condition less, or all anew. */
  private static PolicyDocument edit(Case drawn, PolicyKind kind, PolicyDocument policy) {
    Pick pick = drawn.pick();
    Effect effect =
        kind == PolicyKind.RESOURCE_CONTROL ? Effect.DENY : pick.of(Effect.ALLOW, Effect.DENY);
    PolicyGenerator generator = new PolicyGenerator(pick, drawn.request());
    try {
      return switch (pick.below(4)) {
        case 0 ->
            policy.statements().isEmpty()
                ? policy
                : Edits.withStatements(
                    policy,
                    Edits.without(policy.statements(), pick.below(policy.statements().size())));
        case 1 -> PolicyEdit.plus(pick, policy, generator.statement(kind, effect));
        case 2 -> PolicyEdit.withLessCondition(pick, policy, effect);
        default -> generator.policy(kind);
      };
    } catch (RefusedException malformedVariable) {
      return policy;
    }
  }

  private static List<Request> requests(Case drawn) {
    RequestGenerator generator = new RequestGenerator(drawn.pick());
    return Stream.concat(
            Stream.of(drawn.request()),
            Stream.generate(generator::draft)
                .limit(REQUESTS)
                .flatMap(draft -> draft.request().stream()))
        .toList();
  }

  /** Whatever is let through that was not, in the drawn company or by itself, is told. */
  private void complete(
      Change change,
      List<Difference> gained,
      Layers before,
      Layers after,
      Edited edited,
      List<Request> requests) {
    if (change.completeness() != Completeness.ALL || !change.restsOn().isEmpty()) {
      return;
    }
    Layers aloneBefore = with(Layers.none(), edited.kind, edited.before);
    Layers aloneAfter = with(Layers.none(), edited.kind, edited.after);
    for (Request request : requests) {
      if ((isGained(before, after, request) || isGained(aloneBefore, aloneAfter, request))) {
        found++;
        assertThat(gained)
            .as("%s%nfrom %s%nto %s", Case.describe(after, request), edited.before, edited.after)
            .anyMatch(difference -> isIn(difference, request));
      }
    }
  }

  private static boolean isGained(Layers before, Layers after, Request request) {
    return Decider.of(after, Catalog.aws()).outcome(request) == Outcome.ALLOW
        && Decider.of(before, Catalog.aws()).outcome(request).isDenied();
  }

  private static boolean isIn(Difference difference, Request request) {
    return alone(difference.requests(), request) == Outcome.ALLOW;
  }

  private static Outcome alone(PolicyDocument policy, Request request) {
    return PolicyMatcher.of(new PolicyMatcher.Use(policy, false, false), Catalog.aws())
        .outcome(request);
  }

  /** The witness is decided as told and lies in the difference, and what lies there is gained. */
  private void sound(Difference difference, Edited edited, boolean lost, Case drawn) {
    Request witness = difference.witness().request();
    Layers beside = difference.witness().beside().layers();
    Outcome now =
        Decider.of(with(beside, edited.kind, edited.after), Catalog.aws()).outcome(witness);
    Outcome then =
        Decider.of(with(beside, edited.kind, edited.before), Catalog.aws()).outcome(witness);
    assertThat(difference.witness().decisions().stream().map(each -> each.outcome()))
        .as("%s of %s", difference, edited)
        .containsExactlyElementsOf(lost ? List.of(now, then) : List.of(then, now));
    assertThat(now).isEqualTo(Outcome.ALLOW);
    assertThat(then.isDenied()).isTrue();
    if (!difference.isProved()) {
      return;
    }
    assertThat(isIn(difference, witness)).as("%s of %s", difference, edited).isTrue();
    if (difference.asStatement().effect() == Effect.ALLOW && difference.grant().isEmpty()) {
      for (Request request : complete(drawn)) {
        if (isIn(difference, request) && isDecided(edited, request)) {
          inside++;
          assertThat(alone(edited.after, request))
              .as("%s%n%s of %s", Case.describe(Layers.none(), request), difference, edited)
              .isEqualTo(Outcome.ALLOW);
          assertThat(alone(edited.before, request).isDenied())
              .as("%s%n%s of %s", Case.describe(Layers.none(), request), difference, edited)
              .isTrue();
        }
      }
    }
  }

  /** What keys decide of which a request does not tell nobody knows, and nothing is proved of. */
  private static boolean isDecided(Edited edited, Request request) {
    return alone(edited.after, request) != Outcome.UNKNOWN
        && alone(edited.before, request) != Outcome.UNKNOWN;
  }

  /** Requests that carry what every request does. */
  private static List<Request> complete(Case drawn) {
    RequestGenerator generator = new RequestGenerator(drawn.pick());
    return Stream.concat(
            Stream.of(drawn.draft()), Stream.generate(generator::draft).limit(REQUESTS))
        .flatMap(draft -> draft.request(List.of()).stream())
        .toList();
  }

  /** With the policy in its place, beside whatever stands there. */
  private static Layers with(Layers beside, PolicyKind kind, PolicyDocument policy) {
    return switch (kind) {
      case IDENTITY ->
          beside.withIdentity(
              Stream.concat(Stream.of(policy), beside.identity().stream()).toList());
      case SERVICE_CONTROL ->
          beside.withServiceControl(
              List.of(
                  Stream.concat(
                          Stream.of(policy), beside.serviceControl().stream().flatMap(List::stream))
                      .toList()));
      case RESOURCE_CONTROL -> beside.withResourceControl(List.of(List.of(policy)));
      case PERMISSIONS_BOUNDARY -> beside.withBoundary(policy);
      case SESSION -> beside.withSession(policy);
      case VPC_ENDPOINT -> beside.withVpcEndpoint(policy);
      default -> beside.withResource(policy);
    };
  }
}
