package dev.unless;

import static java.util.stream.Collectors.joining;

import dev.unless.condition.AllOf;
import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Formula;
import dev.unless.condition.Not;
import dev.unless.condition.Presence;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.finding.Printable;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import java.util.List;
import java.util.function.Function;

/** A rule in the words in which it was written, for logs and debuggers. */
final class Sentence {
  private static final int LONGEST = 10_000;

  private Sentence() {}

  static String of(RuleSpec spec) {
    return spec.sid().map(name -> name + ": ").orElse("")
        + (spec.effect() == Effect.ALLOW ? "allow " : "deny ")
        + what(spec.what())
        + who(spec.who())
        + where(spec.where())
        + clauses(spec.asked());
  }

  private static String what(RuleSpec.What what) {
    if (what instanceof RuleSpec.What.Named named) {
      return (named.except() ? "everything except " : "")
          + list(named.actions(), Sentence::actions);
    }
    return "everything";
  }

  private static String actions(Actions actions) {
    return list(actions.patterns(), ActionPattern::text);
  }

  private static String who(RuleSpec.Who who) {
    if (who instanceof RuleSpec.Who.Named named) {
      return " to " + list(named.principals(), Sentence::principal);
    }
    if (who instanceof RuleSpec.Who.Everyone everyone) {
      return " to everyone"
          + (everyone.except().isEmpty()
              ? ""
              : " except " + list(everyone.except(), Sentence::principal));
    }
    return "";
  }

  private static String principal(PolicyPrincipal principal) {
    return principal.principal(Partition.AWS).text();
  }

  private static String where(RuleSpec.Where where) {
    if (where instanceof RuleSpec.Where.Named named) {
      return (named.except() ? " on everything except " : " on ")
          + list(named.resources(), Object::toString);
    }
    return where instanceof RuleSpec.Where.Everything ? " on everything" : "";
  }

  private static String clauses(List<Condition> asked) {
    StringBuilder text = new StringBuilder();
    for (Condition condition : asked) {
      if (condition instanceof Not not) {
        append(not.condition(), text.append(" unless "));
      } else {
        append(condition, text.append(" when "));
      }
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.toString();
  }

  /** Stops where it has grown long: what stands in a formula many times could be said for ever. */
  private static void append(Condition condition, StringBuilder text) {
    if (text.length() > LONGEST) {
      return;
    }
    if (condition instanceof Not not) {
      append(not.condition(), text.append("not "));
    } else if (condition instanceof Formula formula) {
      String word = formula instanceof AllOf ? " and " : " or ";
      text.append('(');
      for (int i = 0; i < formula.parts().size() && text.length() <= LONGEST; i++) {
        append(formula.parts().get(i), text.append(i == 0 ? "" : word));
      }
      text.append(')');
    } else {
      text.append(leaf(condition));
    }
  }

  private static String leaf(Condition condition) {
    if (condition instanceof Presence presence) {
      return presence.key().name() + (presence.present() ? " exists" : " is absent");
    }
    ConditionEntry entry = ((Comparison) condition).entry();
    return entry.operator().text()
        + " "
        + entry.key()
        + " "
        + list(entry.values(), Printable::quote);
  }

  private static <T> String list(List<T> parts, Function<? super T, String> text) {
    return parts.stream().map(text).collect(joining(", "));
  }
}
