package dev.unless.prove;

import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is compared as a whole: that two things are the same means that they are the same one of
 * these. Policies tell those apart that they name, and those that their patterns cut; of all others
 * two stand for the rest, since caller and resource may both be strangers.
 *
 * @param accounts ids of accounts
 * @param partitions partitions
 * @param organizations ids of organizations
 * @param all whether these are all that patterns tell apart
 */
record Wholes(
    Set<String> accounts, Set<String> partitions, Set<String> organizations, boolean all) {
  private static final int STRANGERS = 2;

  /** Accounts that AWS's documentation uses for examples; the strangers are of these. */
  private static final List<String> EXAMPLES =
      List.of(
          "111122223333",
          "444455556666",
          "777788889999",
          "123456789012",
          "555566667777",
          "888899990000");

  /** Others, should policies name all of these. */
  private static final long FIRST = 100_000_000_001L;

  private static final List<String> PARTITIONS = List.of("aws", "aws-cn", "aws-us-gov");
  private static final List<String> EXAMPLE_ORGANIZATIONS =
      List.of("o-exampleorgid", "o-a1b2c3d4e5", "o-1a2b3c4d5e");

  private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
  private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{1,32}");

  Wholes {
    accounts = Collections.unmodifiableSet(new TreeSet<>(accounts));
    partitions = Collections.unmodifiableSet(new TreeSet<>(partitions));
    organizations = Collections.unmodifiableSet(new TreeSet<>(organizations));
  }

  /** Those that the policies tell apart, and strangers. */
  static Wholes of(Collection<PolicyDocument> documents) {
    return of(documents, Set.of(), Set.of());
  }

  /** Likewise, with accounts and partitions that the question names besides. */
  static Wholes of(
      Collection<PolicyDocument> documents, Set<String> more, Set<String> morePartitions) {
    List<String> texts = texts(documents).toList();
    Set<String> accounts = new TreeSet<>(namedAccounts(documents));
    accounts.addAll(more);
    Set<String> partitions = new TreeSet<>(PARTITIONS);
    partitions.addAll(morePartitions);
    Set<String> organizations = new TreeSet<>();
    Cuts cutAccounts = Cuts.ofAccounts(compared(documents).toList(), texts, accounts);
    Cuts cutPartitions = Cuts.ofPartitions(compared(documents).toList());
    for (String text : texts) {
      addNamed(ORGANIZATION, text, organizations);
      addPartition(text, partitions);
    }
    accounts.addAll(cutAccounts.texts());
    partitions.addAll(cutPartitions.texts());
    addStrangers(
        Stream.concat(
            EXAMPLES.stream(),
            LongStream.iterate(FIRST, next -> next + 1).mapToObj(String::valueOf)),
        accounts);
    addStrangers(EXAMPLE_ORGANIZATIONS.stream(), organizations);
    return new Wholes(
        accounts, partitions, organizations, cutAccounts.all() && cutPartitions.all());
  }

  /** The accounts that some text of the policies names, by itself or within an ARN. */
  static Set<String> namedAccounts(Collection<PolicyDocument> documents) {
    Set<String> accounts = new TreeSet<>();
    texts(documents).forEach(text -> addNamed(ACCOUNT, text, accounts));
    return accounts;
  }

  private static Stream<String> texts(Collection<PolicyDocument> documents) {
    return texts(documents, entry -> true);
  }

  /** What may be compared with accounts, with partitions, or with ARNs that have them. */
  private static Stream<String> compared(Collection<PolicyDocument> documents) {
    return texts(documents, Wholes::isOfAccounts);
  }

  private static boolean isOfAccounts(ConditionEntry entry) {
    String key = CaseFolding.fold(entry.key());
    return key.contains("account")
        || key.contains("arn")
        || key.contains("owner")
        || key.equals(GlobalKey.USER_ID.folded());
  }

  private static Stream<String> texts(
      Collection<PolicyDocument> documents, Predicate<ConditionEntry> which) {
    return documents.stream()
        .flatMap(document -> document.statements().stream())
        .flatMap(statement -> texts(statement, which))
        .distinct();
  }

  private static Stream<String> texts(Statement statement, Predicate<ConditionEntry> which) {
    return Stream.of(
            statement.principal().stream()
                .flatMap(element -> element.principals().stream())
                .map(Principal::text),
            statement.resource().stream()
                .flatMap(element -> element.patterns().stream())
                .map(ResourcePattern::text),
            statement.conditions().stream()
                .filter(which)
                .map(ConditionEntry::values)
                .flatMap(List::stream))
        .flatMap(each -> each);
  }

  private static void addNamed(Pattern name, String text, Set<String> named) {
    name.matcher(text).results().map(MatchResult::group).forEach(named::add);
  }

  /** A partition that an ARN or its pattern names. */
  private static void addPartition(String text, Set<String> partitions) {
    List<String> fields = ParsedArn.segments(text);
    if (fields.size() == ParsedArn.SEGMENTS && fields.get(0).equals("arn")) {
      String partition = fields.get(ParsedArn.PARTITION);
      if (!partition.isEmpty() && !Wildcard.isIn(partition) && !partition.contains("${")) {
        partitions.add(partition);
      }
    }
  }

  private static void addStrangers(Stream<String> examples, Set<String> named) {
    named.addAll(examples.filter(each -> !named.contains(each)).limit(STRANGERS).toList());
  }
}
