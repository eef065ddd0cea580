package dev.unless.processor.evaluation;

import dev.unless.check.Domain;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyJsonException;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Absent;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Followed;
import dev.unless.processor.expression.Expression.Joined;
import dev.unless.processor.expression.Expression.LibraryField;
import dev.unless.processor.expression.Expression.Maybe;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Expression.Value;
import dev.unless.processor.expression.Expression.Wrong;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs the library on an expression. What is only known at run time is replaced, where a call of
 * the library asks for it, by a value that may stand for it.
 */
public final class Evaluator {
  private static final Gap BROKEN = new Gap.Broken();
  private static final Gap ABSENT = new Gap.Absent();

  private final Function<SourceField, Optional<Expression>> fields;
  private final StandIns standIns;
  private final Branches branches;
  private final Predicate<Code> accepted;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Budget budget = new Budget();

  /** The fields that are being evaluated, and where they were asked for. */
  private final Set<String> evaluating = new HashSet<>();

  private final Set<SourceField> asked = Collections.newSetFromMap(new IdentityHashMap<>());

  /** By identity: what is used twice is made once, as the program makes it. */
  private final IdentityHashMap<Expression, Traced> made = new IdentityHashMap<>();

  private Evaluator(
      Function<SourceField, Optional<Expression>> fields,
      Predicate<Code> accepted,
      StandIns standIns,
      Branches branches) {
    this.fields = fields;
    this.accepted = accepted;
    this.standIns = standIns;
    this.branches = branches;
  }

  /**
   * Evaluates an expression.
   *
   * @param fields the initializers of the static final fields of the program
   * @param accepted whether a text may be what a parameter's annotation refuses
   * @param choice which of the values is taken for what is only known at run time
   * @param guesses what is taken for texts instead
   * @param branches what is taken where the program chooses
   * @throws TooLargeException if that takes too much
   */
  public static Evaluated evaluate(
      Expression expression,
      Function<SourceField, Optional<Expression>> fields,
      Predicate<Code> accepted,
      StandIns.Choice choice,
      Guesses guesses,
      Branches branches) {
    StandIns standIns = new StandIns(choice, guesses);
    Evaluator evaluator = new Evaluator(fields, accepted, standIns, branches);
    Traced result = evaluator.traced(expression);
    return new Evaluated(
        result,
        evaluator.refusals,
        standIns.used(),
        standIns.parts(),
        standIns.examples(),
        evaluator.budget.values());
  }

  /**
   * What an expression came to. The parts are made before it without recursion: a program may add
   * to a condition a thousand times, each time to what came of the time before.
   */
  private Traced traced(Expression expression) {
    Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Expression next = open.element();
      List<Expression> missing = made.containsKey(next) ? List.of() : missing(next);
      if (missing.isEmpty()) {
        open.remove();
        if (!made.containsKey(next)) {
          Traced traced = make(next);
          budget.value(traced.parts().size());
          made.put(next, traced);
        }
      } else {
        for (int i = missing.size() - 1; i >= 0; i--) {
          open.addFirst(missing.get(i));
        }
      }
    }
    return known(expression);
  }

  private Traced known(Expression expression) {
    return Objects.requireNonNull(made.get(expression));
  }

  private List<Expression> missing(Expression expression) {
    if (expression instanceof SourceField field && evaluating.add(field.id())) {
      asked.add(field);
    }
    return parts(expression).filter(part -> !made.containsKey(part)).toList();
  }

  private Stream<Expression> parts(Expression expression) {
    if (expression instanceof Choice choice) {
      return Stream.of(taken(choice));
    }
    if (expression instanceof SourceField field) {
      return isCircle(field) ? Stream.empty() : fields.apply(field).stream();
    }
    return expression instanceof Followed && !(expression instanceof Maybe)
        ? Stream.empty()
        : expression.parts();
  }

  private Expression taken(Choice choice) {
    return choice.branches().get(branches.of(choice));
  }

  /** Whether the field is a part of what it holds itself. */
  private boolean isCircle(SourceField field) {
    return !asked.contains(field);
  }

  private Traced make(Expression expression) {
    if (expression instanceof Value value) {
      return Traced.leaf(value, value.value());
    }
    if (expression instanceof Unseen unseen) {
      return Traced.leaf(unseen, new Gap.Hole(unseen));
    }
    if (expression instanceof Maybe maybe) {
      List<Traced> held = maybe.value().stream().map(this::known).toList();
      return isBroken(held)
          ? Traced.of(maybe, BROKEN, held)
          : Traced.of(maybe, new Gap.Hole(maybe.unseen()), held);
    }
    if (expression instanceof Followed followed) {
      return Traced.leaf(followed, new Gap.Hole(followed.unseen()));
    }
    if (expression instanceof LibraryField field) {
      return Traced.leaf(
          field,
          CompileTimeLibrary.field(field.owner(), field.name())
              .orElseGet(() -> new Gap.Hole(field.unseen())));
    }
    if (expression instanceof SourceField field) {
      return sourceField(field);
    }
    if (expression instanceof Joined joined) {
      return joined(joined);
    }
    if (expression instanceof Elements array) {
      return Traced.of(array, array, array.elements().stream().map(this::known).toList());
    }
    if (expression instanceof Absent absent) {
      return Traced.leaf(absent, ABSENT);
    }
    if (expression instanceof Wrong wrong) {
      return Traced.leaf(wrong, BROKEN);
    }
    if (expression instanceof Choice choice) {
      Traced chosen = known(taken(choice));
      return Traced.of(choice, chosen.value(), List.of(chosen));
    }
    return call((Call) expression);
  }

  private Traced sourceField(SourceField field) {
    Optional<Expression> initializer = fields.apply(field);
    if (initializer.isEmpty() || isCircle(field)) {
      return Traced.leaf(field, new Gap.Hole(field.unseen()));
    }
    Traced value = known(initializer.get());
    evaluating.remove(field.id());
    return Traced.of(field, value.value(), List.of(value));
  }

  private Traced joined(Joined joined) {
    List<Traced> parts = joined.texts().stream().map(this::known).toList();
    if (isBroken(parts)) {
      return Traced.of(joined, BROKEN, parts);
    }
    if (isAbsent(parts)) {
      return Traced.of(joined, ABSENT, parts);
    }
    StringBuilder text = new StringBuilder();
    for (Traced part : parts) {
      Optional<Object> value = standIns.part(part);
      if (value.isEmpty()) {
        return Traced.of(joined, part.value(), parts);
      }
      try {
        String piece = value.get().toString();
        budget.text(piece.length());
        text.append(piece);
      } catch (RefusedException refused) {
        Traced broken = Traced.of(joined, BROKEN, parts);
        refusals.add(new Refusal(broken, refused));
        return broken;
      }
    }
    return Traced.of(joined, text.toString(), parts);
  }

  private Traced call(Call call) {
    Optional<Traced> receiver = call.receiver().map(this::known).map(this::filled);
    List<Traced> arguments = call.arguments().stream().map(this::known).toList();
    List<Traced> parts = Stream.concat(receiver.stream(), arguments.stream()).toList();
    if (isBroken(parts)) {
      return Traced.of(call, BROKEN, parts);
    }
    if (isAbsent(parts)) {
      return Traced.of(call, ABSENT, parts);
    }
    if (receiver.isPresent() && receiver.get().value() instanceof Gap.Hole hole) {
      return Traced.of(call, new Gap.Hole(call.unseen().because(hole.what())), parts);
    }
    Optional<Executable> executable = CompileTimeLibrary.find(call.member());
    if (executable.isEmpty()) {
      return Traced.of(call, new Gap.Hole(call.unseen()), parts);
    }
    Arguments filled = Arguments.of(executable.get(), call.member(), arguments, standIns);
    if (filled.missing().isPresent()) {
      return Traced.of(call, new Gap.Hole(call.unseen().because(filled.missing().get())), parts);
    }
    List<Traced> seen = Stream.concat(receiver.stream(), filled.traced().stream()).toList();
    try {
      requireDomains(call, filled);
      return Traced.of(call, run(call, executable.get(), receiver, filled), seen);
    } catch (RefusedException refused) {
      return isOfUnseenJson(call, filled)
          ? Traced.of(call, new Gap.Hole(call.unseen()), seen)
          : refused(call, seen, refused);
    }
  }

  /** A word of the vocabulary, such as an account, by an example of it. */
  private Traced filled(Traced receiver) {
    return receiver.value() instanceof Gap.Hole hole
            && hole.what().type().startsWith("dev.unless.vocabulary.")
        ? standIns
            .fill(receiver, Object.class, List.of())
            .map(example -> receiver.filled(hole.what(), example))
            .orElse(receiver)
        : receiver;
  }

  /** A call takes more texts than its parameters' annotations, such as any name of a bucket. */
  private void requireDomains(Call call, Arguments arguments) {
    for (int i = 0; i < arguments.traced().size(); i++) {
      Traced argument = arguments.traced().get(i);
      call.member().parameterOf(i).stream()
          .flatMap(parameter -> parameter.domains().stream())
          .flatMap(annotation -> Domain.of(annotation).stream())
          .forEach(domain -> require(domain, argument));
    }
  }

  private void require(Domain domain, Traced argument) {
    if (argument.value() instanceof Elements) {
      argument.parts().forEach(part -> require(domain, part));
    } else if (argument.value() instanceof String text) {
      try {
        domain.require(text);
      } catch (RefusedException refused) {
        if (!accepted.test(refused.code())) {
          throw refused;
        }
      }
    }
  }

  /** No example stands for a whole policy. */
  private static boolean isOfUnseenJson(Call call, Arguments arguments) {
    return call.member().owner().startsWith("dev.unless.json.")
        && arguments.traced().stream().anyMatch(argument -> argument.standsFor().isPresent());
  }

  /** An example may be what is refused; then the value is as unknown as what it stands for. */
  private Traced refused(Call call, List<Traced> parts, RefusedException refused) {
    Traced broken = Traced.of(call, BROKEN, parts);
    if (refused.code() == Code.EMPTY_LIST && broken.all().anyMatch(Evaluator::isAbsent)) {
      return broken; // The program may ask whether there is something before it comes here.
    }
    refusals.add(new Refusal(broken, refused));
    return broken
        .firstUnseen()
        .map(cause -> Traced.of(call, new Gap.Hole(call.unseen().because(cause)), parts))
        .orElse(broken);
  }

  private static boolean isBroken(List<Traced> parts) {
    return parts.stream()
        .anyMatch(
            part ->
                part.value() instanceof Gap.Broken
                    || (part.value() instanceof Elements && isBroken(part.parts())));
  }

  /** What is made of an element that is not there is not there either. */
  private static boolean isAbsent(List<Traced> parts) {
    return parts.stream().anyMatch(Evaluator::isAbsent);
  }

  private static boolean isAbsent(Traced part) {
    return part.value() instanceof Gap.Absent;
  }

  private Object run(
      Call call, Executable executable, Optional<Traced> receiver, Arguments arguments) {
    try {
      return executable instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments.values())
          : ((Method) executable)
              .invoke(receiver.map(Traced::value).orElse(null), arguments.values());
    } catch (InvocationTargetException thrown) {
      throw cause(call, thrown.getTargetException());
    } catch (ReflectiveOperationException | IllegalArgumentException hidden) {
      throw new InternalFailure(call, hidden);
    }
  }

  private static RuntimeException cause(Call call, Throwable thrown) {
    if (thrown instanceof RefusedException refused) {
      return refused;
    }
    if (thrown instanceof PolicyJsonException noPolicy) {
      return new RefusedException(noPolicy.errors().get(0).finding().problem());
    }
    return thrown instanceof RuntimeException && CompileTimeLibrary.isOfTheJdk(call.member())
        ? new RefusedException(
            Code.INVALID_VALUE,
            call.member().shown() + " fails: " + thrown.getMessage() + ".",
            "",
            "Give it a value that it takes.")
        : new InternalFailure(call, thrown);
  }
}
