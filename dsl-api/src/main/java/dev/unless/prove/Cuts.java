package dev.unless.prove;

import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextClasses;
import dev.unless.text.TextClasses.Chosen;
import dev.unless.text.TextClasses.Surroundings;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts and partitions that patterns tell apart though none names them, such as those of {@code
 * 5*} and {@code *7}: of each class that all patterns together make two.
 *
 * @param texts the accounts or partitions
 * @param all whether no class is left out
 */
record Cuts(Set<String> texts, boolean all) {
  private static final int MOST = 100;
  private static final Syntax WITH_VARIABLES = new Syntax(true, true);
  private static final Text EMPTY = Text.literal("");
  private static final Text BEFORE_ACCOUNT = Text.parse("arn:*:*:*:", Syntax.PATTERN);
  private static final Text BEFORE_PARTITION = Text.literal("arn:");
  private static final Text BEHIND = Text.parse(":*", Syntax.PATTERN);

  /** The variables of which a value is an account, or begins with one. */
  private static final Set<String> ACCOUNTS =
      Stream.concat(
              Stream.of(GlobalKey.PRINCIPAL_ACCOUNT, GlobalKey.RESOURCE_ACCOUNT, GlobalKey.USER_ID)
                  .map(GlobalKey::folded),
              ServiceKey.all().stream()
                  .filter(key -> key.sameAs().isPresent())
                  .map(ServiceKey::folded))
          .collect(Collectors.toUnmodifiableSet());

  /** A variable may stand for any text. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

  /**
   * Digits that can be part of an account: fewer than twelve, between what may stand for more. All
   * other patterns that match one account match all, but for those named.
   */
  private static final Pattern DIGITS = Pattern.compile("(?<![^*?:])[0-9]{1,11}(?![^*?:])");

  /** A partition that is named, or any. */
  private static final Pattern WHOLE_PARTITION = Pattern.compile("\\*|arn:(\\*|[^*?:]+):.*");

  Cuts {
    texts = Set.copyOf(texts);
  }

  /**
   * Accounts, besides those named.
   *
   * @param compared what may be compared with an account, or with an ARN that has one
   * @param texts all texts: in some an account may stand as the value of a variable
   */
  static Cuts ofAccounts(
      Collection<String> compared, Collection<String> texts, Collection<String> named) {
    List<String> open = texts.stream().filter(text -> text.contains("${")).toList();
    boolean anywhere =
        open.stream().anyMatch(Cuts::isAccount) || compared.stream().anyMatch(Cuts::bringsOthers);
    List<TextSet> cutting = cutting(anywhere ? texts : compared, Cuts::cutsAccounts);
    List<Surroundings> variables = variables(open, texts);
    if (cutting.isEmpty() && variables.isEmpty()) {
      return new Cuts(Set.of(), true);
    }
    List<TextSet> alone = new ArrayList<>(cutting);
    alone.add(TextSet.accounts());
    named.forEach(account -> alone.add(TextSet.ofLiteral(account)));
    List<Surroundings> places = new ArrayList<>(variables);
    places.add(new Surroundings(EMPTY, EMPTY, alone));
    if (!cutting.isEmpty()) {
      places.add(new Surroundings(EMPTY, BEHIND, cutting));
      places.add(new Surroundings(BEFORE_ACCOUNT, BEHIND, cutting));
    }
    return of(TextClasses.of(places, MOST), TextSet.accounts()::contains);
  }

  /**
   * Whether the text is nothing but a variable of accounts: then any key may be compared with one.
   */
  private static boolean isAccount(String spelling) {
    Text text = parsed(spelling);
    return text.parts().size() == 1 && text.variableKeys().stream().anyMatch(ACCOUNTS::contains);
  }

  /** Whether a variable in it may be part of an account, so that its key tells accounts apart. */
  private static boolean bringsOthers(String pattern) {
    return pattern.contains("${") && !fixesAccount(VARIABLE.matcher(pattern).replaceAll("*"));
  }

  /** Where accounts stand as the values of variables, with what these texts are compared with. */
  private static List<Surroundings> variables(Collection<String> open, Collection<String> texts) {
    List<Surroundings> places = new ArrayList<>();
    for (String spelling : open) {
      Text text = parsed(spelling);
      List<Text.Part> parts = text.parts();
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i) instanceof Text.Variable variable
            && ACCOUNTS.contains(variable.foldedKey())
            && parts.size() > 1
            && !isField(parts, i)) {
          Text before = new Text(parts.subList(0, i));
          Text after = new Text(parts.subList(i + 1, parts.size()));
          List<TextSet> sets = meeting(text, texts);
          places.add(new Surroundings(before, after, sets));
          if (variable.foldedKey().equals(GlobalKey.USER_ID.folded())) {
            places.add(new Surroundings(before, BEHIND, sets));
          }
        }
      }
    }
    return places;
  }

  /** Whether it stands where ARNs have their account: what cuts ARNs is looked at anyway. */
  private static boolean isField(List<Text.Part> parts, int variable) {
    return variable > 0
        && variable + 1 < parts.size()
        && parts.get(variable + 1) instanceof Text.Literal after
        && after.text().startsWith(":")
        && new Text(parts.subList(0, variable))
            .write(WITH_VARIABLES)
            .matches("arn:[^:$]*:[^:$]*:[^:$]*:");
  }

  /** Those of the texts that match something that this one matches, but not whatever it matches. */
  private static List<TextSet> meeting(Text text, Collection<String> texts) {
    TextSet own = TextSet.of(text);
    return texts.stream()
        .map(each -> TextSet.of(parsed(each)))
        .filter(set -> !set.equals(own) && set.mayMeet(own) && !set.covers(own))
        .distinct()
        .toList();
  }

  private static Text parsed(String spelling) {
    try {
      return Text.parse(spelling, WITH_VARIABLES);
    } catch (RefusedException noVariables) {
      return Text.parse(spelling, Syntax.PATTERN);
    }
  }

  /** Partitions. */
  static Cuts ofPartitions(Collection<String> texts) {
    List<TextSet> cutting = cutting(texts, Cuts::cutsPartitions);
    return cutting.isEmpty()
        ? new Cuts(Set.of(), true)
        : of(
            TextClasses.of(List.of(new Surroundings(BEFORE_PARTITION, BEHIND, cutting)), MOST),
            text -> !text.isEmpty() && text.indexOf(':') < 0);
  }

  private static Cuts of(Chosen chosen, Predicate<String> which) {
    return new Cuts(new TreeSet<>(chosen.texts().stream().filter(which).toList()), chosen.all());
  }

  private static List<TextSet> cutting(Collection<String> texts, Predicate<String> which) {
    return texts.stream()
        .map(text -> VARIABLE.matcher(text).replaceAll("*"))
        .filter(which)
        .map(TextSet::ofPattern)
        .distinct()
        .toList();
  }

  private static boolean cutsAccounts(String pattern) {
    return Wildcard.isIn(pattern) && !fixesAccount(pattern) && DIGITS.matcher(pattern).find();
  }

  /** Whether it is of ARNs with one account, or none. */
  private static boolean fixesAccount(String pattern) {
    List<String> fields = ParsedArn.segments(pattern);
    return fields.size() == ParsedArn.SEGMENTS
        && fields.get(0).equals("arn")
        && fields.subList(0, ParsedArn.RESOURCE).stream().noneMatch(Wildcard::isIn);
  }

  private static boolean cutsPartitions(String pattern) {
    if (!Wildcard.isIn(pattern) || WHOLE_PARTITION.matcher(pattern).matches()) {
      return false;
    }
    int literal =
        Stream.of("*", "?")
            .mapToInt(pattern::indexOf)
            .filter(at -> at >= 0)
            .min()
            .orElse(pattern.length());
    String start = pattern.substring(0, literal);
    return "arn:".startsWith(start) || start.startsWith("arn:");
  }
}
