package dev.unless.processor.source;

import com.sun.source.util.Trees;
import dev.unless.processor.expression.Place;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import dev.unless.processor.report.Severities;
import java.util.HashSet;
import java.util.Set;
import javax.tools.Diagnostic;

/** Prints messages where they stand, of each place, each topic once. */
final class Messages {
  private final Trees trees;
  private final Severities severities;

  /** Where a value is told to be refused, which the checks may find in other words. */
  private final Set<Place> refused = new HashSet<>();

  private final Set<Printed> printed = new HashSet<>();

  private record Printed(Place place, String topic) {}

  /**
   * @param severities how findings are told
   */
  Messages(Trees trees, Severities severities) {
    this.trees = trees;
    this.severities = severities;
  }

  void print(Message message) {
    severities
        .applied(message)
        .filter(told -> told.isRefusal() || !refused.contains(told.place()))
        .filter(told -> printed.add(new Printed(told.place(), told.topic())))
        .ifPresent(
            told -> {
              if (told.isRefusal()) {
                refused.add(told.place());
              }
              print(kind(told.level()), told.place(), told.text());
            });
  }

  private void print(Diagnostic.Kind kind, Place place, String text) {
    TreePlace at = (TreePlace) place;
    trees.printMessage(kind, text, at.tree(), at.unit());
  }

  private static Diagnostic.Kind kind(Message.Level level) {
    return switch (level) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case NOTE -> Diagnostic.Kind.NOTE;
    };
  }
}
