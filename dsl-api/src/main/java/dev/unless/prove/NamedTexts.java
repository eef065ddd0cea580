package dev.unless.prove;

import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.Statement;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What policies name, in their order: what a request can be written with that is about them. */
final class NamedTexts {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[1-9]");
  private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

  private final Set<ActionPattern> actions = new LinkedHashSet<>();
  private final Set<Text> resources = new LinkedHashSet<>();
  private final Set<Principal> principals = new LinkedHashSet<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, Set<Text>> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> regions = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();

  /**
   * @param wholes what the policies tell apart
   */
  NamedTexts(Collection<PolicyDocument> documents, Wholes wholes) {
    for (PolicyDocument document : documents) {
      document.statements().forEach(statement -> add(statement, document.hasVariables()));
    }
    accounts.addAll(wholes.accounts());
  }

  private void add(Statement statement, boolean variables) {
    actions.addAll(statement.action().patterns());
    statement.principal().ifPresent(element -> element.principals().forEach(this::add));
    statement
        .resource()
        .ifPresent(
            element ->
                element.patterns().stream()
                    .map(pattern -> pattern.pattern(variables))
                    .forEach(this::addResource));
    statement.conditions().forEach(entry -> add(entry, variables));
  }

  private void add(Principal principal) {
    principals.add(principal);
    addAccounts(principal.text());
  }

  private void addResource(Text pattern) {
    resources.add(pattern);
    asked.addAll(pattern.variableKeys());
    String spelling = ExampleText.resolved(pattern, Variables.NONE);
    List<String> fields = ParsedArn.segments(spelling);
    if (fields.size() > ParsedArn.REGION) {
      addRegions(fields.get(ParsedArn.REGION));
    }
    addAccounts(spelling);
  }

  private void add(ConditionEntry entry, boolean variables) {
    String folded = CaseFolding.fold(entry.key());
    asked.add(folded);
    keys.putIfAbsent(folded, entry.key());
    if (entry.operator().operator() == Operator.NULL) {
      return;
    }
    Set<Text> texts = values.computeIfAbsent(folded, first -> new LinkedHashSet<>());
    for (Text text : entry.texts(variables)) {
      texts.add(text);
      asked.addAll(text.variableKeys());
    }
    entry.values().forEach(this::addRegions);
    entry.values().forEach(this::addAccounts);
  }

  private void addRegions(String text) {
    if (isRegion(text)) {
      regions.add(text);
    }
  }

  /** Whether a text looks like the name of a region. */
  static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  private void addAccounts(String text) {
    ACCOUNT.matcher(text).results().map(MatchResult::group).forEach(accounts::add);
  }

  /** The entries of Action and NotAction. */
  List<ActionPattern> actions() {
    return List.copyOf(actions);
  }

  /** The actions that are named without wildcard, case folded. */
  Set<String> single() {
    return actions.stream()
        .map(pattern -> CaseFolding.fold(pattern.text()))
        .filter(NamedTexts::isOne)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether an action of the service is named, by its prefix in lower case. */
  boolean namesService(String prefix) {
    return servicePrefixes().contains(prefix);
  }

  /** The prefixes of services without wildcard, in lower case. */
  Set<String> servicePrefixes() {
    return actions.stream()
        .map(pattern -> CaseFolding.fold(pattern.text()))
        .filter(text -> text.indexOf(':') > 0)
        .map(text -> text.substring(0, text.indexOf(':')))
        .filter(NamedTexts::isOne)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the action is named without wildcard, in any case. */
  boolean names(String action) {
    return actions.stream()
        .anyMatch(pattern -> CaseFolding.fold(pattern.text()).equals(CaseFolding.fold(action)));
  }

  /** Whether the text of an entry names one action. */
  static boolean isOne(String text) {
    return !Wildcard.isIn(text);
  }

  /** The entries of Resource and NotResource, as they are matched. */
  List<Text> resources() {
    return List.copyOf(resources);
  }

  List<Principal> principals() {
    return List.copyOf(principals);
  }

  /** What the key is compared with. */
  List<Text> values(String folded) {
    return new ArrayList<>(values.getOrDefault(folded, Set.of()));
  }

  /** The key as a policy spells it. */
  String spelled(String folded) {
    return keys.getOrDefault(folded, folded);
  }

  /** The keys, case folded, that conditions and variables ask for. */
  Set<String> asked() {
    return asked;
  }

  /** Regions that stand in resources and in conditions. */
  List<String> regions() {
    return List.copyOf(regions);
  }

  /** The accounts that are named, then others. */
  List<String> accounts() {
    return List.copyOf(accounts);
  }
}
