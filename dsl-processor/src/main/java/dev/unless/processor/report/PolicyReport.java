package dev.unless.processor.report;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with a policy, a rule or a condition that a program says. */
public final class PolicyReport {
  private static final Set<String> TRUSTED = Set.of("trustedPattern", "trustedPolicyText");
  private static final int MOST_WAYS = 64;

  private final Examined examined;
  private final Catalog catalog;
  private final Finder finder;
  private final Set<Acceptance> used = new HashSet<>();

  /** Whether some way comes to something of which nothing is seen. */
  private boolean unseen;

  private PolicyReport(
      Examined examined, Function<SourceField, Optional<Expression>> fields, Catalog catalog) {
    this.examined = examined;
    this.catalog = catalog;
    this.finder =
        new Finder(examined.expression(), fields, Checker.of(catalog), examined.accepted());
  }

  /**
   * What is wrong with what an expression says.
   *
   * @param fields the initializers of the static final fields of the program
   * @param catalog the services that exist
   */
  public static Report of(
      Examined examined, Function<SourceField, Optional<Expression>> fields, Catalog catalog) {
    return new PolicyReport(examined, fields, catalog).report();
  }

  /** Each way that the program may choose is checked, with all others as they were. */
  private Report report() {
    List<Message> told = new ArrayList<>();
    Set<Map<Place, Integer>> seen = new HashSet<>();
    Deque<Branches> ways = new ArrayDeque<>(List.of(Branches.FIRST));
    while (!ways.isEmpty() && seen.size() < MOST_WAYS && !finder.isSpent()) {
      Branches way = ways.remove();
      if (seen.add(way.taken())) {
        ways.addAll(way.others(finder.evaluated(Choice.ONE, Guesses.NONE, way).result()));
        List<Message> more = messages(way);
        more.removeIf(message -> told.stream().anyMatch(message::isSaidBy));
        told.addAll(more);
      }
    }
    if (!ways.isEmpty()) {
      told.add(
          note(
              examined.place(),
              " was checked in " + seen.size() + " of the ways that it may choose."));
    }
    used.addAll(finder.used());
    return new Report(
        examined.annotated()
            ? told
            : told.stream()
                .filter(message -> !message.isOfSight())
                .map(Message::ofUnasked)
                .toList(),
        used,
        unseen);
  }

  private List<Message> messages(Branches way) {
    Trials.Result result = new Trials(finder, way, catalog).result();
    List<Message> messages = new ArrayList<>(trusted(result.one().evaluated()));
    messages.addAll(messages(way, result.one().evaluated(), result.certain()));
    return messages;
  }

  /**
   * What the program vouches for, and nobody has examined; the checker does not see who wrote it.
   */
  private List<Message> trusted(Evaluated evaluation) {
    List<Message> trusted =
        evaluation
            .result()
            .all()
            .map(Traced::expression)
            .flatMap(part -> part instanceof Call call ? Stream.of(call) : Stream.empty())
            .filter(call -> TRUSTED.contains(call.member().name()))
            .map(call -> Message.of(call.place(), trusted(call.member().name())))
            .distinct()
            .toList();
    Optional<Acceptance> acceptance =
        examined.accepted().stream()
            .filter(each -> each.suppression().code() == Code.TRUSTED_PATTERN)
            .findFirst();
    if (acceptance.isEmpty() || trusted.isEmpty()) {
      return trusted;
    }
    used.add(acceptance.get());
    return List.of();
  }

  private static Problem trusted(String method) {
    return new Problem(
        Code.TRUSTED_PATTERN,
        method + "(…) takes a pattern that nobody but the program vouches for.",
        "",
        "Accept it with a reason, or write text(…) for literal text.");
  }

  private List<Message> messages(Branches way, Evaluated one, List<Found> certain) {
    List<Message> messages = new ArrayList<>();
    certain.forEach(found -> messages.add(found.message()));
    Optional<Unseen> cause = Sight.missing(one.result());
    if (cause.isPresent()) {
      unseen = true;
      return messages.isEmpty() ? List.of(seesNothing(cause.get())) : messages;
    }
    String examples = examples(one.holes());
    if (way.branch().isPresent()) {
      messages.add(
          note(
              way.branch().get(),
              " was checked with this branch"
                  + (examples.isEmpty() ? "" : ", and" + examples)
                  + "."));
    } else if (!examples.isEmpty()) {
      messages.add(note(examined.place(), " was checked" + examples + "."));
    }
    return messages;
  }

  private Message seesNothing(Unseen what) {
    return Message.of(
        what.place(),
        new Problem(
            Code.CHECK_SEES_NOTHING,
            "@CheckedPolicy cannot see "
                + examined.name()
                + ": "
                + what.name()
                + " is only known at run time.",
            what.name(),
            "Build it of calls of the library, in choices, for loops, streams or private methods of"
                + " this class, or take the annotation away."));
  }

  private static String examples(List<Unseen> holes) {
    List<String> names = holes.stream().map(Unseen::name).distinct().toList();
    return names.isEmpty() ? "" : " with examples in the place of " + Names.some(names);
  }

  private Message note(Place place, String text) {
    return Message.of(Message.Level.NOTE, place, examined.name() + text);
  }
}
