package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.PolicyKind.GrammarRule;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a document against the grammar rules of its kind. */
final class KindGrammar {
  private final PolicyKind kind;
  private final Set<GrammarRule> rules;
  private final PolicyDocument document;
  private final List<Finding> problems = new ArrayList<>();
  private final Set<String> sids = new HashSet<>();

  /** The index of the statement at hand. */
  private int at;

  KindGrammar(PolicyKind kind, Set<GrammarRule> rules, PolicyDocument document) {
    this.kind = kind;
    this.rules = rules;
    this.document = document;
  }

  List<Finding> problems() {
    if (has(GrammarRule.DENY_ONLY) && isFullAccess()) {
      return problems;
    }
    if (has(GrammarRule.NO_ID) && document.id().isPresent()) {
      add(
          GrammarRule.NO_ID,
          Pointer.child(Pointer.ROOT, "Id"),
          "This kind of policy has no Id.",
          document.id().get(),
          Fix.of("Leave it out; name statements by Sid.")
              .inJava("Leave it out; name rules by .named(…)."));
    }
    if (has(GrammarRule.VERSION_2012) && !document.hasVariables()) {
      add(
          GrammarRule.VERSION_2012,
          Pointer.child(Pointer.ROOT, "Version"),
          "This kind of policy needs Version 2012-10-17.",
          document.version().map(Version::text).orElse(""),
          "Write it.");
    }
    for (; at < document.statements().size(); at++) {
      Statement statement = document.statements().get(at);
      statement.sid().ifPresent(this::sid);
      effect(statement.effect());
      principal(statement.principal());
      action(statement.action());
      resource(statement.resource());
    }
    return problems;
  }

  /** Whether this is RCPFullAWSAccess, which AWS attaches itself and which alone may allow. */
  private boolean isFullAccess() {
    return document.hasVariables()
        && document.id().isEmpty()
        && document.statements().size() == 1
        && isFullAccess(document.statements().get(0));
  }

  private static boolean isFullAccess(Statement statement) {
    return statement.effect() == Effect.ALLOW
        && statement.principal().filter(p -> !p.negated() && isEveryone(p)).isPresent()
        && statement.action().equals(ActionElement.everyAction())
        && statement.resource().equals(Optional.of(ResourceElement.everyResource()))
        && statement.conditions().isEmpty();
  }

  private void sid(String sid) {
    if (has(GrammarRule.PLAIN_SIDS) && !isPlain(sid)) {
      add(
          GrammarRule.PLAIN_SIDS,
          member("Sid"),
          quote(sid) + " has characters that a Sid of this kind of policy lacks.",
          sid,
          "Use letters and digits only.");
    }
    if (has(GrammarRule.PLAIN_SIDS) && !sid.isEmpty() && !sids.add(sid)) {
      add(
          Code.UNIQUE_SIDS_REQUIRED,
          member("Sid"),
          "Two statements have the Sid " + quote(sid) + ".",
          sid,
          Fix.of("Name each by its own Sid.").inJava("Name each by its own .named(…)."));
    }
  }

  /** Whether there are but letters and digits. */
  private static boolean isPlain(String sid) {
    for (int i = 0; i < sid.length(); i++) {
      char c = sid.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit) {
        return false;
      }
    }
    return true;
  }

  private void effect(Effect effect) {
    if (has(GrammarRule.DENY_ONLY) && effect == Effect.ALLOW) {
      add(
          GrammarRule.DENY_ONLY,
          member("Effect"),
          "A resource control policy cannot allow.",
          effect.text(),
          Fix.of("Write Deny with the conditions negated.")
              .inJava("Write deny(…) with the conditions negated."));
    }
  }

  private void principal(Optional<PrincipalElement> principal) {
    if (principal.isEmpty()) {
      if (has(GrammarRule.PRINCIPAL)) {
        add(
            GrammarRule.PRINCIPAL,
            Pointer.statement(at),
            "The statement names no Principal.",
            "",
            Fix.of("Write \"Principal\", \"*\" for everyone.")
                .inJava("Write .to(…), or .toEveryone()."));
      }
      return;
    }
    PrincipalElement element = principal.get();
    if (has(GrammarRule.NO_PRINCIPAL)) {
      add(
          GrammarRule.NO_PRINCIPAL,
          member(element.name()),
          "This kind of policy has no " + element.name() + ".",
          element.name(),
          "Leave it out: whoever it is attached to is meant.");
    } else if (has(GrammarRule.NO_NOT_PRINCIPAL) && element.negated()) {
      add(
          GrammarRule.NO_NOT_PRINCIPAL,
          member(element.name()),
          "This kind of policy has no NotPrincipal.",
          element.name(),
          Fix.of("Write Principal and a condition on aws:PrincipalArn.")
              .inJava("Write .toEveryone() and .unless(principalArn(…))."));
    } else if (has(GrammarRule.EVERYONE_ONLY) && !isEveryone(element)) {
      add(
          GrammarRule.EVERYONE_ONLY,
          member(element.name()),
          "This kind of policy takes only the Principal \"*\".",
          somebody(element),
          Fix.of("Write \"*\" and a condition on aws:PrincipalArn.")
              .inJava("Write .toEveryone() and .when(principalArn(…))."));
    }
  }

  private static boolean isEveryone(PrincipalElement element) {
    List<Principal> principals = element.principals();
    return !principals.isEmpty()
        && principals.stream().allMatch(principal -> principal.form() == Principal.Form.EVERYONE);
  }

  /** Who keeps the element from being everyone; empty where it names nobody. */
  private static String somebody(PrincipalElement element) {
    return element.principals().stream()
        .filter(principal -> principal.form() != Principal.Form.EVERYONE)
        .map(Principal::text)
        .findFirst()
        .orElse("");
  }

  private void action(ActionElement action) {
    if (!has(GrammarRule.ACTIONS_NAMED)) {
      return;
    }
    if (action.negated()) {
      add(
          Code.RCP_SYNTAX_ERROR_NOTACTION,
          member(action.name()),
          "This kind of policy has no NotAction.",
          action.name(),
          Fix.of("Write Action.").inJava("Name in deny(…) what is denied."));
    } else if (action.patterns().stream().anyMatch(ActionPattern::isEverything)) {
      add(
          GrammarRule.ACTIONS_NAMED,
          member(action.name()),
          "This kind of policy has no Action \"*\".",
          "*",
          Fix.of("Name the service, such as \"s3:*\".")
              .inJava("Name the service, such as S3.allActions()."));
    }
  }

  private void resource(Optional<ResourceElement> resource) {
    if (resource.isEmpty()) {
      if (has(GrammarRule.RESOURCE)) {
        add(
            GrammarRule.RESOURCE,
            Pointer.statement(at),
            "The statement names no Resource.",
            "",
            Fix.of("Write \"Resource\", \"*\" for every resource.")
                .inJava("Write .on(…), or .onEverything()."));
      }
      return;
    }
    ResourceElement element = resource.get();
    if (has(GrammarRule.NO_RESOURCE)) {
      add(
          GrammarRule.NO_RESOURCE,
          member(element.name()),
          "This kind of policy has no " + element.name() + ".",
          element.name(),
          "Leave it out: the role itself is meant.");
    }
    if (has(GrammarRule.NO_API_PATH)) {
      for (int i = 0; i < element.patterns().size(); i++) {
        ResourcePattern pattern = element.patterns().get(i);
        if (pattern.isApiPath()) {
          problems.add(
              new Finding(
                  Pointer.child(member(element.name()), i),
                  ResourcePattern.notAResource(pattern.text())));
        }
      }
    }
    if (has(GrammarRule.NO_INCOMPLETE_ARN)) {
      for (ResourcePattern pattern : element.patterns()) {
        if (pattern.isIncomplete()) {
          add(
              GrammarRule.NO_INCOMPLETE_ARN,
              member(element.name()),
              quote(pattern.text()) + " has fewer than six segments.",
              pattern.text(),
              "Write the whole ARN, with \"*\" where any is meant.");
        }
      }
    }
  }

  /** The pointer to an element of the statement at hand. */
  private String member(String name) {
    return Pointer.child(Pointer.statement(at), name);
  }

  private boolean has(GrammarRule rule) {
    return rules.contains(rule);
  }

  private void add(GrammarRule broken, String pointer, String text, String offending, String fix) {
    add(broken, pointer, text, offending, Fix.of(fix));
  }

  private void add(GrammarRule broken, String pointer, String text, String offending, Fix fix) {
    add(kind.code(broken), pointer, text, offending, fix);
  }

  private void add(Code code, String pointer, String text, String offending, Fix fix) {
    problems.add(new Finding(pointer, new Problem(code, text, offending, fix)));
  }
}
