package dev.unless.laws;

import dev.unless.decide.Layers;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.laws.Universe.Call;
import dev.unless.request.Caller;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Random cases with an aim. */
public final class AimedCases {
  private static final PrincipalElement EVERYONE = PrincipalElement.everyone();

  private final Aim aim;
  private final Pick pick;

  private AimedCases(Aim aim, Pick pick) {
    this.aim = aim;
    this.pick = pick;
  }

  /** Runs a law over so many of them. */
  public static void each(String law, Aim aim, long count, Consumer<Case> body) {
    Cases.eachPick(law, count, pick -> body.accept(new AimedCases(aim, pick).draw()));
  }

  /** One of them, always the same for a number. */
  public static Case of(Aim aim, long index) {
    return new AimedCases(aim, Pick.ofCase(Cases.SEED, aim.name(), index)).draw();
  }

  private Case draw() {
    Caller caller = pick.of(aim.callers());
    Call call = pick.of(aim.calls());
    Optional<String> account =
        pick.chance(50)
            ? Optional.of(pick.chance(50) ? Universe.OURS : Universe.THEIRS)
            : Optional.empty();
    Draft draft = new Draft(caller, call, account, context(caller), true);
    Layers layers = layers(caller);
    return new Case(draft, draft.request().orElseThrow(), layers, pick);
  }

  private List<Given> context(Caller caller) {
    Map<String, Given> context = new LinkedHashMap<>();
    int most = Math.min(4, aim.context().size());
    for (Given given : pick.some(0, most, () -> pick.of(aim.context()))) {
      context.put(given.key(), given);
    }
    if (context.containsKey("aws:userid") && caller.kind().isRole()) {
      String session = caller instanceof Caller.RoleSession of ? ":" + of.session() : "";
      context.put(
          "aws:userid", new Given("aws:userid", false, List.of("AROAJQABLZS4A3QDU576Q" + session)));
    }
    if (context.containsKey("aws:userid") && !caller.kind().hasIdentityPolicies()) {
      context.remove("aws:userid");
    }
    return new ArrayList<>(context.values());
  }

  private Layers layers(Caller caller) {
    return new Layers(
        pick.some(0, 1, () -> policy(Optional.empty(), 15)),
        pick.chance(70) ? Optional.of(resource(caller)) : Optional.empty(),
        maybe(20),
        maybe(25),
        levels(),
        pick.chance(30) ? List.of(List.of(denyAll())) : List.of(),
        pick.chance(40)
            ? Optional.of(policy(Optional.of(named(caller, 20)), 40))
            : Optional.empty());
  }

  private Optional<PolicyDocument> maybe(int percent) {
    return pick.chance(percent) ? Optional.of(policy(Optional.empty(), 30)) : Optional.empty();
  }

  private List<List<PolicyDocument>> levels() {
    return pick.chance(25)
        ? pick.some(1, 2, () -> List.of(policy(Optional.empty(), 40)))
        : List.of();
  }

  /** Only the resource's policy can allow some callers, whatever else it denies. */
  private PolicyDocument resource(Caller caller) {
    List<Statement> statements = new ArrayList<>();
    if (pick.chance(45)) {
      statements.add(statement(Effect.DENY, Optional.of(named(caller, 70)), "*"));
    }
    if (statements.isEmpty() || pick.chance(60)) {
      boolean everyone = !statements.isEmpty() && pick.chance(70);
      statements.add(
          statement(Effect.ALLOW, Optional.of(everyone ? EVERYONE : named(caller, 10)), "*"));
    }
    return document(statements);
  }

  private PrincipalElement named(Caller caller, int percentNegated) {
    if (aim.form().isPresent()) {
      return ofForm(caller, percentNegated);
    }
    return pick.chance(30)
        ? EVERYONE
        : new PrincipalGenerator(pick, caller).element(percentNegated);
  }

  /** NotPrincipal lists all that stands for the caller, perhaps but for the form. */
  private PrincipalElement ofForm(Caller caller, int percentNegated) {
    Form form = aim.form().orElseThrow();
    if (pick.chance(percentNegated)) {
      PrincipalElement all = new PrincipalGenerator(pick, caller).element(100);
      List<Principal> listed = new ArrayList<>(all.principals());
      if (pick.chance(60)) {
        listed.removeIf(principal -> principal.form() == form);
      } else {
        listed.add(NamesOfForms.of(form, caller));
      }
      return new PrincipalElement(true, Optional.of(byType(listed)));
    }
    return PrincipalElement.of(
        byType(
            List.of(NamesOfForms.of(form, pick.chance(70) ? caller : pick.of(Universe.CALLERS)))));
  }

  private static Map<PrincipalType, List<Principal>> byType(List<Principal> principals) {
    Map<PrincipalType, List<Principal>> byType = new EnumMap<>(PrincipalType.class);
    for (Principal principal : principals) {
      byType.computeIfAbsent(principal.type(), type -> new ArrayList<>()).add(principal);
    }
    return byType;
  }

  private static PolicyDocument denyAll() {
    return document(List.of(statement(Effect.DENY, Optional.of(EVERYONE), "*:*")));
  }

  /** One that allows all, denies all, does both, or neither. */
  private PolicyDocument policy(Optional<PrincipalElement> principal, int percentDeny) {
    List<Statement> statements = new ArrayList<>();
    if (pick.chance(75)) {
      statements.add(statement(Effect.ALLOW, principal, "*"));
    }
    if (pick.chance(percentDeny)) {
      statements.add(statement(Effect.DENY, principal, "*"));
    }
    return document(statements);
  }

  private static PolicyDocument document(List<Statement> statements) {
    return new PolicyDocument(Optional.of(Version.V2012_10_17), Optional.empty(), statements);
  }

  private static Statement statement(
      Effect effect, Optional<PrincipalElement> principal, String action) {
    return new Statement(
        Optional.empty(),
        effect,
        principal,
        new ActionElement(false, List.of(new ActionPattern(action))),
        Optional.of(new ResourceElement(false, List.of(new ResourcePattern("*")))),
        Optional.empty());
  }
}
