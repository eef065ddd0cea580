package dev.unless.prove;

import dev.unless.catalog.KeyDefinition;
import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.operator.KeyType;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.Open;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextClasses;
import dev.unless.text.TextClasses.Surroundings;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of a policy variable that stand for all others: two values are one to all policies where
 * no text tells them apart, be it one that the variable's key is compared with, or one that is
 * compared with what the variable stands in.
 */
final class VariableValues {
  private static final int MOST = 100;
  private static final Text EMPTY = Text.literal("");
  private static final List<GlobalKey> ACCOUNTS =
      List.of(GlobalKey.PRINCIPAL_ACCOUNT, GlobalKey.RESOURCE_ACCOUNT);

  /** The ids of root users, and how those of federated users begin. */
  private static final List<TextSet> OF_ACCOUNTS =
      List.of(
          TextSet.accounts(),
          TextSet.accounts().asField(EMPTY, Text.literal(":").then(Text.anything())));

  private final SymbolicRequest request;
  private final Map<Dimension, List<Atom>> atoms = new LinkedHashMap<>();
  private final Map<Asked, Tried> known = new HashMap<>();
  private long steps;

  /** A variable, and the values of others. */
  private record Asked(String key, Map<String, String> others) {}

  /**
   * Values of a variable.
   *
   * @param all whether they stand for all
   */
  record Tried(List<String> values, boolean all) {}

  /**
   * @param atoms all that may be asserted
   */
  VariableValues(SymbolicRequest request, Collection<Atom> atoms) {
    this.request = request;
    atoms.forEach(
        atom -> this.atoms.computeIfAbsent(atom.dimension(), first -> new ArrayList<>()).add(atom));
  }

  /** How many steps it took so far to find values. */
  long steps() {
    return steps;
  }

  /** The variable stands for this value. */
  Proposition is(String key, String value) {
    return request.holds(key, TextSet.ofLiteral(value));
  }

  /**
   * Values of the variable.
   *
   * @param others the values that other variables were given
   */
  Tried of(String key, Map<String, String> others) {
    return known.computeIfAbsent(new Asked(key, Map.copyOf(others)), this::find);
  }

  /**
   * The classes of texts that the value of a variable of no key of AWS may be of.
   *
   * @param preferred texts that come first in their classes
   */
  TextClasses.Chosen classes(String key, List<String> preferred) {
    List<Surroundings> places = new ArrayList<>();
    boolean all = collect(key, new Asked(key, Map.of()), new HashSet<>(), places);
    TextClasses.Chosen found = TextClasses.of(places, MOST, preferred);
    return new TextClasses.Chosen(found.classes(), all && found.all(), found.steps());
  }

  private Tried find(Asked asked) {
    Set<String> accounts = request.wholes().accounts();
    if (isAccount(asked.key())) {
      return new Tried(List.copyOf(accounts), true);
    }
    List<Surroundings> places = new ArrayList<>();
    boolean all = collect(asked.key(), asked, new HashSet<>(), places);
    if (asked.key().equals(GlobalKey.USER_ID.folded())) {
      places.add(new Surroundings(EMPTY, EMPTY, OF_ACCOUNTS));
    }
    TextClasses.Chosen found = TextClasses.of(places, MOST);
    steps += found.steps();
    Stream<String> others =
        ServiceKey.of(asked.key()).flatMap(ServiceKey::sameAs).isPresent()
            ? accounts.stream()
            : Stream.empty();
    return new Tried(
        Stream.concat(others, found.texts().stream().flatMap(text -> ofAccounts(text, asked)))
            .distinct()
            .toList(),
        all && found.all());
  }

  /** Whether its values are the ids of accounts, which are compared as wholes. */
  private static boolean isAccount(String key) {
    return ACCOUNTS.stream().anyMatch(account -> account.folded().equals(key));
  }

  /**
   * The id of a root user or a federated user begins with the account, which is one of those told
   * apart.
   */
  private Stream<String> ofAccounts(String text, Asked asked) {
    boolean begins =
        asked.key().equals(GlobalKey.USER_ID.folded())
            && text.length() >= ParsedArn.ACCOUNT_DIGITS
            && ParsedArn.isAccount(text.substring(0, ParsedArn.ACCOUNT_DIGITS));
    return begins
        ? request.wholes().accounts().stream()
            .map(account -> account + text.substring(ParsedArn.ACCOUNT_DIGITS))
        : Stream.of(text);
  }

  /**
   * Collects where the value of a key is looked at, also of keys that are equal to it. Whether that
   * is all.
   */
  private boolean collect(String name, Asked asked, Set<String> seen, List<Surroundings> places) {
    if (!seen.add(name)) {
      return true;
    }
    OfKey key = request.key(name);
    boolean all =
        request
            .catalog()
            .key(name)
            .map(KeyDefinition::type)
            .filter(type -> type != KeyType.STRING && type != KeyType.ARN)
            .isEmpty();
    places.add(new Surroundings(EMPTY, EMPTY, sets(key, asked)));
    for (Views.Stand stand : Views.standsOf(name)) {
      places.add(new Surroundings(stand.before(), EMPTY, sets(stand, asked)));
      all &= open(stand.part(), asked).isEmpty();
    }
    for (Text text : open(key, asked)) {
      all &= isVariable(text) && collect(text.variableKeys().get(0), asked, seen, places);
    }
    for (Dimension dimension : atoms.keySet()) {
      Set<Text> open = open(dimension, asked);
      for (Text text : open) {
        if (text.variableKeys().contains(name)) {
          List<Surroundings> stands = stands(text, name, sets(dimension, asked));
          places.addAll(stands);
          all &= stands.size() == 1 && areApart(text, stands.get(0), open, name);
          if (dimension instanceof OfKey other && isUsed(other.folded(), asked)) {
            all &= isVariable(text) && collect(other.folded(), asked, seen, places);
          }
        }
      }
    }
    return all;
  }

  /** Whether the text is nothing but a variable. */
  private static boolean isVariable(Text text) {
    return text.parts().size() == 1 && text.hasVariable();
  }

  /** Whether some text has the key as a variable. */
  private boolean isUsed(String key, Asked asked) {
    return atoms.keySet().stream()
        .anyMatch(
            dimension ->
                open(dimension, asked).stream()
                    .anyMatch(text -> text.variableKeys().contains(key)));
  }

  /**
   * What comes before a name in an ARN is behind its fields: what tells only these apart is left.
   */
  private List<TextSet> sets(Views.Stand stand, Asked asked) {
    List<TextSet> sets = sets(stand.part(), asked);
    return stand.isBehindFields()
        ? sets.stream().map(TextSet::byResource).filter(set -> !set.isEmpty()).toList()
        : sets;
  }

  /** The texts that a dimension is compared with, those with variables of known values too. */
  private List<TextSet> sets(Dimension dimension, Asked asked) {
    List<TextSet> sets = new ArrayList<>();
    if (dimension instanceof OfKey key && asked.others().containsKey(key.folded())) {
      sets.add(TextSet.ofLiteral(asked.others().get(key.folded())));
    }
    for (Atom atom : atoms.getOrDefault(dimension, List.of())) {
      if (atom.denoted() instanceof OfTexts texts) {
        sets.add(texts.set());
      } else if (atom.denoted() instanceof Open open
          && asked.others().keySet().containsAll(open.variableKeys())) {
        sets.add(open.bound(Closing.variables(asked.others())));
      }
    }
    return sets;
  }

  /** The texts with variables of which not all have values. */
  private Set<Text> open(Dimension dimension, Asked asked) {
    Set<Text> open = new LinkedHashSet<>();
    for (Atom atom : atoms.getOrDefault(dimension, List.of())) {
      if (atom.denoted() instanceof Open of
          && !asked.others().keySet().containsAll(of.variableKeys())) {
        open.addAll(of.texts());
      }
    }
    return open;
  }

  /** Where in the text the variable stands, each time. */
  private static List<Surroundings> stands(Text text, String key, List<TextSet> sets) {
    List<Surroundings> stands = new ArrayList<>();
    List<Text.Part> parts = text.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Text.Variable variable && variable.foldedKey().equals(key)) {
        stands.add(
            new Surroundings(
                new Text(parts.subList(0, i)), new Text(parts.subList(i + 1, parts.size())), sets));
      }
    }
    return stands;
  }

  /**
   * Whether no other text with variables looks at the value from elsewhere: each either has the
   * variable behind the same, or matches no text that this one does.
   */
  private static boolean areApart(Text text, Surroundings stand, Set<Text> others, String key) {
    for (Text other : others) {
      List<Surroundings> stands = stands(other, key, List.of());
      boolean alike = stands.size() == 1 && stands.get(0).before().equals(stand.before());
      if (!alike && TextSet.of(text).mayMeet(TextSet.of(other))) {
        return false;
      }
    }
    return true;
  }
}
