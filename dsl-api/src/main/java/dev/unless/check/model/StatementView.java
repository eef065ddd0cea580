package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.text.Glob;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A statement beside what the catalogue knows of it.
 *
 * @param kind the kind of its policy
 * @param index its place in the policy, from 0
 * @param statement what it says
 * @param variables whether the policy's version knows policy variables
 * @param catalog the services that exist
 */
@Internal
public record StatementView(
    PolicyKind kind, int index, Statement statement, boolean variables, Catalog catalog) {

  /** The JSON pointer to the statement. */
  public String pointer() {
    return Pointer.statement(index);
  }

  /** The JSON pointer to an element of the statement. */
  public String pointer(String element) {
    return Pointer.element(index, element);
  }

  /** The JSON pointer to one of the values of an element of the statement. */
  public String pointer(String element, int value) {
    return Pointer.child(pointer(element), value);
  }

  /** Whether it allows. */
  public boolean allows() {
    return statement.effect() == Effect.ALLOW;
  }

  /** The entries of Action or NotAction. */
  public List<ActionPattern> actions() {
    return statement.action().patterns();
  }

  /** The entries of Resource or NotResource; empty where there is neither. */
  public List<ResourcePattern> resources() {
    return statement.resource().map(element -> element.patterns()).orElse(List.of());
  }

  /** Whether its Resource says which resources it is on: there is one, and it is no NotResource. */
  public boolean namesResources() {
    return statement.resource().filter(element -> !element.negated()).isPresent();
  }

  /**
   * Whether it can be told which resources an entry names: a variable stands where the policy's
   * version knows it, and only after the fifth colon.
   */
  public boolean isReadable(ResourcePattern entry) {
    String arn = entry.arn();
    int variable = arn.indexOf("${");
    return variable < 0
        || (variables && !entry.isIncomplete() && variable >= ParsedArn.resourceStart(arn));
  }

  /** The actions that the entries of Action or NotAction name, as the catalogue has them. */
  public List<ActionDefinition> namedActions() {
    return actions().stream().flatMap(entry -> catalog.expand(entry).stream()).distinct().toList();
  }

  /** Whether the statement counts for the action of this name, such as {@code iam:PassRole}. */
  public boolean concerns(String action) {
    boolean named = actions().stream().anyMatch(entry -> matches(entry, action));
    return named != statement.action().negated();
  }

  private static boolean matches(ActionPattern entry, String action) {
    return Glob.of(Text.parse(entry.text(), Syntax.PATTERN).folded())
        .matches(Text.literal(action).folded().write(Syntax.PLAIN), Variables.NONE);
  }

  /** The principals that Principal or NotPrincipal names, in order. */
  public List<PrincipalView> principals() {
    return statement.principal().map(this::principals).orElse(List.of());
  }

  private List<PrincipalView> principals(PrincipalElement element) {
    List<Principal> named = element.principals();
    List<String> pointers = Pointer.principals(index, element);
    return IntStream.range(0, named.size())
        .mapToObj(i -> new PrincipalView(this, named.get(i), pointers.get(i)))
        .toList();
  }

  /** Whether it names principals by NotPrincipal. */
  public boolean hasNotPrincipal() {
    return statement.principal().filter(PrincipalElement::negated).isPresent();
  }

  /** The entries of the condition block, in order. */
  public List<EntryView> entries() {
    List<ConditionEntry> entries = statement.conditions();
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new EntryView(this, entries.get(i)))
        .toList();
  }

  /** The entries under a condition key, in any case. */
  public List<EntryView> entries(String key) {
    return entries().stream().filter(entry -> entry.isOn(key)).toList();
  }

  /** The entries under a global condition key. */
  public List<EntryView> entries(GlobalKey key) {
    return entries().stream().filter(entry -> entry.isOn(key)).toList();
  }

  /** The entries under global condition keys that tell of one of these. */
  public List<EntryView> entriesOf(KeySubject... subjects) {
    return entries().stream().filter(entry -> entry.tellsOf(subjects)).toList();
  }

  /** A finding about the statement as a whole, or about something that it lacks. */
  public Finding finding(Code code, String problem, String fix) {
    return finding(code, problem, Fix.of(fix));
  }

  /** A finding about the statement as a whole, or about something that it lacks. */
  public Finding finding(Code code, String problem, Fix fix) {
    return new Finding(pointer(), new Problem(code, problem, "", fix));
  }

  /** A finding about the value of this index of an element of the statement. */
  public Finding finding(
      Code code, String element, int value, String problem, String offending, String fix) {
    return finding(code, element, value, problem, offending, Fix.of(fix));
  }

  /** A finding about the value of this index of an element of the statement. */
  public Finding finding(
      Code code, String element, int value, String problem, String offending, Fix fix) {
    Fix written = element.endsWith("Resource") ? InJava.ofResource(fix) : fix;
    return new Finding(pointer(element, value), new Problem(code, problem, offending, written));
  }
}
