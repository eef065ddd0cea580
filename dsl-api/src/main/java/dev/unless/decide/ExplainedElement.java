package dev.unless.decide;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Truth;
import dev.unless.finding.Nonnull;
import dev.unless.request.Caller;
import dev.unless.request.ContextEntry;
import java.util.List;
import java.util.Optional;

/**
 * Whether one element of a statement matches a request: what the policy says, what the request
 * says, and which of the policy's values match.
 *
 * <p>Pointers are JSON pointers (RFC 6901) into the policy, as findings have them: statements and
 * values count as elements of arrays, also where the policy writes a single one without an array.
 *
 * <pre>{@code
 * for (Explanation.OfStatement statement : decider.decide(request).explain().settling()) {
 *   for (ExplainedElement.OfCondition condition : statement.conditions()) {
 *     if (condition.matches() == Truth.FALSE) {
 *       System.out.println(condition.pointer() + " does not hold: " + condition.context());
 *     }
 *   }
 * }
 * }</pre>
 */
public sealed interface ExplainedElement {
  /** The JSON pointer to the element. */
  String pointer();

  /** Whether the element matches, negation included. */
  Truth matches();

  /** The policy's values, in order. */
  List<? extends Value<?>> values();

  /** What else matters. */
  List<ElementNote> notes();

  /**
   * Whether one value of the policy matches what the request says.
   *
   * @param value the value
   * @param pointer the JSON pointer to it
   * @param matches whether it alone matches, before any negation
   */
  record Value<T>(T value, String pointer, Truth matches) {
    /** Refuses nulls. */
    public Value {
      Nonnull.require("value", value, "pointer", pointer, "matches", matches);
    }
  }

  /**
   * Whether Principal or NotPrincipal matches.
   *
   * @param pointer the JSON pointer to the element
   * @param element what the policy says
   * @param matches whether the statement reaches the caller
   * @param caller who calls
   * @param values the policy's principals
   * @param notes what else matters
   */
  record OfPrincipal(
      String pointer,
      PrincipalElement element,
      Truth matches,
      Caller caller,
      List<Value<Principal>> values,
      List<ElementNote> notes)
      implements ExplainedElement {
    /** Copies the lists. */
    public OfPrincipal {
      Nonnull.require("pointer", pointer, "element", element, "matches", matches);
      Nonnull.require("caller", caller);
      Nonnull.requireAll("values", values);
      Nonnull.requireAll("notes", notes);
      values = List.copyOf(values);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Whether Action or NotAction matches.
   *
   * @param pointer the JSON pointer to the element
   * @param element what the policy says
   * @param matches whether the statement is for the request's action
   * @param action the request's action
   * @param values the policy's actions
   */
  record OfAction(
      String pointer,
      ActionElement element,
      Truth matches,
      String action,
      List<Value<ActionPattern>> values)
      implements ExplainedElement {
    /** Copies the values. */
    public OfAction {
      Nonnull.require("pointer", pointer, "element", element, "matches", matches);
      Nonnull.require("action", action);
      Nonnull.requireAll("values", values);
      values = List.copyOf(values);
    }

    /** None: no action needs one. */
    @Override
    public List<ElementNote> notes() {
      return List.of();
    }
  }

  /**
   * Whether Resource or NotResource matches.
   *
   * @param pointer the JSON pointer to the element
   * @param element what the policy says
   * @param matches whether the statement is for the request's resource
   * @param resource the request's resource: an ARN, or {@code *}
   * @param values the policy's resources
   * @param notes what else matters
   */
  record OfResource(
      String pointer,
      ResourceElement element,
      Truth matches,
      String resource,
      List<Value<ResourcePattern>> values,
      List<ElementNote> notes)
      implements ExplainedElement {
    /** Copies the lists. */
    public OfResource {
      Nonnull.require("pointer", pointer, "element", element, "matches", matches);
      Nonnull.require("resource", resource);
      Nonnull.requireAll("values", values);
      Nonnull.requireAll("notes", notes);
      values = List.copyOf(values);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Whether an entry of the condition block holds.
   *
   * @param pointer the JSON pointer to the entry's values, such as {@code
   *     /Statement/0/Condition/Bool/aws:SecureTransport}
   * @param entry what the policy says
   * @param matches whether it holds
   * @param context what the request says of the key; empty where it lacks it
   * @param values the policy's values
   * @param notes what else matters
   */
  record OfCondition(
      String pointer,
      ConditionEntry entry,
      Truth matches,
      Optional<ContextEntry> context,
      List<Value<String>> values,
      List<ElementNote> notes)
      implements ExplainedElement {
    /** Copies the lists. */
    public OfCondition {
      Nonnull.require("pointer", pointer, "entry", entry, "matches", matches);
      Nonnull.require("context", context);
      Nonnull.requireAll("values", values);
      Nonnull.requireAll("notes", notes);
      values = List.copyOf(values);
      notes = List.copyOf(notes);
    }
  }
}
