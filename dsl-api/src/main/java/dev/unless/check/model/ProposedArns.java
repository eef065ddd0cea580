package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ResourceType;
import dev.unless.document.ResourcePattern;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextSet;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ARNs that a statement could name, ready to be written: shapes whose places are filled as in the
 * ARNs that it names already, and with {@code *} where they say nothing.
 */
@Internal
public final class ProposedArns {
  private static final String ANY = "*";
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern ANYTHING_TWICE = Pattern.compile("\\*{2,}");

  private final StatementView statement;
  private final List<ParsedArn> named;
  private final List<ParsedArn> binding;

  /** What was asked for once, by service. */
  private final Map<String, Map<String, String>> parameters = new HashMap<>();

  private ProposedArns(StatementView statement, List<ParsedArn> named, List<ParsedArn> binding) {
    this.statement = statement;
    this.named = List.copyOf(named);
    this.binding = List.copyOf(binding);
  }

  /** Those like what the statement names. */
  public static ProposedArns of(StatementView statement) {
    List<ParsedArn> named =
        statement.resources().stream()
            .filter(statement::isReadable)
            .map(ResourcePattern::text)
            .flatMap(text -> ParsedArn.parse(text).stream())
            .toList();
    return new ProposedArns(statement, named, named);
  }

  /** Those like one ARN: their names are its own alone, and their places first of all. */
  public ProposedArns like(ParsedArn arn) {
    List<ParsedArn> first = new ArrayList<>(List.of(arn));
    first.addAll(named);
    return new ProposedArns(statement, first, List.of(arn));
  }

  /** An ARN of the shape. */
  public String filled(ArnShape shape) {
    String resource = shape.segment(ParsedArn.RESOURCE);
    Map<String, String> known =
        PARAMETER.matcher(resource).find()
            ? parameters.computeIfAbsent(shape.service(), this::parameters)
            : Map.of();
    Matcher parameter = PARAMETER.matcher(resource);
    return written(
        shape,
        ANYTHING_TWICE
            .matcher(
                parameter.replaceAll(
                    place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), ANY))))
            .replaceAll(ANY));
  }

  /** The ARN with the region and the account that it lacks, and without those of no such ARN. */
  public String completed(ArnShape shape, ParsedArn arn) {
    ParsedArn filled = ParsedArn.of(like(arn).written(shape, arn.resource()));
    return (shape.hasAccount() && !arn.account().isEmpty()
            ? filled.with(ParsedArn.ACCOUNT, arn.account())
            : filled)
        .toString();
  }

  private String written(ArnShape shape, String resource) {
    String partition = shape.hasPartition() ? partition() : shape.segment(ParsedArn.PARTITION);
    String region =
        shape.hasRegion()
            ? of(shape, ParsedArn::region, text -> isRegionOf(partition, text))
            : shape.segment(ParsedArn.REGION);
    String account =
        shape.hasAccount()
            ? of(shape, ParsedArn::account, ProposedArns::isAccount)
            : shape.segment(ParsedArn.ACCOUNT);
    return String.join(":", "arn", partition, shape.service(), region, account, resource);
  }

  private String partition() {
    return named.stream()
        .map(ParsedArn::partition)
        .filter(text -> text.equals(ANY) || Partition.of(text).isPresent())
        .findFirst()
        .orElse(Partition.AWS.id());
  }

  /** What the first ARN of the service that has some right text in the field has there. */
  private String of(ArnShape shape, Function<ParsedArn, String> field, Predicate<String> right) {
    return named.stream()
        .filter(arn -> arn.service().equals(shape.service()))
        .map(field)
        .filter(right)
        .findFirst()
        .orElse(ANY);
  }

  private static boolean isRegionOf(String partition, String text) {
    return Wildcard.isIn(text)
        || (Region.isId(text)
            && Stream.of(Partition.values())
                .filter(one -> partition.equals(ANY) || one.id().equals(partition))
                .anyMatch(one -> one.regions().contains(Region.of(text))));
  }

  private static boolean isAccount(String text) {
    return Account.isId(text) || Wildcard.isIn(text);
  }

  /** What the ARNs of the service name by parameters of the shapes that they have. */
  private Map<String, String> parameters(String service) {
    Map<String, String> known = new HashMap<>();
    for (ParsedArn arn : binding) {
      if (arn.service().equals(service)) {
        shapeOf(arn).ifPresent(shape -> bind(shape, arn, known));
      }
    }
    return known;
  }

  /** Of the shapes that the ARN has, the one that says most of it. */
  private Optional<ArnShape> shapeOf(ParsedArn arn) {
    TextSet pattern =
        TextSet.inFields(new ResourcePattern(arn.toString()).pattern(statement.variables()));
    return statement.catalog().arnTypes(arn.service()).stream()
        .map(ResourceType::shapes)
        .flatMap(List::stream)
        .filter(shape -> shape.service().equals(arn.service()))
        .filter(shape -> shape.includesSomeOf(pattern) && matcher(shape, arn).matches())
        .max(Comparator.comparingInt(ProposedArns::literalLength));
  }

  private static int literalLength(ArnShape shape) {
    return PARAMETER.matcher(shape.segment(ParsedArn.RESOURCE)).replaceAll("").length();
  }

  private static void bind(ArnShape shape, ParsedArn arn, Map<String, String> known) {
    Matcher resource = matcher(shape, arn);
    Matcher parameter = PARAMETER.matcher(shape.segment(ParsedArn.RESOURCE));
    for (int i = 1; resource.matches() && parameter.find(); i++) {
      known.putIfAbsent(parameter.group(1), resource.group(i));
    }
  }

  private static Matcher matcher(ArnShape shape, ParsedArn arn) {
    StringBuilder regex = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(shape.segment(ParsedArn.RESOURCE));
    int end = 0;
    while (parameter.find()) {
      regex
          .append(
              Pattern.quote(shape.segment(ParsedArn.RESOURCE).substring(end, parameter.start())))
          .append("(.+?)");
      end = parameter.end();
    }
    regex.append(Pattern.quote(shape.segment(ParsedArn.RESOURCE).substring(end)));
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(arn.resource());
  }
}
