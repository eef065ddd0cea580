package dev.unless.prove;

import dev.unless.document.GlobalKey;
import dev.unless.document.Principal;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Callers such as policies name them, or as guides take them for examples. */
final class ExampleCallers {
  private static final String SESSION = "example-session";
  private static final int MOST_ACCOUNTS = 4;

  private final NamedTexts named;
  private final Request request;
  private final List<String> accounts;
  private final String partition;
  private final Set<Caller> callers = new LinkedHashSet<>();

  private ExampleCallers(NamedTexts named, Request request) {
    this.named = named;
    this.request = request;
    this.partition = request.caller().partition().filter(of -> !of.isEmpty()).orElse("aws");
    Set<String> first = new LinkedHashSet<>();
    request.caller().account().filter(ParsedArn::isAccount).ifPresent(first::add);
    request.resourceAccount().ifPresent(first::add);
    first.addAll(named.accounts());
    this.accounts = first.stream().limit(MOST_ACCOUNTS).toList();
  }

  /** Who could call instead of the request's caller, the plainest first. */
  static List<Caller> like(Request request, NamedTexts named) {
    ExampleCallers examples = new ExampleCallers(named, request);
    if (request.caller() instanceof Caller.Anonymous) {
      examples.callers.add(request.caller());
    }
    examples.addPlain();
    examples.addNamed();
    examples.addOfKind();
    return List.copyOf(examples.callers);
  }

  private void addPlain() {
    for (String account : accounts) {
      if (lacksSecondFactor()) {
        addArn(iam(account, "user/ann"));
      }
      addArn(iam(account, "role/example-role"));
      addArn(iam(account, "user/ann"));
    }
  }

  /** As requests with long-term keys do; those of sessions mostly tell. */
  private boolean lacksSecondFactor() {
    return request.context().absent().containsKey(GlobalKey.MFA_PRESENT.folded());
  }

  private void addNamed() {
    named.principals().forEach(this::addPrincipal);
    for (Text pattern : named.values(GlobalKey.PRINCIPAL_ARN.folded())) {
      List<String> fields = ParsedArn.segments(ExampleText.resolved(pattern, request.variables()));
      if (fields.size() == ParsedArn.SEGMENTS) {
        for (String name : ExampleText.of(fields.get(ParsedArn.RESOURCE))) {
          addOfPattern(fields, name);
        }
      }
    }
    for (Text pattern : named.values(GlobalKey.USER_NAME.folded())) {
      for (String name : ExampleText.of(ExampleText.resolved(pattern, request.variables()))) {
        accounts.forEach(account -> addArn(iam(account, "user/" + name)));
      }
    }
  }

  private void addOfPattern(List<String> fields, String name) {
    String account = fields.get(ParsedArn.ACCOUNT);
    for (String each : Wildcard.isIn(account) ? accounts : List.of(account)) {
      String service = name.startsWith("federated-user/") ? "sts" : "iam";
      addArn("arn:" + partition + ":" + service + "::" + each + ":" + name);
    }
  }

  private void addPrincipal(Principal principal) {
    String text = principal.text();
    switch (principal.form()) {
      case SERVICE -> add(() -> new Caller.Service(text));
      case IDENTITY_PROVIDER -> add(() -> new Caller.FederatedIdentity(text));
      case CANONICAL_USER -> add(() -> new Caller.CanonicalUser(text));
      case ACCOUNT ->
          principal.account().ifPresent(account -> addArn(iam(account, "role/example-role")));
      case EVERYONE -> add(Caller.Anonymous::new);
      default -> addArn(text);
    }
  }

  /** Of the kind of the request's own caller. */
  private void addOfKind() {
    switch (request.caller().kind()) {
      case FEDERATED_USER ->
          accounts.forEach(
              account -> addArn("arn:" + partition + ":sts::" + account + ":federated-user/ann"));
      case ROOT_USER -> accounts.forEach(account -> addArn(iam(account, "root")));
      case SERVICE -> add(() -> new Caller.Service("cloudtrail.amazonaws.com"));
      case FEDERATED_IDENTITY -> add(() -> new Caller.FederatedIdentity("accounts.google.com"));
      case ANONYMOUS, CANONICAL_USER -> add(Caller.Anonymous::new);
      default -> {}
    }
  }

  private String iam(String account, String name) {
    return "arn:" + partition + ":iam::" + account + ":" + name;
  }

  private void addArn(String arn) {
    add(() -> called(Caller.ofArn(arn)));
  }

  private static Caller called(Caller caller) {
    return caller instanceof Caller.Role role
        ? new Caller.RoleSession(role.roleArn(), SESSION)
        : caller;
  }

  private void add(Supplier<Caller> caller) {
    try {
      callers.add(caller.get());
    } catch (RefusedException isNone) {
      // A pattern that names no caller.
    }
  }
}
