package dev.unless.vocabulary;

import dev.unless.document.ActionPattern;
import java.util.List;

/** One or several actions: what a rule allows or denies. */
public sealed interface Actions permits Action, ActionGroup {
  /** The entries that a policy writes for them, in order; never empty. */
  List<ActionPattern> patterns();
}
