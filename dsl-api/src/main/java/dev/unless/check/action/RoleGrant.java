package dev.unless.check.action;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.PolicyKind;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Identity policies that allow an action on roles for every role, without saying for which service:
 * {@code iam:PassRole} lets whoever has it act through any role, {@code
 * iam:CreateServiceLinkedRole} makes roles of any service. Other kinds of policies grant nothing.
 */
final class RoleGrant {
  private static final String CLOSING_IN_JAVA = "leave .ifPresent() out";

  private static final RoleGrant PASS_ROLE =
      new RoleGrant(
          "iam:PassRole",
          "iam:PassedToService",
          "role/*",
          "arn:aws:iam::111122223333:role/app/*",
          Map.of(
              new Form(By.NAME, true), Code.PASS_ROLE_WITH_NOT_RESOURCE,
              new Form(By.WILDCARD, true), Code.PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE,
              new Form(By.EXCEPTION, true), Code.PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE,
              new Form(By.NAME, false), Code.PASS_ROLE_WITH_STAR_IN_RESOURCE,
              new Form(By.WILDCARD, false), Code.PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE,
              new Form(By.EXCEPTION, false), Code.PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION));

  private static final RoleGrant CREATE_SLR =
      new RoleGrant(
          "iam:CreateServiceLinkedRole",
          "iam:AWSServiceName",
          "role/aws-service-role/*",
          "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*",
          Map.of(
              new Form(By.NAME, true), Code.CREATE_SLR_WITH_NOT_RESOURCE,
              new Form(By.WILDCARD, true), Code.CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE,
              new Form(By.EXCEPTION, true), Code.CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE,
              new Form(By.NAME, false), Code.CREATE_SLR_WITH_STAR_IN_RESOURCE,
              new Form(By.WILDCARD, false), Code.CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE,
              new Form(By.EXCEPTION, false), Code.CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION));

  /** How a statement comes to be about the action. */
  private enum By {
    NAME,
    WILDCARD,
    EXCEPTION
  }

  private record Form(By action, boolean notResource) {}

  private final String action;
  private final String key;
  private final TextSet everyRole;
  private final String example;
  private final Map<Form, Code> codes;

  private RoleGrant(
      String action, String key, String everyRole, String example, Map<Form, Code> codes) {
    this.action = action;
    this.key = key;
    this.everyRole = TextSet.ofPattern(everyRole);
    this.example = example;
    this.codes = Map.copyOf(codes);
  }

  static List<Finding> passRole(StatementView statement) {
    return PASS_ROLE.findings(statement);
  }

  static List<Finding> createServiceLinkedRole(StatementView statement) {
    return CREATE_SLR.findings(statement);
  }

  private List<Finding> findings(StatementView statement) {
    if (statement.kind() != PolicyKind.IDENTITY
        || !statement.allows()
        || !statement.concerns(action)
        || statement.entries(key).stream().anyMatch(this::limits)) {
      return List.of();
    }
    List<ResourcePattern> resources = statement.resources();
    if (!statement.namesResources()) {
      return List.of(finding(statement, true, statement.pointer("NotResource"), "NotResource"));
    }
    OptionalInt everyRole =
        IntStream.range(0, resources.size()).filter(i -> isEveryRole(resources.get(i))).findFirst();
    if (everyRole.isEmpty()) {
      return openings(statement).map(this::mayOpen).toList();
    }
    int i = everyRole.getAsInt();
    return List.of(
        finding(statement, false, statement.pointer("Resource", i), resources.get(i).text()));
  }

  /** The entries that would say for which service if requests without the key did not meet them. */
  private Stream<EntryView> openings(StatementView statement) {
    return statement.entries(key).stream()
        .filter(entry -> opens(entry) && entry.narrows())
        .filter(entry -> !Guards.ensuresPresence(statement, key));
  }

  /** Requests that pass a role may lack the key; every one for a service-linked role has its. */
  private boolean opens(EntryView entry) {
    return this == PASS_ROLE && entry.entry().operator().ifExists();
  }

  /**
   * Whether an entry says for which service. A pattern that begins with a wildcard is of services
   * that nobody has in mind.
   */
  private boolean limits(EntryView entry) {
    if (entry.operator().isNegated()) {
      return true;
    }
    return entry.narrows()
        && !opens(entry)
        && entry.texts().stream().noneMatch(RoleGrant::beginsWithWildcard);
  }

  private static boolean beginsWithWildcard(Text service) {
    return !service.parts().isEmpty() && service.parts().get(0) instanceof Wildcard;
  }

  private boolean isEveryRole(ResourcePattern entry) {
    List<String> segments = ParsedArn.segments(entry.text());
    int count = segments.size();
    String service = count > ParsedArn.SERVICE ? segments.get(ParsedArn.SERVICE) : "*";
    String resource = count > ParsedArn.RESOURCE ? segments.get(ParsedArn.RESOURCE) : "*";
    return !entry.text().contains("${")
        && TextSet.ofPattern(service).contains("iam")
        && TextSet.ofPattern(resource).covers(everyRole);
  }

  private Finding finding(
      StatementView statement, boolean notResource, String pointer, String offending) {
    By by = by(statement);
    String allowed =
        switch (by) {
          case NAME -> "The statement allows " + quote(action);
          case WILDCARD -> "A wildcard in Action allows " + quote(action);
          case EXCEPTION -> "NotAction does not list " + quote(action) + " and so allows it";
        };
    String where =
        notResource ? " on every role that NotResource does not list" : " on " + quote(offending);
    return new Finding(
        pointer,
        new Problem(
            Objects.requireNonNull(codes.get(new Form(by, notResource))),
            allowed + where + ", for whatever service.",
            notResource ? "" : offending,
            fix(statement)));
  }

  private Fix fix(StatementView statement) {
    Optional<EntryView> opening = openings(statement).findFirst();
    return Fix.of(
            "Name the roles in Resource, such as "
                + quote(example)
                + ", or "
                + opening.map(RoleGrant::closing).orElse("add a condition on " + quote(key))
                + ".")
        .inJava(
            "Name the roles, such as .on("
                + InJava.arn(example)
                + "), or "
                + opening
                    .map(entry -> CLOSING_IN_JAVA)
                    .orElse("add .when(" + InJava.key(statement.catalog(), key) + ".is(…))")
                + ".");
  }

  private Finding mayOpen(EntryView entry) {
    boolean others = entry.statement().namedActions().size() > 1;
    return entry.finding(
        Code.IF_EXISTS_MAY_OPEN,
        "The Allow of "
            + quote(action)
            + " also holds for requests that lack "
            + quote(entry.key())
            + ", whatever service the role is passed to.",
        Fix.of(
                (others ? "Allow " + quote(action) + " in a statement of its own, and " : "")
                    + (others ? closing(entry) : capital(closing(entry)))
                    + ".")
            .inJava(
                (others ? "Allow " + quote(action) + " in a rule of its own, and " : "")
                    + (others ? CLOSING_IN_JAVA : capital(CLOSING_IN_JAVA))
                    + "."));
  }

  private static String closing(EntryView entry) {
    ConditionOperator operator = entry.entry().operator();
    ConditionOperator strict =
        new ConditionOperator(operator.quantifier(), operator.operator(), false);
    return "write " + quote(strict.text()) + " instead of " + quote(operator.text());
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private By by(StatementView statement) {
    if (statement.statement().action().negated()) {
      return By.EXCEPTION;
    }
    return statement.actions().stream()
            .map(ActionPattern::text)
            .map(CaseFolding::fold)
            .anyMatch(CaseFolding.fold(action)::equals)
        ? By.NAME
        : By.WILDCARD;
  }
}
