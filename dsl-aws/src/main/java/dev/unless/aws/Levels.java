package dev.unless.aws;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Service;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.ActionGroup;

/** The groups of a service's actions by access level, read when they are first used. */
final class Levels {
  private Levels() {}

  /** Not by way of the service loader: a jar that was merged from many may have lost its files. */
  static ActionGroup of(String prefix, AccessLevel level) {
    return ActionGroup.of(
        () ->
            Service.parse(new AwsVocabulary().service(prefix)).actions(level).stream()
                .map(ActionDefinition::action)
                .toList());
  }
}
