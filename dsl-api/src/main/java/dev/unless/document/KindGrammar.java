package dev.unless.document;

import static dev.unless.text.GrammarException.quote;

import dev.unless.document.PolicyKind.Rule;
import dev.unless.finding.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a document against the grammar rules of its kind. */
final class KindGrammar {
  private static final Pattern PLAIN_SID = Pattern.compile("[A-Za-z0-9]*");
  private static final Pattern SID_WITH_SPACES = Pattern.compile("[A-Za-z0-9 ]*");

  private static final Optional<ResourceElement> EVERYTHING =
      Optional.of(new ResourceElement(false, List.of(new ResourcePattern("*"))));

  private final PolicyKind kind;
  private final Set<Rule> rules;
  private final PolicyDocument document;
  private final List<GrammarProblem> problems = new ArrayList<>();

  KindGrammar(PolicyKind kind, Set<Rule> rules, PolicyDocument document) {
    this.kind = kind;
    this.rules = rules;
    this.document = document;
  }

  List<GrammarProblem> problems() {
    if (has(Rule.DENY_ONLY) && isFullAccess()) {
      return problems;
    }
    if (has(Rule.NO_ID) && document.id().isPresent()) {
      add(
          Rule.NO_ID,
          Pointer.child(Pointer.ROOT, "Id"),
          "This kind of policy has no Id.",
          "Leave it out; name statements by Sid.");
    }
    if (has(Rule.VERSION_2012) && !document.hasVariables()) {
      add(
          Rule.VERSION_2012,
          Pointer.child(Pointer.ROOT, "Version"),
          "This kind of policy needs Version 2012-10-17.",
          "Write it.");
    }
    Set<String> sids = new HashSet<>();
    for (int i = 0; i < document.statements().size(); i++) {
      Statement statement = document.statements().get(i);
      String pointer = Pointer.statement(i);
      statement.sid().ifPresent(sid -> sid(sid, sids, Pointer.child(pointer, "Sid")));
      effect(statement, pointer);
      principal(statement.principal(), pointer);
      action(statement.action(), pointer);
      resource(statement.resource(), pointer);
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
        && statement.action().equals(new ActionElement(false, List.of(new ActionPattern("*"))))
        && statement.resource().equals(EVERYTHING)
        && statement.conditions().isEmpty();
  }

  private void sid(String sid, Set<String> earlier, String pointer) {
    if (has(Rule.PLAIN_SIDS) && !PLAIN_SID.matcher(sid).matches()) {
      add(
          Rule.PLAIN_SIDS,
          pointer,
          quote(sid) + " has characters that a Sid of this kind of policy lacks.",
          "Use letters and digits only.");
    }
    if (has(Rule.PLAIN_SIDS) && !sid.isEmpty() && !earlier.add(sid)) {
      add(
          Code.UNIQUE_SIDS_REQUIRED,
          pointer,
          "Two statements have the Sid " + quote(sid) + ".",
          "Name each by its own Sid.");
    }
    if (has(Rule.SIDS_WITH_SPACES) && !SID_WITH_SPACES.matcher(sid).matches()) {
      add(
          Rule.SIDS_WITH_SPACES,
          pointer,
          quote(sid) + " has characters that a key policy's Sid lacks.",
          "Use letters, digits and spaces only.");
    }
  }

  private void effect(Statement statement, String pointer) {
    if (has(Rule.DENY_ONLY) && statement.effect() == Effect.ALLOW) {
      add(
          Rule.DENY_ONLY,
          Pointer.child(pointer, "Effect"),
          "A resource control policy cannot allow.",
          "Write Deny with the conditions negated.");
    }
  }

  private void principal(Optional<PrincipalElement> principal, String pointer) {
    if (principal.isEmpty()) {
      if (has(Rule.PRINCIPAL)) {
        add(
            Rule.PRINCIPAL,
            pointer,
            "The statement names no Principal.",
            "Write \"Principal\", \"*\" for everyone.");
      }
      return;
    }
    PrincipalElement element = principal.get();
    String place = Pointer.child(pointer, element.name());
    if (has(Rule.NO_PRINCIPAL)) {
      add(
          Rule.NO_PRINCIPAL,
          place,
          "This kind of policy has no " + element.name() + ".",
          "Leave it out: whoever it is attached to is meant.");
    } else if (has(Rule.NO_NOT_PRINCIPAL) && element.negated()) {
      add(
          Rule.NO_NOT_PRINCIPAL,
          place,
          "This kind of policy has no NotPrincipal.",
          "Write Principal and a condition on aws:PrincipalArn.");
    } else if (has(Rule.EVERYONE_ONLY) && !isEveryone(element)) {
      add(
          Rule.EVERYONE_ONLY,
          place,
          "This kind of policy takes only the Principal \"*\".",
          "Write \"*\" and a condition on aws:PrincipalArn.");
    }
  }

  private static boolean isEveryone(PrincipalElement element) {
    List<Principal> principals = element.principals();
    return !principals.isEmpty()
        && principals.stream().allMatch(principal -> principal.form() == Principal.Form.EVERYONE);
  }

  private void action(ActionElement action, String pointer) {
    if (!has(Rule.ACTIONS_NAMED)) {
      return;
    }
    String place = Pointer.child(pointer, action.name());
    if (action.negated()) {
      add(
          Code.RCP_SYNTAX_ERROR_NOTACTION,
          place,
          "This kind of policy has no NotAction.",
          "Write Action.");
    } else if (action.patterns().contains(new ActionPattern("*"))) {
      add(
          Rule.ACTIONS_NAMED,
          place,
          "This kind of policy has no Action \"*\".",
          "Name the service, such as \"s3:*\".");
    }
  }

  private void resource(Optional<ResourceElement> resource, String pointer) {
    if (resource.isEmpty()) {
      if (has(Rule.RESOURCE)) {
        add(
            Rule.RESOURCE,
            pointer,
            "The statement names no Resource.",
            "Write \"Resource\", \"*\" for every resource.");
      }
      return;
    }
    String place = Pointer.child(pointer, resource.get().name());
    if (has(Rule.NO_RESOURCE)) {
      add(
          Rule.NO_RESOURCE,
          place,
          "This kind of policy has no " + resource.get().name() + ".",
          "Leave it out: the role itself is meant.");
    }
    if (has(Rule.NO_INCOMPLETE_ARN)) {
      resource.get().patterns().stream()
          .filter(ResourcePattern::isIncomplete)
          .forEach(
              pattern ->
                  add(
                      Rule.NO_INCOMPLETE_ARN,
                      place,
                      quote(pattern.text()) + " has fewer than six segments.",
                      "Write the whole ARN, with \"*\" where any is meant."));
    }
  }

  private boolean has(Rule rule) {
    return rules.contains(rule);
  }

  private void add(Rule broken, String pointer, String message, String hint) {
    add(kind.code(broken), pointer, message, hint);
  }

  private void add(Code code, String pointer, String message, String hint) {
    problems.add(new GrammarProblem(code, pointer, message, hint));
  }
}
