package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyLookup;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Pointer;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.operator.Arity;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition entry beside what the catalogue knows of it.
 *
 * @param statement the statement that it is of
 * @param entry what it says
 */
@Internal
public record EntryView(StatementView statement, ConditionEntry entry) {
  private static final Set<GlobalKey> TAGS =
      EnumSet.of(GlobalKey.RESOURCE_TAG, GlobalKey.REQUEST_TAG, GlobalKey.TAG_KEYS);

  /** What is left of a value that stands for every value once its wildcards are gone. */
  private static final Set<String> EVERY_VALUE = Set.of("", "arn", "arnaws");

  /** The JSON pointer to the entry's values. */
  public String pointer() {
    return Pointer.entry(statement.index(), entry);
  }

  /** The JSON pointer to one of its values. */
  public String pointer(int value) {
    return Pointer.child(pointer(), value);
  }

  /** The condition key as written. */
  public String key() {
    return entry.key();
  }

  /** Whether the entry is on the condition key of this name, in any case. */
  public boolean isOn(String key) {
    return CaseFolding.fold(entry.key()).equals(CaseFolding.fold(key));
  }

  /** Whether the entry is on the global key, or on one of a tag where that is a family. */
  public boolean isOn(GlobalKey key) {
    return globalKey().filter(key::equals).isPresent();
  }

  /** The global key that the entry is on, or whose family; empty for other keys. */
  public Optional<GlobalKey> globalKey() {
    return GlobalKey.of(entry.key());
  }

  /** Whether the entry is on a global key that tells of one of these. */
  public boolean tellsOf(KeySubject... subjects) {
    return globalKey().filter(key -> List.of(subjects).contains(key.subject())).isPresent();
  }

  /** Whether the entry is on tags of the resource, or on those that the request brings. */
  public boolean isOnTags() {
    return globalKey().filter(TAGS::contains).isPresent();
  }

  /** What the catalogue knows of the key. */
  public KeyLookup lookup() {
    return statement.catalog().lookKey(entry.key());
  }

  /** The key as the catalogue defines it; empty for keys that it lacks. */
  public Optional<KeyDefinition> definition() {
    return statement.catalog().key(entry.key());
  }

  /** The operator without its set operator and IfExists. */
  public Operator operator() {
    return entry.operator().operator();
  }

  /** The set operator. */
  public Quantifier quantifier() {
    return entry.operator().quantifier();
  }

  /** Whether an operator that compares with one value is on a key of many. */
  public boolean isBareOnSet() {
    return quantifier() == Quantifier.NONE
        && operator() != Operator.NULL
        && definition().map(KeyDefinition::arity).filter(Arity.MULTI::equals).isPresent();
  }

  /** The values as what they mean under the operator. */
  public List<Text> texts() {
    return entry.texts(statement.variables());
  }

  /** Whether the entry holds for a request that lacks the key. */
  public boolean holdsWhenAbsent() {
    return operator() == Operator.NULL
        ? entry.values().stream().anyMatch(value -> CaseFolding.fold(value).equals("true"))
        : entry.operator().holdsWhenAbsent();
  }

  /**
   * Whether it holds, of the requests that have the key, only for those with a value that the
   * policy names: the operator is neither negated nor Null, and no value stands for every value.
   */
  public boolean narrows() {
    return !operator().isNegated()
        && operator() != Operator.NULL
        && !entry.values().isEmpty()
        && entry.values().stream().noneMatch(this::isEveryValue);
  }

  private boolean isEveryValue(String value) {
    return operator().syntax(false).wildcards()
        && EVERY_VALUE.contains(value.replaceAll("[*?:]", ""));
  }

  /** A finding about the entry as a whole; its key is the offending text. */
  public Finding finding(Code code, String problem, String fix) {
    return finding(code, problem, Fix.of(fix));
  }

  /** A finding about the entry as a whole; its key is the offending text. */
  public Finding finding(Code code, String problem, Fix fix) {
    return new Finding(pointer(), new Problem(code, problem, entry.key(), fix));
  }

  /** A finding about the value of this index. */
  public Finding finding(Code code, int value, String problem, String fix) {
    return finding(code, value, problem, Fix.of(fix));
  }

  /** A finding about the value of this index. */
  public Finding finding(Code code, int value, String problem, Fix fix) {
    return new Finding(pointer(value), new Problem(code, problem, entry.values().get(value), fix));
  }
}
