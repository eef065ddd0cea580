package dev.unless.text;

import static dev.unless.text.GrammarException.quote;

import dev.unless.finding.Code;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
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
public final class ArnShape {
  private static final int PARTITION = 1;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private final String spelling;
  private final List<Text> segments;
  private final List<Variable> parameters;
  private volatile int @Nullable [] filled;
  private volatile int @Nullable [] filledOrEmpty;

  private ArnShape(String spelling, List<Text> segments) {
    this.spelling = spelling;
    this.segments = segments;
    this.parameters = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      if (!isPlace(i)) {
        segments.get(i).parts().stream()
            .filter(Variable.class::isInstance)
            .map(Variable.class::cast)
            .forEach(parameters::add);
      }
    }
  }

  /**
   * The shape of this spelling.
   *
   * @throws GrammarException if it is not an ARN of six segments, or a placeholder is malformed
   */
  public static ArnShape parse(String spelling) {
    Text text = Text.parse(spelling, new Syntax(true, true));
    List<Text> segments = text.splitAtColons(Arn.SEGMENTS);
    if (segments.size() < Arn.SEGMENTS || !spelling.startsWith("arn:")) {
      throw new GrammarException(
          Code.INVALID_ARN,
          quote(spelling) + " is not the shape of an ARN.",
          "Write arn:${Partition}:service:${Region}:${Account}:resource.");
    }
    return new ArnShape(spelling, segments);
  }

  /** The names of the shape's parameters, in order. */
  public List<String> parameters() {
    return parameters.stream().map(Variable::key).toList();
  }

  /** The service field as AWS prints it. */
  public String service() {
    return spelling.split(":", 4)[2];
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

  /** Whether an ARN of this shape, no placeholder being empty, is among those of the pattern. */
  public boolean includesSomeOf(Text pattern) {
    return Overlap.existsArn(filled(), pattern);
  }

  /** Whether all that the pattern matches has this shape, placeholders being empty or not. */
  public boolean includesAllOf(Text pattern) {
    return Overlap.coversArns(filledOrEmpty(), pattern);
  }

  /** Whether all texts of this shape have the other shape too, but not the reverse. */
  public boolean refines(ArnShape other) {
    Text own = pattern(List.of(Wildcard.ANY_RUN));
    return other.includesAllOf(own) && !includesAllOf(other.pattern(List.of(Wildcard.ANY_RUN)));
  }

  /** The symbols of every text of this shape, no placeholder being empty. */
  private int[] filled() {
    int[] known = filled;
    if (known == null) {
      known = Overlap.arnSymbols(pattern(List.of(Wildcard.ANY_ONE, Wildcard.ANY_RUN)));
      filled = known;
    }
    return known;
  }

  /** The symbols of every text of this shape, placeholders being empty or not. */
  private int[] filledOrEmpty() {
    int[] known = filledOrEmpty;
    if (known == null) {
      known = Overlap.arnSymbols(pattern(List.of(Wildcard.ANY_RUN)));
      filledOrEmpty = known;
    }
    return known;
  }

  private Text pattern(List<Part> placeholder) {
    return new Text(
        joined(segments).parts().stream()
            .flatMap(part -> part instanceof Variable ? placeholder.stream() : Stream.of(part))
            .toList());
  }

  /**
   * The shape with its places and parameters filled.
   *
   * @param arguments one text for each parameter, in order
   */
  public Text fill(Text partition, Text region, Text account, List<Text> arguments) {
    List<Text> filled = new ArrayList<>(segments);
    filled.set(PARTITION, isPlace(PARTITION) ? partition : segments.get(PARTITION));
    filled.set(REGION, isPlace(REGION) ? region : segments.get(REGION));
    filled.set(ACCOUNT, isPlace(ACCOUNT) ? account : segments.get(ACCOUNT));
    int next = 0;
    for (int i = 0; i < filled.size(); i++) {
      List<Part> parts = new ArrayList<>();
      for (Part part : filled.get(i).parts()) {
        if (!isPlace(i) && part instanceof Variable) {
          parts.addAll(arguments.get(next++).parts());
        } else {
          parts.add(part);
        }
      }
      filled.set(i, new Text(parts));
    }
    return joined(filled);
  }

  /**
   * The shape with its places and parameters filled, as a policy of Version 2012-10-17 writes it.
   *
   * @param arguments one text for each parameter, in order
   * @throws GrammarException if a wildcard that is to be literal, or a variable, stands before the
   *     resource, where there is no escape and no variable
   */
  public String write(Text partition, Text region, Text account, List<Text> arguments) {
    List<Text> filled = fill(partition, region, account, arguments).splitAtColons(Arn.SEGMENTS);
    StringBuilder out = new StringBuilder();
    for (Text head : filled.subList(0, Arn.SEGMENTS - 1)) {
      out.append(head.write(Syntax.PATTERN)).append(':');
    }
    return out.append(filled.get(Arn.SEGMENTS - 1).write(new Syntax(true, true))).toString();
  }

  /**
   * The literal character that ends a parameter in the shape's ARNs; empty for one at the end or
   * before another placeholder.
   */
  public Optional<Character> delimiter(int parameter) {
    List<Part> parts = joined(segments).parts();
    int at = parts.indexOf(parameters.get(parameter));
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

  private static Text joined(List<Text> segments) {
    List<Part> parts = new ArrayList<>();
    for (Text segment : segments) {
      if (!parts.isEmpty()) {
        parts.add(new Text.Literal(":"));
      }
      parts.addAll(segment.parts());
    }
    return new Text(parts);
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
