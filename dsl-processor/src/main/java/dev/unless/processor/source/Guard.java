package dev.unless.processor.source;

import dev.unless.processor.expression.Place;
import dev.unless.processor.report.Message;
import java.util.function.Consumer;

/** Keeps a defect of ours from looking like one of the program, and from hiding what follows. */
final class Guard {
  private final Consumer<Message> messages;
  private final Message.Level level;

  /**
   * @param strict whether a failure of the processor itself fails the build
   */
  Guard(Consumer<Message> messages, boolean strict) {
    this.messages = messages;
    this.level = strict ? Message.Level.ERROR : Message.Level.WARNING;
  }

  void run(Place place, Runnable examination) {
    try {
      examination.run();
    } catch (NoClassDefFoundError missing) {
      messages.accept(
          Message.of(
              Message.Level.ERROR,
              place,
              "Unless cannot run here: the class "
                  + missing.getMessage()
                  + " is missing on the processor path. Name dsl-processor together with all that"
                  + " it depends on."));
    } catch (RuntimeException | LinkageError | StackOverflowError ours) {
      messages.accept(
          Message.of(
              level,
              place,
              "Unless failed here; this is a defect of Unless, not of the program: " + ours));
    }
  }
}
