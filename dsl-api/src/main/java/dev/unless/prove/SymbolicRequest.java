package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.RequestKey;
import dev.unless.operator.Arity;
import dev.unless.prove.Denoted.Everything;
import dev.unless.prove.Denoted.OfKinds;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKind;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A request of which nothing is said: what may be said of its dimensions, as propositions.
 *
 * <p>Accounts, partitions and organizations are compared as wholes: two of them are the same where
 * they are the same one of those listed; those that are none of these are taken to differ.
 */
final class SymbolicRequest {
  private static final OfTexts TRUE = new OfTexts(TextSet.inAnyCase(Text.literal("true")));

  /** Who has an ARN. */
  static final Set<CallerKind> WITH_PARTITION =
      CallerKind.which(kind -> kind.isMember() || kind == CallerKind.ORIGIN_ACCESS_IDENTITY);

  private final Propositions propositions;
  private final Catalog catalog;
  private final Wholes wholes;
  private final Map<String, Arity> assumed;
  private final Optional<Views> views;
  private final Map<String, Proposition> callersAccounts = new HashMap<>();
  private final Map<String, Proposition> callersPartitions = new HashMap<>();
  private final Map<Pair, Proposition> pairs = new EnumMap<>(Pair.class);

  /** What is said of caller and resource together. */
  private enum Pair {
    OF_ONE_ACCOUNT,
    OF_TWO_PARTITIONS
  }

  /**
   * @param catalog says how many values a condition key has, and which actions have resources;
   *     requests are made with the same
   * @param wholes what is compared as a whole
   * @param assumed how many values keys have of which the catalogue does not tell, by folded name;
   *     else as a request gives them
   * @param viewed whether what is said of keys that follow from caller and resource is said of
   *     these
   */
  SymbolicRequest(Catalog catalog, Wholes wholes, Map<String, Arity> assumed, boolean viewed) {
    this.propositions = new Propositions();
    this.catalog = catalog;
    this.wholes = wholes;
    this.assumed = assumed;
    this.views = viewed ? Optional.of(new Views(this)) : Optional.empty();
  }

  Propositions propositions() {
    return propositions;
  }

  Wholes wholes() {
    return wholes;
  }

  /** What the atom says. */
  Proposition of(Atom atom) {
    return views.map(of -> of.of(atom)).orElseGet(() -> propositions.of(atom));
  }

  Catalog catalog() {
    return catalog;
  }

  /** A caller of one of these kinds calls. */
  Proposition callerIs(Set<CallerKind> kinds) {
    return kinds.isEmpty()
        ? propositions.constant(false)
        : some(Part.CALLER_KIND, new OfKinds(Set.copyOf(kinds)));
  }

  /** What holds of each kind of caller, where it is that one which calls. */
  Proposition byKind(Function<CallerKind, Proposition> of) {
    Map<Proposition, Set<CallerKind>> kinds = new LinkedHashMap<>();
    for (CallerKind kind : CallerKind.values()) {
      kinds.computeIfAbsent(of.apply(kind), first -> EnumSet.noneOf(CallerKind.class)).add(kind);
    }
    if (kinds.size() == 1) {
      return kinds.keySet().iterator().next();
    }
    List<Proposition> cases = new ArrayList<>();
    kinds.forEach((is, those) -> cases.add(propositions.and(callerIs(those), is)));
    return propositions.anyOf(cases);
  }

  /** The dimension has a value that is one of these texts. */
  Proposition isIn(Part part, TextSet texts) {
    return some(part, new OfTexts(texts));
  }

  /** The dimension has this very value. */
  Proposition is(Part part, String text) {
    return isIn(part, TextSet.ofLiteral(text));
  }

  /** The dimension has one of these very values. */
  Proposition isOneOf(Part part, Collection<String> texts) {
    return texts.isEmpty() ? propositions.constant(false) : isIn(part, anyOf(texts));
  }

  private static TextSet anyOf(Collection<String> texts) {
    return TextSet.anyOf(texts.stream().sorted().map(TextSet::ofLiteral).toList());
  }

  private Proposition some(Dimension dimension, Denoted denoted) {
    return of(Atom.some(dimension, denoted));
  }

  /** The values of a key. */
  Dimension.OfKey key(String name) {
    String folded = CaseFolding.fold(name);
    return new Dimension.OfKey(
        folded, catalog.arity(name).or(() -> Optional.ofNullable(assumed.get(folded))));
  }

  /** The key has a value. */
  Proposition has(RequestKey key) {
    return some(key(key.text()), new Everything());
  }

  /** The key has one value, as variables stand for it. */
  Proposition hasOne(String foldedKey) {
    Dimension.OfKey key = key(foldedKey);
    Proposition has = some(key, new Everything());
    if (key.arity().isEmpty()) {
      return propositions.and(has, propositions.not(isGivenAsSet(foldedKey)));
    }
    return key.arity().get() == Arity.SINGLE ? has : propositions.constant(false);
  }

  /** A request gives the key a set of values, of whatever size. */
  Proposition isGivenAsSet(String foldedKey) {
    return some(new Dimension.GivenAsSet(foldedKey), new Everything());
  }

  /** The key's value is {@code true}. */
  Proposition says(RequestKey key) {
    return some(key(key.text()), TRUE);
  }

  /** One of the key's values is one of these texts. */
  Proposition holds(String key, TextSet texts) {
    return some(key(key), new OfTexts(texts));
  }

  /** The caller is of this account. */
  Proposition callerIsOf(String account) {
    return callersAccounts.computeIfAbsent(
        account, first -> isIn(Part.CALLER_ARN, withField(ParsedArn.ACCOUNT, first)));
  }

  /** The caller's ARN, also that of an identity of CloudFront, has this partition. */
  Proposition callerIsIn(String partition) {
    return callersPartitions.computeIfAbsent(partition, this::hasPartition);
  }

  private Proposition hasPartition(String partition) {
    TextSet arns = withField(ParsedArn.PARTITION, partition);
    return propositions.or(
        isIn(Part.CALLER_ARN, arns),
        propositions.and(
            callerIs(Set.of(CallerKind.ORIGIN_ACCESS_IDENTITY)), isIn(Part.CALLER_NAME, arns)));
  }

  /** The resource is of this account. */
  Proposition ownerIs(String account) {
    return is(Part.RESOURCE_ACCOUNT, account);
  }

  /** The request names a resource. */
  Proposition namesResource() {
    return propositions.not(is(Part.NAMED_RESOURCE, "*"));
  }

  /** The caller is of the account that owns the resource. */
  Proposition isSameAccount() {
    return pairs.computeIfAbsent(
        Pair.OF_ONE_ACCOUNT,
        first -> ofSomeAccount(account -> propositions.and(callerIsOf(account), ownerIs(account))));
  }

  /** Caller and resource are of different partitions. */
  Proposition crossesPartitions() {
    return pairs.computeIfAbsent(
        Pair.OF_TWO_PARTITIONS,
        first ->
            propositions.allOf(
                List.of(
                    callerIs(WITH_PARTITION),
                    namesResource(),
                    propositions.not(ofSome(wholes.partitions(), this::areIn)))));
  }

  /** Caller and resource are of this partition. */
  private Proposition areIn(String partition) {
    return propositions.and(
        callerIsIn(partition),
        isIn(Part.NAMED_RESOURCE, withField(ParsedArn.PARTITION, partition)));
  }

  /** The key tells the account of which this is said. */
  Proposition tellsAccount(GlobalKey key, Function<String, Proposition> ofAccount) {
    return ofSomeAccount(
        account ->
            propositions.and(
                holds(key.text(), TextSet.ofLiteral(account)), ofAccount.apply(account)));
  }

  /** It holds of one of the accounts. */
  Proposition ofSomeAccount(Function<String, Proposition> each) {
    return ofSome(wholes.accounts(), each);
  }

  /** It holds of one of the partitions. */
  Proposition ofSomePartition(Function<String, Proposition> each) {
    return ofSome(wholes.partitions(), each);
  }

  private Proposition ofSome(Set<String> texts, Function<String, Proposition> each) {
    return propositions.anyOf(texts.stream().sorted().map(each).toList());
  }

  /** The ARNs with this text in one of their fields. */
  static TextSet withField(int field, String text) {
    Text arn = Text.literal("arn");
    for (int i = 1; i < ParsedArn.SEGMENTS; i++) {
      arn = arn.then(":").then(i == field ? Text.literal(text) : Text.anything());
    }
    return TextSet.inFields(arn);
  }

  /** The ARNs that name an account. */
  static TextSet withSomeAccount() {
    return TextSet.accounts()
        .asField(Text.parse("arn:*:*:*:", Syntax.PATTERN), Text.parse(":*", Syntax.PATTERN));
  }
}
