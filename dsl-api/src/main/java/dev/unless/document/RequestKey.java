package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.operator.Arity;

/** A condition key of which it is known what its value in a request follows from. */
@Internal
public sealed interface RequestKey permits GlobalKey, ServiceKey {
  /** The key's name as AWS spells it. */
  String text();

  /** The key's name, case folded. */
  String folded();

  /** Whether it has one value or a set of them. */
  Arity arity();
}
