package dev.unless.processor.evaluation;

import static dev.unless.text.GrammarException.quote;

import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Place;
import dev.unless.text.GrammarException;
import java.util.List;
import java.util.stream.Stream;

/** Which argument of a call causes what the call says. */
final class Blame {
  private Blame() {}

  /** The argument whose text is quoted; else the only one; else the call. */
  static Place place(Call call, List<Traced> arguments, GrammarException refused) {
    return arguments.stream()
        .flatMap(Blame::quotable)
        .filter(
            part -> part.value() instanceof String text && refused.problem().contains(quote(text)))
        .map(part -> part.expression().place())
        .findFirst()
        .orElseGet(
            () -> arguments.size() == 1 ? arguments.get(0).expression().place() : call.place());
  }

  private static Stream<Traced> quotable(Traced argument) {
    return argument.expression() instanceof Elements || argument.expression() instanceof Call
        ? Stream.concat(argument.parts().stream(), Stream.of(argument))
        : Stream.of(argument);
  }
}
