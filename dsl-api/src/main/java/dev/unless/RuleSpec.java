package dev.unless;

import static dev.unless.finding.Printable.quote;

import dev.unless.condition.Condition;
import dev.unless.condition.NormalForm;
import dev.unless.condition.Not;
import dev.unless.document.Effect;
import dev.unless.finding.Code;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a rule says so far. */
record RuleSpec(
    Optional<String> sid, Effect effect, What what, Who who, Where where, NormalForm form) {

  /** Which actions. */
  sealed interface What {
    /** Every action of the policy's own service. */
    record Everything() implements What {}

    /** These, or all but these. */
    record Named(boolean except, List<Actions> actions) implements What {}
  }

  /** Which principals. */
  sealed interface Who {
    /** Not said: those that the policy is attached to, or everyone where it names principals. */
    record Unsaid() implements Who {}

    /** Everyone, but for these. */
    record Everyone(List<LastingPrincipal> except) implements Who {}

    /** These. */
    record Named(List<PolicyPrincipal> principals) implements Who {}
  }

  /** Which resources. */
  sealed interface Where {
    /** Not said: the policy's own. */
    record Unsaid() implements Where {}

    /** Every resource. */
    record Everything() implements Where {}

    /** These, or all but these. */
    record Named(boolean except, List<Resource> resources) implements Where {}
  }

  static RuleSpec of(Effect effect, boolean except, List<? extends Actions> actions) {
    Nonnull.requireAll("actions", actions);
    String verb = effect == Effect.ALLOW ? "allow" : "deny";
    if (except) {
      Nonempty.require(
          "excepted actions",
          actions,
          "the rule would " + verb + " every action",
          effect == Effect.ALLOW ? "Name an action." : "Name an action, or write denyAll().");
    } else {
      Nonempty.require(
          "actions",
          actions,
          "the rule would " + verb + " nothing",
          "Name an action, or leave the rule out.");
    }
    return of(effect, new What.Named(except, List.copyOf(actions)));
  }

  static RuleSpec of(Effect effect, What what) {
    return new RuleSpec(
        Optional.empty(),
        effect,
        what,
        new Who.Unsaid(),
        new Where.Unsaid(),
        NormalForm.OF_NOTHING);
  }

  RuleSpec toAll(List<? extends PolicyPrincipal> principals) {
    Nonnull.requireAll("principals", principals);
    Nonempty.require(
        "principals",
        principals,
        "the rule would apply to nobody",
        "Name a principal, or leave the rule out.");
    return to(new Who.Named(List.copyOf(principals)));
  }

  RuleSpec toEveryone() {
    return to(new Who.Everyone(List.of()));
  }

  RuleSpec toEveryoneExcept(List<? extends LastingPrincipal> principals) {
    Nonnull.requireAll("principals", principals);
    Nonempty.require(
        "excepted principals",
        principals,
        "the rule would apply to everyone",
        "Name a principal, or write toEveryone().");
    return to(new Who.Everyone(List.copyOf(principals)));
  }

  RuleSpec onAll(List<Resource> resources) {
    Nonnull.requireAll("resources", resources);
    Nonempty.require(
        "resources",
        resources,
        "the rule would apply to no resource",
        "Name a resource, or leave the rule out.");
    return on(new Where.Named(false, List.copyOf(resources)));
  }

  RuleSpec onEverything() {
    return on(new Where.Everything());
  }

  RuleSpec onEverythingExcept(List<Resource> resources) {
    Nonnull.requireAll("resources", resources);
    Nonempty.require(
        "excepted resources",
        resources,
        "the rule would apply to every resource",
        "Name a resource, or write onEverything().");
    return on(new Where.Named(true, List.copyOf(resources)));
  }

  private RuleSpec to(Who principals) {
    return new RuleSpec(sid, effect, what, principals, where, form);
  }

  private RuleSpec on(Where resources) {
    return new RuleSpec(sid, effect, what, who, resources, form);
  }

  RuleSpec when(Condition condition) {
    return new RuleSpec(sid, effect, what, who, where, naming(() -> form.and(condition)));
  }

  /** Says in which rule a formula is too large. */
  NormalForm naming(Supplier<NormalForm> made) {
    try {
      return made.get();
    } catch (RefusedException refused) {
      if (refused.code() != Code.CONDITION_TOO_LARGE) {
        throw refused;
      }
      Problem problem = refused.problemOfJson();
      String said = problem.text();
      throw new RefusedException(
          problem.withText(
              inWords() + ": " + Character.toLowerCase(said.charAt(0)) + said.substring(1)));
    }
  }

  /** The rule by its name, else by what it is about. */
  private String inWords() {
    String about =
        what instanceof What.Named named
            ? (named.except() ? "all but " : "")
                + quote(named.actions().get(0).patterns().get(0).text())
                + (isOfOne(named.actions()) ? "" : ", …")
            : "everything";
    return sid.map(name -> "The rule " + quote(name))
        .orElse("A rule that " + (effect == Effect.ALLOW ? "allows " : "denies ") + about);
  }

  private static boolean isOfOne(List<Actions> actions) {
    return actions.size() == 1 && actions.get(0).patterns().size() == 1;
  }

  RuleSpec unless(Condition condition) {
    return when(new Not(condition));
  }

  RuleSpec named(String name) {
    return new RuleSpec(Optional.of(name), effect, what, who, where, form);
  }

  Reach<Actions> actions() {
    return what instanceof What.Named named
        ? Reach.of(named.except(), named.actions())
        : Reach.everything();
  }

  Reach<PolicyPrincipal> principals() {
    if (who instanceof Who.Named named) {
      return Reach.of(false, named.principals());
    }
    if (who instanceof Who.Everyone everyone) {
      return everyone.except().isEmpty() ? Reach.everything() : Reach.of(true, everyone.except());
    }
    return Reach.unsaid();
  }

  Reach<Resource> resources() {
    if (where instanceof Where.Named named) {
      return Reach.of(named.except(), named.resources());
    }
    return where instanceof Where.Everything ? Reach.everything() : Reach.unsaid();
  }

  /** The conditions as they were written, each of which must hold. */
  List<Condition> asked() {
    return form.asked();
  }
}
