package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what makes a text of texts: {@code +}, {@code String.format} and its like. */
final class TextReader {
  static final String STRING = "java.lang.String";

  private static final int MOST_TEXTS = 5_000;

  /** What a format may hold, so that its parts are seen. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("%(?:(\\d{1,4})\\$)?(0\\d{1,2}(?=d))?([sd%n])");

  private final ExpressionReader reader;

  TextReader(ExpressionReader reader) {
    this.reader = reader;
  }

  /**
   * The texts joined; a constant if all of them are. What is joined again and again, each time to
   * itself, is kept as it was written, since nobody could hold all of it.
   */
  static Expression joined(Place place, Stream<Expression> parts) {
    List<Expression> written = parts.toList();
    if (written.stream().mapToInt(TextReader::texts).sum() > MOST_TEXTS) {
      return new Joined(place, written);
    }
    List<Expression> flat =
        written.stream()
            .flatMap(
                part -> part instanceof Joined joined ? joined.texts().stream() : Stream.of(part))
            .toList();
    boolean constant =
        flat.stream().allMatch(part -> part instanceof Value value && value.constant());
    if (!constant) {
      return new Joined(place, flat);
    }
    StringBuilder text = new StringBuilder();
    for (Expression part : flat) {
      text.append(((Value) part).value());
      if (text.length() > Texts.LONGEST) {
        return new Joined(place, flat);
      }
    }
    return new Value(place, text.toString(), true);
  }

  private static int texts(Expression part) {
    return part instanceof Joined joined ? joined.texts().size() : 1;
  }

  /** What a method of texts makes; empty if it is none that is followed. */
  Optional<Expression> call(Invocation call) {
    return switch (call.name()) {
      case "format" -> format(call);
      case "formatted" ->
          call.receiver().flatMap(text -> format(call.place(), text, call.arguments()));
      case "concat" ->
          call.receiver()
              .map(
                  text ->
                      joined(
                          call.place(),
                          Stream.concat(Stream.of(text), Stream.of(call.argument(0)))));
      case "valueOf" ->
          call.count() == 1 && call.argument(0) instanceof Value
              ? Optional.of(notConstant(call.place(), call.arguments()))
              : Optional.empty();
      case "join" -> join(call);
      default -> call.receiver().flatMap(text -> ofValues(call, text));
    };
  }

  /** What a text that is known says of itself. */
  private static Optional<Expression> ofValues(Invocation call, Expression receiver) {
    List<Object> values = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      if (argument instanceof Value value) {
        values.add(value.value());
      }
    }
    return receiver instanceof Value value
            && value.value() instanceof String text
            && values.size() == call.count()
        ? Texts.call(text, call.name(), values)
            .map(result -> new Value(call.place(), result, false))
        : Optional.empty();
  }

  /** A locale changes nothing of what is followed. */
  private static Optional<Expression> format(Invocation call) {
    List<Expression> arguments = call.arguments();
    int format = call.count() > 1 && call.isA(0, "java.util.Locale") ? 1 : 0;
    return arguments.isEmpty()
        ? Optional.empty()
        : format(
            call.place(), arguments.get(format), arguments.subList(format + 1, arguments.size()));
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
      String conversion = directive.group(3);
      if (conversion.equals("%") || conversion.equals("n")) {
        add(parts, format.place(), conversion.equals("%") ? "%" : System.lineSeparator());
        continue;
      }
      int index = directive.group(1) == null ? next++ : Integer.parseInt(directive.group(1)) - 1;
      if (index < 0 || index >= given.size()) {
        return Optional.empty();
      }
      parts.add(padded(given.get(index), directive.group(2)));
    }
    add(parts, format.place(), text.substring(end));
    boolean other = parts.stream().anyMatch(part -> part instanceof Value v && isDirective(v));
    return other ? Optional.empty() : Optional.of(notConstant(place, parts));
  }

  /** A number with zeros before it; of one that is not known the length says nothing. */
  private static Expression padded(Expression given, @Nullable String zeros) {
    boolean known =
        given instanceof Value value
            && (value.value() instanceof Integer || value.value() instanceof Long);
    return known && zeros != null
        ? new Value(
            given.place(),
            String.format(Locale.ROOT, "%" + zeros + "d", ((Value) given).value()),
            false)
        : given;
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

  private Optional<Expression> join(Invocation call) {
    if (call.count() == 0) {
      return Optional.empty();
    }
    boolean one = call.count() == 2 && (call.isIterable(1) || call.isArray(1));
    Optional<Elements> texts =
        one
            ? Sequences.of(reader.resolved(call.argument(1)))
            : Optional.of(new Elements(call.place(), call.arguments().subList(1, call.count())));
    return texts
        .filter(Elements::exact)
        .map(all -> joined(call.place(), List.of(call.argument(0)), all.elements()));
  }

  /** Texts with a separator between them, of which there is one or none. */
  static Expression joined(Place place, List<Expression> separator, List<Expression> texts) {
    List<Expression> parts = new ArrayList<>();
    for (Expression text : texts) {
      if (!parts.isEmpty()) {
        parts.addAll(separator);
      }
      parts.add(text);
    }
    return notConstant(place, parts);
  }

  /** It is a value all the same, but no constant expression of the language. */
  private static Expression notConstant(Place place, List<Expression> parts) {
    Expression joined = joined(place, parts.stream());
    return joined instanceof Value value ? new Value(place, value.value(), false) : joined;
  }
}
