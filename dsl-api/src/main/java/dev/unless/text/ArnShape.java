package dev.unless.text;

import static dev.unless.finding.Printable.quote;
import static dev.unless.text.ParsedArn.ACCOUNT;
import static dev.unless.text.ParsedArn.PARTITION;
import static dev.unless.text.ParsedArn.REGION;
import static dev.unless.text.ParsedArn.SEGMENTS;
import static dev.unless.text.ParsedArn.SERVICE;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the ARNs of a resource type, as AWS's Service Authorization Reference prints it:
 * <code>arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}</code>.
 *
 * <p>What stands alone between the colons for the partition, the region and the account are the
 * shape's places for them, whatever AWS calls them; the other placeholders are its parameters. A
 * {@code *} alone for the region or the account is such a place, too; another one stands in the
 * ARNs that policies write.
 */
@Internal
public final class ArnShape {
  private static final Part COLON = new Text.Literal(":");

  private final String spelling;
  private final Text text;
  private static final String OF_AWS = "aws";

  private final List<Text> segments;
  private final List<String> spelledSegments;
  private final List<Variable> variables = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private volatile @Nullable FilledShape filled;
  private volatile @Nullable FilledShape filledOrEmpty;

  private ArnShape(String spelling, Text text, List<Text> segments) {
    this.spelling = spelling;
    this.text = text;
    this.segments = segments;
    this.spelledSegments = ParsedArn.segments(spelling);
    for (int i = 0; i < segments.size(); i++) {
      if (!isPlace(i)) {
        segments.get(i).parts().forEach(this::addParameter);
      }
    }
  }

  private void addParameter(Part part) {
    if (part instanceof Variable variable) {
      variables.add(variable);
      parameters.add(variable.key());
    }
  }

  /**
   * The shape of this spelling.
   *
   * @throws RefusedException if it is not an ARN of six segments, or a placeholder is malformed
   */
  public static ArnShape parse(String spelling) {
    Text text = Text.parse(spelling, new Syntax(true, true));
    List<Text> segments = text.splitAtColons(SEGMENTS);
    if (segments.size() < SEGMENTS || !spelling.startsWith("arn:")) {
      throw new RefusedException(
          Code.INVALID_ARN,
          quote(spelling) + " is not the shape of an ARN.",
          spelling,
          "Write arn:partition:service:region:account:resource.");
    }
    return new ArnShape(spelling, text, segments);
  }

  /** The names of the shape's parameters, in order. */
  public List<String> parameters() {
    return Collections.unmodifiableList(parameters);
  }

  /** The service field as AWS prints it. */
  public String service() {
    return segment(SERVICE);
  }

  /** A segment as AWS prints it. */
  public String segment(int index) {
    return spelledSegments.get(index);
  }

  /** The partition field as AWS prints it. */
  public String partition() {
    return segments.get(PARTITION).toString();
  }

  /** Whether the shape leaves the partition open. */
  public boolean hasPartition() {
    return isPlace(PARTITION);
  }

  /** Whether the ARNs name a region that is not always the same. */
  public boolean hasRegion() {
    return isPlace(REGION);
  }

  /** Whether the ARNs name an account that is not always the same. */
  public boolean hasAccount() {
    return isPlace(ACCOUNT);
  }

  /**
   * Whether an ARN of this shape, no placeholder being empty, is among those of the pattern, whose
   * wildcards stay in their fields.
   */
  public boolean includesSomeOf(Text pattern) {
    return includesSomeOf(TextSet.inFields(pattern));
  }

  /**
   * The same of a pattern that is held to many shapes.
   *
   * @param inFields what the pattern matches, made by {@link TextSet#inFields}
   */
  public boolean includesSomeOf(TextSet inFields) {
    return filled().includesSomeOf(inFields);
  }

  /**
   * Whether one is only because a {@code *} for the region or the account stands for more than its
   * field.
   */
  public boolean includesSomeOverColons(Text pattern) {
    return !includesSomeOf(pattern) && filled().includesSomeOverColons(pattern);
  }

  /** Whether the ARN has this shape, no placeholder being empty. */
  public boolean includes(ParsedArn arn) {
    return filled().includes(arn);
  }

  /**
   * Whether all that a pattern matches has this shape, placeholders being empty or not.
   *
   * @param inFields what the pattern matches, made by {@link TextSet#inFields}
   */
  public boolean includesAllOf(TextSet inFields) {
    return filledOrEmpty().includesAllOf(inFields);
  }

  /** Whether the ARN has this shape, placeholders being empty or not. */
  public boolean covers(ParsedArn arn) {
    return filledOrEmpty().includes(arn);
  }

  /** Whether all texts of this shape have the other shape too, but not the reverse. */
  public boolean refines(ArnShape other) {
    // Most shapes are compared with themselves, of which no proof is needed.
    return !equals(other)
        && other.filledOrEmpty().includesAllOf(filledOrEmpty())
        && !filledOrEmpty().includesAllOf(other.filledOrEmpty());
  }

  /**
   * The ARNs of this shape that AWS could hand out: an account has twelve digits, or is {@code aws}
   * of what AWS itself owns; no other placeholder is empty, a name before a slash has none, and
   * only keys of S3, functions of Lambda with their qualifiers, log groups and streams have a
   * colon; buckets, tables, topics and queues have no slash (ruling). Public parameters and
   * documents of Systems Manager have no account.
   */
  public TextSet texts() {
    List<TextSet> texts = new ArrayList<>(List.of(TextSet.of(SymbolRun.ofShape(text, segments))));
    if (hasAccount()) {
      texts.add(ofAccount(OF_AWS));
      if (service().equals("ssm")) {
        texts.add(ofAccount(""));
      }
    }
    return TextSet.anyOf(texts);
  }

  private TextSet ofAccount(String account) {
    List<Text> fields = new ArrayList<>(segments);
    fields.set(ParsedArn.ACCOUNT, Text.literal(account));
    return TextSet.of(SymbolRun.ofShape(text, fields));
  }

  /** Every text of this shape, no placeholder being empty. */
  private FilledShape filled() {
    FilledShape known = filled;
    if (known == null) {
      known = new FilledShape(pattern(List.of(Wildcard.ANY_ONE, Wildcard.ANY_RUN)));
      filled = known;
    }
    return known;
  }

  /** Every text of this shape, placeholders being empty or not. */
  private FilledShape filledOrEmpty() {
    FilledShape known = filledOrEmpty;
    if (known == null) {
      known = new FilledShape(pattern(List.of(Wildcard.ANY_RUN)));
      filledOrEmpty = known;
    }
    return known;
  }

  private Text pattern(List<Part> placeholder) {
    return new Text(
        text.parts().stream()
            .flatMap(part -> part instanceof Variable ? placeholder.stream() : Stream.of(part))
            .toList());
  }

  /**
   * The shape with its places and parameters filled.
   *
   * @param arguments one text for each parameter, in order
   */
  public Text fill(Text partition, Text region, Text account, List<Text> arguments) {
    List<Part> filled = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (i > 0) {
        filled.add(COLON);
      }
      if (isPlace(i)) {
        filled.addAll((i == PARTITION ? partition : i == REGION ? region : account).parts());
        continue;
      }
      for (Part part : segments.get(i).parts()) {
        if (part instanceof Variable) {
          filled.addAll(arguments.get(next++).parts());
        } else {
          filled.add(part);
        }
      }
    }
    return new Text(filled);
  }

  /**
   * The shape with its places and parameters filled, as a policy of Version 2012-10-17 writes it.
   *
   * @param arguments one text for each parameter, in order
   * @throws RefusedException if a wildcard that is to be literal, or a variable, stands before the
   *     resource, where there is no escape and no variable
   */
  public String write(Text partition, Text region, Text account, List<Text> arguments) {
    return fill(partition, region, account, arguments)
        .write(Syntax.PATTERN, SEGMENTS - 1, new Syntax(true, true));
  }

  /**
   * The literal character that ends a parameter in the shape's ARNs; empty for one at the end or
   * before another placeholder.
   */
  public Optional<Character> delimiter(int parameter) {
    List<Part> parts = text.parts();
    int at = parts.indexOf(variables.get(parameter));
    return at + 1 < parts.size() && parts.get(at + 1) instanceof Text.Literal literal
        ? Optional.of(literal.text().charAt(0))
        : Optional.empty();
  }

  private boolean isPlace(int segment) {
    List<Part> parts = segments.get(segment).parts();
    return (segment == PARTITION || segment == REGION || segment == ACCOUNT)
        && parts.size() == 1
        && (parts.get(0) instanceof Variable || parts.get(0) == Wildcard.ANY_RUN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArnShape shape && spelling.equals(shape.spelling);
  }

  @Override
  public int hashCode() {
    return spelling.hashCode();
  }

  /** The shape as AWS prints it. */
  @Override
  public String toString() {
    return spelling;
  }
}
