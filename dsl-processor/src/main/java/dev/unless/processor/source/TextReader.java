package dev.unless.processor.source;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Member;
import dev.unless.processor.expression.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what makes a text of texts: {@code +}, {@code String.format} and its like. */
final class TextReader {
  private static final String STRING = "java.lang.String";

  /** What a format may hold, so that its parts are seen. */
  private static final Pattern DIRECTIVE = Pattern.compile("%(?:(\\d+)\\$)?([sd%n])");

  private TextReader() {}

  /** The texts joined; a constant if all of them are. */
  static Expression joined(Place place, Stream<Expression> parts) {
    List<Expression> flat =
        parts
            .flatMap(
                part -> part instanceof Joined joined ? joined.parts().stream() : Stream.of(part))
            .toList();
    if (flat.stream().allMatch(part -> part instanceof Value value && value.constant())) {
      StringBuilder text = new StringBuilder();
      flat.forEach(part -> text.append(((Value) part).value()));
      return new Value(place, text.toString(), true);
    }
    return new Joined(place, flat);
  }

  /** What a call of the JDK makes of texts; empty if it is none that is known. */
  static Optional<Expression> call(
      Place place, Member member, Optional<Expression> receiver, List<Expression> arguments) {
    if (!member.owner().equals(STRING)) {
      return Optional.empty();
    }
    return switch (member.name()) {
      case "format" -> format(place, arguments);
      case "formatted" -> receiver.flatMap(text -> format(place, text, arguments));
      case "concat" ->
          receiver.map(text -> joined(place, Stream.concat(Stream.of(text), arguments.stream())));
      case "valueOf" ->
          arguments.size() == 1 && arguments.get(0) instanceof Value
              ? Optional.of(notConstant(place, arguments))
              : Optional.empty();
      case "join" -> join(place, member, arguments);
      default -> Optional.empty();
    };
  }

  /** Without a locale, which may be the first argument. */
  private static Optional<Expression> format(Place place, List<Expression> arguments) {
    return arguments.isEmpty()
        ? Optional.empty()
        : format(place, arguments.get(0), arguments.subList(1, arguments.size()));
  }

  private static Optional<Expression> format(
      Place place, Expression format, List<Expression> arguments) {
    if (!(format instanceof Value value) || !(value.value() instanceof String text)) {
      return Optional.empty();
    }
    List<Expression> given =
        arguments.size() == 1 && arguments.get(0) instanceof Elements array
            ? array.elements()
            : arguments;
    List<Expression> parts = new ArrayList<>();
    Matcher directive = DIRECTIVE.matcher(text);
    int end = 0;
    int next = 0;
    while (directive.find()) {
      add(parts, format.place(), text.substring(end, directive.start()));
      end = directive.end();
      String conversion = directive.group(2);
      if (conversion.equals("%") || conversion.equals("n")) {
        add(parts, format.place(), conversion.equals("%") ? "%" : System.lineSeparator());
        continue;
      }
      int index = directive.group(1) == null ? next++ : Integer.parseInt(directive.group(1)) - 1;
      if (index < 0 || index >= given.size()) {
        return Optional.empty();
      }
      parts.add(given.get(index));
    }
    add(parts, format.place(), text.substring(end));
    boolean other = parts.stream().anyMatch(part -> part instanceof Value v && isDirective(v));
    return other ? Optional.empty() : Optional.of(notConstant(place, parts));
  }

  /** A directive that was not understood; a percent sign stands alone. */
  private static boolean isDirective(Value part) {
    return part.value() instanceof String text && text.length() > 1 && text.contains("%");
  }

  private static void add(List<Expression> parts, Place place, String text) {
    if (!text.isEmpty()) {
      parts.add(new Value(place, text, true));
    }
  }

  private static Optional<Expression> join(Place place, Member member, List<Expression> arguments) {
    boolean list = member.parameters().get(1).type().equals("java.lang.Iterable");
    if (list || arguments.isEmpty()) {
      return Optional.empty();
    }
    List<Expression> given = arguments.subList(1, arguments.size());
    List<Expression> texts =
        given.size() == 1 && given.get(0) instanceof Elements array ? array.elements() : given;
    List<Expression> parts = new ArrayList<>();
    for (Expression text : texts) {
      if (!parts.isEmpty()) {
        parts.add(arguments.get(0));
      }
      parts.add(text);
    }
    return Optional.of(notConstant(place, parts));
  }

  /** It is a value all the same, but no constant expression of the language. */
  private static Expression notConstant(Place place, List<Expression> parts) {
    Expression joined = joined(place, parts.stream());
    return joined instanceof Value value ? new Value(place, value.value(), false) : joined;
  }
}
