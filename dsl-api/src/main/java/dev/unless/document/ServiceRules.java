package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.ServiceGrammar.Part;
import dev.unless.document.ServiceGrammar.ServiceRefusal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a document against what the service of its kind says of policies. */
final class ServiceRules {
  private final PolicyKind kind;
  private final ServiceGrammar grammar;
  private final PolicyDocument document;
  private final List<Finding> problems = new ArrayList<>();
  private final Set<String> sids = new HashSet<>();

  ServiceRules(PolicyKind kind, ServiceGrammar grammar, PolicyDocument document) {
    this.kind = kind;
    this.grammar = grammar;
    this.document = document;
  }

  List<Finding> problems() {
    if (refuses(ServiceRefusal.OLD_VERSION) && !document.hasVariables()) {
      add(
          Code.INVALID_VERSION,
          document.version().isPresent() ? Pointer.child(Pointer.ROOT, "Version") : Pointer.ROOT,
          policy() + " needs Version 2012-10-17.",
          document.version().map(Version::text).orElse(""),
          Fix.of("Write it."));
    }
    List<Statement> statements = document.statements();
    int principals = 0;
    int conditions = 0;
    for (int i = 0; i < statements.size(); i++) {
      statement(i, statements.get(i));
      principals += count(statements.get(i).principal());
      conditions += statements.get(i).conditions().size();
    }
    String all = Pointer.child(Pointer.ROOT, "Statement");
    most(Part.STATEMENTS, statements.size(), all);
    most(Part.PRINCIPALS, principals, all);
    most(Part.CONDITIONS, conditions, all);
    return problems;
  }

  private static int count(Optional<PrincipalElement> principal) {
    return principal.map(element -> element.principals().size()).orElse(0);
  }

  private void statement(int at, Statement statement) {
    String pointer = Pointer.statement(at);
    sid(statement, pointer);
    if (refuses(ServiceRefusal.DENY) && statement.effect() == Effect.DENY) {
      refused(
          Pointer.child(pointer, "Effect"),
          "takes Allow only",
          "Deny",
          Fix.of("Write Allow, or leave it out.").inJava("Write allow(…), or leave it out."));
    }
    principals(at, statement);
    actions(at, statement.action());
    resources(at, statement.resource());
  }

  private void sid(Statement statement, String pointer) {
    String sid = statement.sid().orElse("");
    if (refuses(ServiceRefusal.EQUAL_SIDS) && !sid.isEmpty() && !sids.add(sid)) {
      add(
          Code.UNIQUE_SIDS_REQUIRED,
          Pointer.child(pointer, "Sid"),
          "Two statements have the Sid " + quote(sid) + ".",
          sid,
          Fix.of("Give each statement its own Sid.")
              .inJava("Name each rule by its own .named(…)."));
    }
    if (refuses(ServiceRefusal.NO_SID_BESIDE_OTHERS)
        && sid.isEmpty()
        && document.statements().size() > 1) {
      add(
          Code.UNIQUE_SIDS_REQUIRED,
          pointer,
          policy() + " needs a Sid in each of several statements.",
          "",
          Fix.of("Give the statement its own Sid.").inJava("Name each rule by its own .named(…)."));
    }
  }

  private void principals(int at, Statement statement) {
    if (statement.principal().isEmpty()) {
      return;
    }
    PrincipalElement element = statement.principal().get();
    String member = Pointer.element(at, element.name());
    if (refuses(ServiceRefusal.NOT_PRINCIPAL) && element.negated()) {
      refused(
          member,
          "takes no NotPrincipal",
          element.name(),
          Fix.of("Write Principal and a condition on aws:PrincipalArn.")
              .inJava("Write .toEveryone() and .unless(principalArn(…))."));
    }
    List<String> pointers = Pointer.principals(at, element);
    for (int i = 0; i < element.principals().size(); i++) {
      principal(pointers.get(i), element.principals().get(i));
    }
    most(Part.PRINCIPALS_OF_STATEMENT, element.principals().size(), member);
  }

  private void principal(String pointer, Principal principal) {
    Optional<ServiceRefusal> refusal =
        switch (principal.form()) {
          case EVERYONE -> Optional.of(ServiceRefusal.EVERYONE);
          case SERVICE -> Optional.of(ServiceRefusal.SERVICE_PRINCIPAL);
          case IDENTITY_PROVIDER -> Optional.of(ServiceRefusal.FEDERATED_PRINCIPAL);
          case CANONICAL_USER -> Optional.of(ServiceRefusal.CANONICAL_USER);
          default -> Optional.empty();
        };
    if (refusal.filter(this::refuses).isPresent()) {
      refused(
          pointer,
          "takes no such principal as " + quote(principal.text()),
          principal.text(),
          Fix.of("Name accounts, users or roles."));
    }
  }

  private void actions(int at, ActionElement element) {
    String member = Pointer.element(at, element.name());
    List<ActionPattern> entries = element.patterns();
    for (int i = 0; i < entries.size() && !element.negated(); i++) {
      String text = entries.get(i).text();
      if (refuses(ServiceRefusal.ACTION_WILDCARD) && Wildcard.isIn(text)) {
        refused(
            Pointer.child(member, i),
            "takes no wildcard in Action, as in " + quote(text),
            text,
            Fix.of("Name each action."));
      } else if (!grammar.takes(entries.get(i))) {
        add(
            Code.UNSUPPORTED_ACTION_IN_POLICY,
            Pointer.child(member, i),
            policy() + " cannot name the action " + quote(text) + ".",
            text,
            Fix.of("Take it out."));
      }
    }
    most(Part.ACTIONS, entries.size(), member);
  }

  private void resources(int at, Optional<ResourceElement> resource) {
    if (resource.isEmpty()) {
      if (refuses(ServiceRefusal.NO_RESOURCE)) {
        add(
            Code.MISSING_RESOURCE,
            Pointer.statement(at),
            "The statement names no Resource.",
            "",
            Fix.of("Write the ARN of what the policy is attached to.")
                .inJava("Write .on(…) with what the policy is attached to."));
      }
      return;
    }
    ResourceElement element = resource.get();
    String member = Pointer.element(at, element.name());
    if (refuses(ServiceRefusal.RESOURCE)) {
      refused(member, "takes no " + element.name(), element.name(), Fix.of("Leave it out."));
    }
    for (int i = 0; i < element.patterns().size(); i++) {
      if (refuses(ServiceRefusal.EVERY_RESOURCE) && element.patterns().get(i).isEverything()) {
        refused(
            Pointer.child(member, i),
            "takes no \"*\" as Resource",
            "*",
            Fix.of("Write ARNs of the service.")
                .inJava("Write .on(…) with resources of the service."));
      }
    }
    most(Part.RESOURCES, element.patterns().size(), member);
  }

  private void most(Part part, int number, String pointer) {
    Integer most = grammar.most().get(part);
    if (most != null && number > most) {
      add(
          Code.POLICY_QUOTA_EXCEEDED,
          pointer,
          policy() + " takes " + part.count(most) + part.where() + ", not " + number + ".",
          "",
          Fix.of(
              part == Part.RESOURCES
                  ? "Write the one resource that the policy is attached to."
                  : "Leave some out, or say the same in fewer."));
    }
  }

  /** The kind as the beginning of a sentence. */
  private String policy() {
    return "The policy of " + kind.ofWhat();
  }

  private boolean refuses(ServiceRefusal refusal) {
    return grammar.refuses(refusal);
  }

  private void refused(String pointer, String what, String offending, Fix fix) {
    add(Code.REFUSED_BY_SERVICE, pointer, policy() + " " + what + ".", offending, fix);
  }

  private void add(Code code, String pointer, String text, String offending, Fix fix) {
    problems.add(new Finding(pointer, new Problem(code, text, offending, fix)));
  }
}
