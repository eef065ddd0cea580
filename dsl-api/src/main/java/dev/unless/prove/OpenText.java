package dev.unless.prove;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.ParsedArn;
import dev.unless.text.TextClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in policies that is not known yet. In the place of it an example stands that occurs
 * nowhere else; it is read as a policy variable of a key that no policy asks for, so that the texts
 * that stand for all others are those that would be tried for a variable.
 */
@Internal
public final class OpenText {
  private static final String KEY = "unless:open";
  private static final String VARIABLE = "${" + KEY + "}";
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** Principals of which it is the ARN that a condition on {@code aws:PrincipalArn} names, too. */
  private static final Pattern NAMED = Pattern.compile("arn:[^:]*:iam::[^:]*:(?:user|role)/.+");

  private final Catalog catalog;
  private final List<PolicyDocument> documents;
  private final String example;

  private OpenText(Catalog catalog, List<PolicyDocument> documents, String example) {
    this.catalog = catalog;
    this.documents = documents;
    this.example = example;
  }

  /**
   * Classes of texts, of which one text stands for all others: no policy tells them apart. Empty
   * where the example stands where no text is compared with others.
   *
   * @param documents all policies of a question
   * @param example what stands for the text
   */
  public static Optional<TextClasses.Chosen> classes(
      Catalog catalog, List<PolicyDocument> documents, String example) {
    OpenText open = new OpenText(catalog, List.copyOf(documents), example);
    return ACCOUNT.matcher(example).matches() ? open.ofAccounts() : open.ofTexts();
  }

  /** Accounts are compared as wholes: those that are named stand for themselves, others are one. */
  private Optional<TextClasses.Chosen> ofAccounts() {
    boolean whole =
        documents.stream()
            .flatMap(document -> document.statements().stream())
            .flatMap(OpenText::texts)
            .filter(text -> text.contains(example))
            .allMatch(text -> text.equals(example) || isAccountOf(text));
    Wholes wholes = Wholes.of(documents);
    Set<String> accounts = new HashSet<>(wholes.accounts());
    accounts.add(example);
    return whole
        ? Optional.of(
            new TextClasses.Chosen(
                accounts.stream().sorted().map(List::of).toList(), wholes.all(), 0))
        : Optional.empty();
  }

  private boolean isAccountOf(String text) {
    return ParsedArn.parse(text)
        .filter(arn -> arn.account().equals(example))
        .filter(arn -> !arn.resource().contains(example))
        .isPresent();
  }

  private static Stream<String> texts(Statement statement) {
    return Stream.of(
            statement.principal().stream()
                .flatMap(who -> who.principals().stream())
                .map(Principal::text),
            statement.resource().stream()
                .flatMap(where -> where.patterns().stream())
                .map(ResourcePattern::text),
            statement.conditions().stream().flatMap(entry -> entry.values().stream()))
        .flatMap(each -> each);
  }

  private Optional<TextClasses.Chosen> ofTexts() {
    List<PolicyDocument> opened = new ArrayList<>();
    for (PolicyDocument document : documents) {
      Optional<PolicyDocument> with = opened(document);
      if (with.isEmpty()) {
        return Optional.empty();
      }
      opened.add(with.get());
    }
    AskedPolicies asked = AskedPolicies.of(catalog, opened);
    Set<Atom> atoms = new HashSet<>();
    for (PolicyDocument document : opened) {
      for (Effect effect : Effect.values()) {
        atoms.addAll(asked.propositions().atoms(asked.some(document, effect)));
      }
    }
    Set<String> keys = new HashSet<>();
    for (Atom atom : atoms) {
      if (atom.dimension() instanceof Dimension.OfKey key) {
        keys.add(key.folded());
      }
    }
    atoms.addAll(asked.propositions().atoms(asked.any().holds(keys)));
    return Optional.of(new VariableValues(asked.request(), atoms).classes(KEY, List.of(example)));
  }

  /** With the variable in the place of the example; empty where it cannot stand there. */
  private Optional<PolicyDocument> opened(PolicyDocument document) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : document.statements()) {
      boolean readable =
          statement.action().patterns().stream().noneMatch(a -> a.text().contains(example))
              && statement.resource().stream()
                  .flatMap(where -> where.patterns().stream())
                  .allMatch(this::mayBeOpen)
              && statement.conditions().stream().allMatch(this::mayBeOpen)
              && principals(statement).allMatch(OpenText::isNamed);
      if (!readable) {
        return Optional.empty();
      }
      statements.add(opened(statement));
      principals(statement).map(this::asCondition).forEach(statements::add);
    }
    return Optional.of(
        new PolicyDocument(Optional.of(Version.V2012_10_17), Optional.empty(), statements));
  }

  private boolean mayBeOpen(ResourcePattern pattern) {
    int at = pattern.text().indexOf(example);
    return at < 0 || at >= ParsedArn.resourceStart(pattern.text());
  }

  private boolean mayBeOpen(ConditionEntry entry) {
    return !entry.key().contains(example)
        && (entry.values().stream().noneMatch(value -> value.contains(example))
            || entry.operator().operator().syntax(true).variables());
  }

  private Stream<Principal> principals(Statement statement) {
    return statement.principal().stream()
        .flatMap(who -> who.principals().stream())
        .filter(each -> each.text().contains(example));
  }

  private static boolean isNamed(Principal principal) {
    return principal.type() == PrincipalType.AWS && NAMED.matcher(principal.text()).matches();
  }

  /** A statement that compares the caller's ARN with the principal's, as an element does. */
  private Statement asCondition(Principal principal) {
    return new Statement(
        Optional.empty(),
        Effect.ALLOW,
        Optional.empty(),
        ActionElement.everyAction(),
        Optional.of(ResourceElement.everyResource()),
        Optional.of(
            ConditionBlock.of(
                new ConditionEntry(
                    ConditionOperator.parse("StringEquals"),
                    GlobalKey.PRINCIPAL_ARN.text(),
                    List.of(opened(principal.text()))))));
  }

  private Statement opened(Statement statement) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        statement.principal(),
        statement.action(),
        statement
            .resource()
            .map(
                where ->
                    new ResourceElement(
                        where.negated(),
                        where.patterns().stream()
                            .map(pattern -> new ResourcePattern(opened(pattern.text())))
                            .toList())),
        statement
            .condition()
            .map(
                block ->
                    new ConditionBlock(
                        block.entries().stream().map(this::opened).toList(), block.withoutKeys())));
  }

  private ConditionEntry opened(ConditionEntry entry) {
    return new ConditionEntry(
        entry.operator(), entry.key(), entry.values().stream().map(this::opened).toList());
  }

  private String opened(String text) {
    return text.replace(example, VARIABLE);
  }
}
