package dev.unless.processor.source;

import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.evaluation.TooLargeException;
import dev.unless.processor.expression.Place;
import dev.unless.processor.report.Message;
import java.util.function.Consumer;

/**
 * Keeps a defect of ours from looking like one of the program, and what is too large to examine
 * from keeping the compiler from what follows.
 */
final class Guard {
  private final Consumer<Message> messages;
  private final boolean strict;

  /**
   * @param strict whether each failure of the processor itself fails the build
   */
  Guard(Consumer<Message> messages, boolean strict) {
    this.messages = messages;
    this.strict = strict;
  }

  /**
   * Examines what nobody asked to be checked.
   *
   * @param place where it stands
   */
  void run(Place place, Runnable examination) {
    run(place, false, examination);
  }

  /**
   * Examines something.
   *
   * @param place where it stands
   * @param asked whether it is a {@code @CheckedPolicy}: one that was not checked must not pass
   */
  void run(Place place, boolean asked, Runnable examination) {
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
    } catch (TooLargeException large) {
      tell(tooLarge(place, large.what()), asked);
    } catch (StackOverflowError deep) {
      tell(tooLarge(place, "it is nested too deeply"), asked);
    } catch (OutOfMemoryError large) {
      tell(tooLarge(place, "the compiler's memory does not hold what it says"), asked);
    } catch (RuntimeException | LinkageError ours) {
      messages.accept(
          Message.of(
              asked || strict ? Message.Level.ERROR : Message.Level.WARNING,
              place,
              "Unless failed here; this is a defect of Unless, not of the program: " + ours));
    }
  }

  private void tell(Message message, boolean asked) {
    messages.accept(asked ? message : message.ofUnasked());
  }

  private static Message tooLarge(Place place, String what) {
    return Message.of(
        place,
        new Problem(
            Code.TOO_LARGE_TO_CHECK,
            "This is too large to be checked while it compiles: " + what + ".",
            "",
            "Say it in fewer words, or check it by policy.check() in a test."));
  }
}
