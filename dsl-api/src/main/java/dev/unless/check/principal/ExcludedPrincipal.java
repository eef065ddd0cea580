package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.request.CallerKind;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import dev.unless.vocabulary.Account;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Statements whose Principal names accounts, users, roles or services, and whose condition asks for
 * the account, the ARN or the type of somebody else: they never apply.
 */
final class ExcludedPrincipal {
  /** The kinds of the callers whom principals of the form name. */
  private static final Map<Form, Set<CallerKind>> CALLERS =
      Map.of(
          Form.ACCOUNT, CallerKind.which(CallerKind::isMember),
          Form.USER, EnumSet.of(CallerKind.USER, CallerKind.FEDERATED_USER),
          Form.ROLE, EnumSet.of(CallerKind.ROLE_SESSION),
          Form.ROLE_SESSION, EnumSet.of(CallerKind.ROLE_SESSION),
          Form.FEDERATED_USER, EnumSet.of(CallerKind.FEDERATED_USER),
          Form.SERVICE, EnumSet.of(CallerKind.SERVICE));

  private static final Set<GlobalKey> IDENTITY =
      EnumSet.of(GlobalKey.PRINCIPAL_ARN, GlobalKey.PRINCIPAL_ACCOUNT);

  private static final Set<GlobalKey> TYPE =
      EnumSet.of(GlobalKey.PRINCIPAL_TYPE, GlobalKey.PRINCIPAL_IS_AWS_SERVICE);

  private ExcludedPrincipal() {}

  static List<Finding> findings(StatementView statement) {
    List<PrincipalView> principals = statement.principals();
    if (statement.hasNotPrincipal()
        || principals.isEmpty()
        || !principals.stream().allMatch(one -> CALLERS.containsKey(one.form()))) {
      return List.of();
    }
    return statement.entries().stream()
        .filter(ExcludedPrincipal::isAboutCaller)
        .filter(entry -> principals.stream().noneMatch(principal -> mayMeet(entry, principal)))
        .map(ExcludedPrincipal::finding)
        .toList();
  }

  private static boolean isAboutCaller(EntryView entry) {
    KeyType type = entry.operator().type();
    return entry.globalKey().filter(key -> IDENTITY.contains(key) || TYPE.contains(key)).isPresent()
        && entry.operator() != Operator.NULL
        && !entry.operator().isNegated()
        && (type == KeyType.STRING || type == KeyType.ARN || type == KeyType.BOOL)
        && !entry.texts().isEmpty();
  }

  private static boolean mayMeet(EntryView entry, PrincipalView principal) {
    GlobalKey key = entry.globalKey().orElseThrow();
    boolean service = principal.form() == Form.SERVICE;
    return switch (key) {
      case PRINCIPAL_ARN -> service || entry.texts().stream().anyMatch(arns(principal));
      case PRINCIPAL_ACCOUNT -> service || isAsked(entry, account(principal.text()));
      case PRINCIPAL_TYPE ->
          callers(principal)
              .anyMatch(
                  kind -> kind.principalType().map(type -> isAsked(entry, type)).orElse(true));
      default ->
          entry.texts().stream()
              .anyMatch(value -> !value.folded().equals(Text.literal(String.valueOf(!service))));
    };
  }

  private static Stream<CallerKind> callers(PrincipalView principal) {
    return CALLERS.getOrDefault(principal.form(), Set.of()).stream();
  }

  private static boolean isAsked(EntryView entry, String value) {
    TextSet inAnyCase = TextSet.inAnyCase(Text.literal(value));
    return entry.texts().stream().map(TextSet::inAnyCase).anyMatch(inAnyCase::mayMeet);
  }

  /** What {@code aws:PrincipalArn} may be in requests of the principal. */
  private static Predicate<Text> arns(PrincipalView principal) {
    String account = account(principal.text());
    if (principal.form() == Form.ACCOUNT) {
      return ofAccount(account);
    }
    Text arn = Text.literal(principal.text());
    if (principal.form() == Form.ROLE_SESSION) {
      String[] steps = ParsedArn.of(principal.text()).resource().split("/", -1);
      String role = steps.length > 1 ? steps[1] : "";
      arn = Text.parse("arn:*:iam::" + account + ":role/*" + role, Syntax.PATTERN);
    }
    TextSet inAnyCase = TextSet.inAnyCase(arn);
    return asked -> TextSet.inAnyCase(asked).mayMeet(inAnyCase);
  }

  /** By the fields of the ARN: no wildcard for another field may stand for the account. */
  private static Predicate<Text> ofAccount(String account) {
    if (!Account.isId(account)) {
      return asked -> true;
    }
    ArnShape shape = ArnShape.parse("arn:${Partition}:${Service}::" + account + ":${Resource}");
    return asked -> shape.includesSomeOf(asked) || shape.includesSomeOverColons(asked);
  }

  private static String account(String principal) {
    return ParsedArn.parse(principal).map(ParsedArn::account).orElse(principal);
  }

  private static Finding finding(EntryView entry) {
    return entry.finding(
        Code.PRINCIPAL_NEVER_MEETS_CONDITION,
        "Nobody whom Principal names has the "
            + quote(entry.key())
            + " that is asked for, so the statement never applies.",
        Fix.of(
                entry.globalKey().filter(TYPE::contains).isPresent()
                    ? "Name in Principal whom the condition asks for, or leave the condition out."
                    : "Name in both the same accounts, users or roles.")
            .inJava(
                entry.globalKey().filter(TYPE::contains).isPresent()
                    ? "Name in .to(…) whom the condition asks for, or leave the condition out."
                    : "Name in both the same accounts, users or roles."));
  }
}
