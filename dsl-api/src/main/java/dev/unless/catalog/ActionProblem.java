package dev.unless.catalog;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.finding.Problem;
import dev.unless.text.Glob;
import dev.unless.text.NearMiss;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.Variables;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the name of an action, or with a pattern of such names: it is misspelt,
 * retired, or an operation of the API.
 */
@Internal
public final class ActionProblem {
  private final Catalog catalog;
  private final ActionPattern entry;
  private final String text;

  private ActionProblem(Catalog catalog, ActionPattern entry) {
    this.catalog = catalog;
    this.entry = entry;
    this.text = entry.text();
  }

  /** What the catalogue finds wrong; nothing where it knows no services. */
  public static Optional<Problem> of(Catalog catalog, ActionPattern entry) {
    return catalog.prefixes().isEmpty() || entry.isEverything()
        ? Optional.empty()
        : new ActionProblem(catalog, entry).problem();
  }

  private Optional<Problem> problem() {
    String prefix = entry.service();
    String name = entry.name();
    if (Wildcard.isIn(prefix)) {
      Glob glob = Glob.of(Text.parse(prefix, Syntax.PATTERN).folded());
      return catalog.prefixes().stream().anyMatch(known -> glob.matches(known, Variables.NONE))
          ? Optional.empty()
          : Optional.of(unknownService(prefix));
    }
    Optional<Service> service = catalog.service(prefix);
    if (service.isEmpty()) {
      return Optional.of(unknownService(prefix));
    }
    if (service.get().isRetired() && service.get().actions().isEmpty()) {
      return Optional.of(retired(service.get()));
    }
    return Wildcard.isIn(name) ? pattern(service.get(), name) : literal(service.get(), name);
  }

  private Optional<Problem> literal(Service service, String name) {
    Optional<Action> action = Action.parse(text);
    if (action.isEmpty()) {
      return Optional.of(unknown(service, name));
    }
    ActionLookup lookup = catalog.look(action.get());
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

  private Optional<Problem> pattern(Service service, String name) {
    Text pattern = Text.parse(name, Syntax.PATTERN);
    if (service.actions().isEmpty() || !service.expand(pattern).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        service.hasOrHad(pattern)
            ? retired(service)
            : unknown(service, name.replaceAll("[*?]", "")));
  }

  private Problem unknownService(String prefix) {
    return problem(
        Code.INVALID_SERVICE_IN_ACTION,
        "No service has the prefix of " + quote(text) + ".",
        NearMiss.of(prefix, catalog.prefixes())
            .map(near -> Fix.write(near + text.substring(prefix.length())))
            .orElse(Fix.of("Write the service's prefix, such as \"s3\" in \"s3:GetObject\".")));
  }

  private Problem unknown(Service service, String name) {
    boolean pattern = Wildcard.isIn(text);
    return problem(
        Code.INVALID_ACTION,
        pattern
            ? quote(text) + " matches no action of " + service.name() + "."
            : service.name() + " has no action " + quote(text) + ".",
        service
            .nearestAction(name)
            .map(ActionDefinition::action)
            .map(near -> meant(near, name))
            .orElse(
                Fix.of(
                    "Write an action that the Service Authorization Reference lists for "
                        + service.name()
                        + ".")));
  }

  private Problem apiName(List<Action> needed) {
    return problem(
        Code.INVALID_ACTION, quote(text) + " is an API operation, not an action.", apiFix(needed));
  }

  /** An action of another verb may be another thing: PutImage is no PullImage. */
  private static Fix meant(Action near, String name) {
    Fix fix = Fix.meant(near.toString());
    return verb(near.name()).equals(verb(name)) ? fix : Fix.of(fix.words());
  }

  private static String verb(String name) {
    return name.replaceFirst("(?<=[a-z])[A-Z].*", "");
  }

  private static Fix apiFix(List<Action> needed) {
    List<String> names = needed.stream().map(Action::toString).toList();
    String words = "Write what it needs: " + Listing.of(names) + ".";
    return names.size() == 1 ? new Fix(words, Optional.of(names.get(0))) : Fix.of(words);
  }

  private Problem retired(Service service) {
    return problem(
        Code.RETIRED_ACTION,
        "AWS no longer lists "
            + (service.isRetired() ? service.name() + ", the service of " : "")
            + quote(text)
            + ".",
        "Leave it out.");
  }

  private Problem problem(Code code, String problem, String fix) {
    return new Problem(code, problem, text, fix);
  }

  private Problem problem(Code code, String problem, Fix fix) {
    return new Problem(code, problem, text, fix);
  }
}
