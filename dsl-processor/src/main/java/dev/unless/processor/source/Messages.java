package dev.unless.processor.source;

import com.sun.source.util.Trees;
import dev.unless.processor.expression.Place;
import dev.unless.processor.reading.TreePlace;
import dev.unless.processor.report.Message;
import java.util.HashSet;
import java.util.Set;
import javax.tools.Diagnostic;

/** Prints messages where they stand, of each place, each topic once. */
final class Messages {
  private final Trees trees;
  private final Set<Printed> printed = new HashSet<>();

  private record Printed(Place place, String topic) {}

  Messages(Trees trees) {
    this.trees = trees;
  }

  void print(Message message) {
    if (printed.add(new Printed(message.place(), message.topic()))) {
      print(kind(message.level()), message.place(), message.text());
    }
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
