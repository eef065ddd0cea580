package dev.unless.check.action;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.Service;
import dev.unless.check.model.Listing;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.Glob;
import dev.unless.text.NearMiss;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.Variables;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Entries of Action and NotAction that name no action: misspelt, retired, or an API operation. */
final class NoSuchAction {
  private final StatementView statement;
  private final int index;
  private final ActionPattern entry;
  private final String text;

  private NoSuchAction(StatementView statement, int index) {
    this.statement = statement;
    this.index = index;
    this.entry = statement.actions().get(index);
    this.text = entry.text();
  }

  static List<Finding> findings(StatementView statement) {
    return statement.catalog().prefixes().isEmpty()
        ? List.of()
        : IntStream.range(0, statement.actions().size())
            .mapToObj(index -> new NoSuchAction(statement, index))
            .flatMap(entry -> entry.finding().stream())
            .toList();
  }

  private Optional<Finding> finding() {
    if (entry.isEverything()) {
      return Optional.empty();
    }
    String prefix = entry.service();
    String name = entry.name();
    if (Wildcard.isIn(prefix)) {
      Glob glob = folded(prefix);
      return statement.catalog().prefixes().stream()
              .anyMatch(known -> glob.matches(known, Variables.NONE))
          ? Optional.empty()
          : Optional.of(unknownService(prefix));
    }
    Optional<Service> service = statement.catalog().service(prefix);
    if (service.isEmpty()) {
      return Optional.of(unknownService(prefix));
    }
    return Wildcard.isIn(name) ? pattern(service.get(), name) : literal(service.get(), name);
  }

  private Optional<Finding> literal(Service service, String name) {
    Optional<Action> action = Action.parse(text);
    if (action.isEmpty()) {
      return Optional.of(unknown(service, name));
    }
    ActionLookup lookup = statement.catalog().look(action.get());
    if (lookup instanceof ActionLookup.ApiName api) {
      return Optional.of(apiName(api.needed()));
    }
    if (lookup instanceof ActionLookup.Retired) {
      return Optional.of(retired(service));
    }
    return lookup instanceof ActionLookup.Known
        ? Optional.empty()
        : Optional.of(unknown(service, name));
  }

  private Optional<Finding> pattern(Service service, String name) {
    Text pattern = Text.parse(name, Syntax.PATTERN);
    if (service.actions().isEmpty() || !service.expand(pattern).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        service.hasOrHad(pattern)
            ? retired(service)
            : unknown(service, name.replaceAll("[*?]", "")));
  }

  private static Glob folded(String pattern) {
    return Glob.of(Text.parse(pattern, Syntax.PATTERN).folded());
  }

  private Finding unknownService(String prefix) {
    return finding(
        Code.INVALID_SERVICE_IN_ACTION,
        "No service has the prefix of " + quote(text) + ".",
        NearMiss.of(prefix, statement.catalog().prefixes())
            .map(near -> "Write " + quote(near + text.substring(prefix.length())) + ".")
            .orElse("Write the service's prefix, such as \"s3\" in \"s3:GetObject\"."));
  }

  private Finding unknown(Service service, String name) {
    boolean pattern = Wildcard.isIn(text);
    return finding(
        Code.INVALID_ACTION,
        pattern
            ? quote(text) + " matches no action of " + service.name() + "."
            : service.name() + " has no action " + quote(text) + ".",
        service
            .nearestAction(name)
            .map(ActionDefinition::action)
            .map(near -> "Did you mean " + quote(near.toString()) + "?")
            .orElse(
                "Write an action that the Service Authorization Reference lists for "
                    + service.name()
                    + "."));
  }

  private Finding apiName(List<Action> needed) {
    return finding(
        Code.API_NAME,
        quote(text) + " is an operation of the API and no action.",
        "Write what it needs: " + Listing.of(needed.stream().map(Action::toString).toList()) + ".");
  }

  private Finding retired(Service service) {
    return finding(
        Code.RETIRED_ACTION,
        "AWS no longer lists "
            + (service.isRetired() ? service.name() + ", the service of " : "")
            + quote(text)
            + ".",
        "Leave it out.");
  }

  private Finding finding(Code code, String problem, String fix) {
    return statement.finding(
        code, statement.statement().action().name(), index, problem, text, fix);
  }
}
