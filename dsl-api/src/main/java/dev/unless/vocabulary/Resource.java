package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A resource, or the resources that patterns in its parts match, with the partition, region and
 * account of its ARN as typed parts.
 *
 * <pre>{@code
 * Resource table =
 *     Resource.of("arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}", "/", Text.literal("orders"))
 *         .in(Region.of("eu-west-1"), Account.of("111122223333"));
 * String arn = table.pattern().text(); // arn:aws:dynamodb:eu-west-1:111122223333:table/orders
 * }</pre>
 *
 * @param shape the shape of its ARNs
 * @param arguments what stands for the shape's parameters
 * @param partition the partition; without, that of the policy, {@link Partition#AWS} if it names
 *     none
 * @param region the region, or anything, where it has been said
 * @param account the account, or anything, where it has been said
 */
public record Resource(
    @Internal ArnShape shape,
    List<Text> arguments,
    Optional<Partition> partition,
    Optional<Text> region,
    Optional<Text> account)
    implements HasArn {
  /** What separates the steps of ARNs; other characters are part of names. */
  private static final String DELIMITERS = "/:";

  /**
   * @throws RefusedException if there are more or fewer arguments than parameters, or the region or
   *     account is neither one nor anything
   */
  @Internal
  public Resource {
    Nonnull.require("shape", shape);
    Nonnull.requireAll("arguments", arguments);
    Nonnull.require("partition", partition, "region", region, "account", account);
    arguments = List.copyOf(arguments);
    if (arguments.size() != shape.parameters().size()) {
      throw new RefusedException(
          Code.INVALID_ARN,
          quote(shape.toString())
              + " has "
              + shape.parameters().size()
              + " parameters, not "
              + arguments.size()
              + ".",
          shape.toString(),
          "Give a text for each of " + shape.parameters() + ".");
    }
    region
        .filter(text -> !text.equals(Text.anything()))
        .ifPresent(text -> Region.of(text.toString()));
    account
        .filter(text -> !text.equals(Text.anything()))
        .ifPresent(text -> Account.of(text.toString()));
  }

  /**
   * The resource of this shape.
   *
   * @param shape the shape of its ARNs, see {@link ArnShape}
   * @param delimiters characters that a literal last argument must not hold, because another type
   *     of resource begins there; those that end the other arguments follow from the shape
   * @param arguments what stands for the shape's parameters
   * @throws RefusedException if there are more or fewer arguments than parameters, one is empty, or
   *     a literal one holds a character that would make the ARN mean another resource
   */
  public static Resource of(String shape, String delimiters, Text... arguments) {
    Nonnull.require("shape", shape, "delimiters", delimiters);
    Nonnull.requireAll("arguments", arguments);
    ArnShape parsed = ArnShape.parse(shape);
    List<String> parameters = parsed.parameters();
    for (int i = 0; i < Math.min(arguments.length, parameters.size()); i++) {
      String ends =
          parsed.delimiter(i).map(String::valueOf).filter(DELIMITERS::contains).orElse(delimiters);
      requireOne(parameters.get(i), arguments[i], ends, shape);
    }
    return new Resource(
        parsed, List.of(arguments), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The resource of this ARN, which is literal text.
   *
   * @throws RefusedException if the text is not the ARN of six segments, or one of the first five
   *     holds {@code *}, {@code ?} or {@code $}, for which there is no escape
   */
  public static Resource ofArn(@dev.unless.annotation.Arn String arn) {
    Nonnull.require("arn", arn);
    int resource = ParsedArn.resourceStart(ParsedArn.of(arn).toString());
    if (arn.substring(0, resource).chars().anyMatch(c -> "*?$".indexOf(c) >= 0)) {
      throw new RefusedException(
          Code.INVALID_ARN,
          quote(arn) + " has a wildcard before its fifth colon, where none can be literal.",
          arn,
          "Write the partition, service, region and account in full.");
    }
    String spelling = Text.literal(arn).write(new Syntax(true, true));
    return new Resource(
        ArnShape.parse(spelling), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The resources whose ARN the pattern matches.
   *
   * @throws RefusedException if the text has not six segments, or a variable before the last
   */
  public static Resource ofArn(Text pattern) {
    Nonnull.require("pattern", pattern);
    String spelling = pattern.write(new Syntax(true, true));
    ArnShape shape = ArnShape.parse(spelling);
    if (spelling.substring(0, ParsedArn.resourceStart(spelling)).indexOf('$') >= 0) {
      throw new RefusedException(
          Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
          quote(spelling) + " has a variable or an escape before its fifth colon.",
          spelling,
          "Neither means anything there; write the segment in full, or a wildcard.");
    }
    List<Text> variables =
        pattern.parts().stream()
            .filter(Text.Variable.class::isInstance)
            .map(variable -> new Text(List.of(variable)))
            .toList();
    return new Resource(shape, variables, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same in a region and an account. */
  public Resource in(Region region, Account account) {
    Nonnull.require("region", region, "account", account);
    return in(region).in(account);
  }

  /**
   * The same in a region.
   *
   * @throws RefusedException if its ARN has no place for one
   */
  public Resource in(Region region) {
    Nonnull.require("region", region);
    return inRegion(Text.literal(region.id()));
  }

  /**
   * The same in every region.
   *
   * @throws RefusedException if its ARN has no place for one
   */
  public Resource inAnyRegion() {
    return inRegion(Text.anything());
  }

  private Resource inRegion(Text text) {
    requirePlace(shape.hasRegion(), "region", text, Code.ARN_REGION_NOT_ALLOWED);
    return new Resource(shape, arguments, partition, Optional.of(text), account);
  }

  /**
   * The same in an account, and in the partition of the account where it has one of its own and the
   * resource has none yet.
   *
   * @throws RefusedException if its ARN has no place for one
   */
  public Resource in(Account account) {
    Nonnull.require("account", account);
    Resource there = inAccount(Text.literal(account.id()));
    Optional<Partition> known = partition.or(account::partition);
    return new Resource(there.shape, arguments, known, region, there.account);
  }

  /**
   * The same in every account.
   *
   * @throws RefusedException if its ARN has no place for one
   */
  public Resource inAnyAccount() {
    return inAccount(Text.anything());
  }

  private Resource inAccount(Text text) {
    requirePlace(shape.hasAccount(), "account", text, Code.ARN_ACCOUNT_NOT_ALLOWED);
    return new Resource(shape, arguments, partition, region, Optional.of(text));
  }

  /** The same in a partition. */
  public Resource in(Partition partition) {
    Nonnull.require("partition", partition);
    return new Resource(shape, arguments, Optional.of(partition), region, account);
  }

  /** The partition that the ARN names; empty for a pattern or one that is not known. */
  public Optional<Partition> namedPartition() {
    return shape.hasPartition()
        ? Optional.of(partition.orElse(Partition.AWS))
        : Partition.of(shape.partition());
  }

  /** What the ARN has a place for and has not been said: {@code region}, {@code account}. */
  public List<String> unsaid() {
    List<String> unsaid = new ArrayList<>();
    if (shape.hasRegion() && region.isEmpty()) {
      unsaid.add("region");
    }
    if (shape.hasAccount() && account.isEmpty()) {
      unsaid.add("account");
    }
    return List.copyOf(unsaid);
  }

  /** The entry that a policy of Version 2012-10-17 writes; {@code *} for what is unsaid. */
  public ResourcePattern pattern() {
    return pattern(Partition.AWS);
  }

  /** The same in a policy of this partition, which counts where the resource has none itself. */
  public ResourcePattern pattern(Partition ofPolicy) {
    Nonnull.require("ofPolicy", ofPolicy);
    return new ResourcePattern(
        shape.write(
            text(partition.orElse(ofPolicy)),
            region.orElse(Text.anything()),
            account.orElse(Text.anything()),
            arguments));
  }

  /**
   * The ARN of the one resource that this is, as requests have it.
   *
   * @throws RefusedException if it may be several: part of it is a pattern, or the region or
   *     account is unsaid
   */
  public String arn() {
    Text text = arnText(Partition.AWS);
    if (!text.isLiteral()) {
      throw new RefusedException(
          Code.INVALID_ARN,
          pattern().text() + " is not one resource.",
          pattern().text(),
          "Name it in full" + (unsaid().isEmpty() ? "." : ", with in(region) and in(account)."));
    }
    return text.write(Syntax.PLAIN);
  }

  @Override
  public Text arnText(Partition ofPolicy) {
    Nonnull.require("ofPolicy", ofPolicy);
    return shape.fill(
        text(partition.orElse(ofPolicy)),
        region.orElse(Text.anything()),
        account.orElse(Text.anything()),
        arguments);
  }

  /**
   * Refuses to leave the region or the account open.
   *
   * @param where where none may be left open, as a clause
   * @throws RefusedException if one has not been said
   */
  @Internal
  public void requireSaid(String where) {
    Nonnull.require("where", where);
    List<String> unsaid = unsaid();
    if (!unsaid.isEmpty()) {
      throw new RefusedException(
          Code.UNSAID_REGION_OR_ACCOUNT,
          quote(toString())
              + " leaves its "
              + String.join(" and ", unsaid)
              + " open, "
              + where
              + ".",
          toString(),
          "Say it with in(…), or write "
              + unsaid.stream()
                  .map(part -> part.equals("region") ? ".inAnyRegion()" : ".inAnyAccount()")
                  .collect(Collectors.joining())
              + ".");
    }
  }

  private static Text text(Partition partition) {
    return Text.literal(partition.id());
  }

  private static void requireOne(String parameter, Text text, String ends, String shape) {
    if (text.parts().isEmpty()) {
      throw new RefusedException(
          Code.INVALID_NAME,
          parameter + " of " + shape + " is empty; the ARN would name nothing.",
          "",
          "Name it, or say explicitly that it may be anything.");
    }
    if (!text.isLiteral()) {
      return;
    }
    String literal = text.write(Syntax.PLAIN);
    for (int i = 0; i < literal.length(); i++) {
      if (ends.indexOf(literal.charAt(i)) >= 0) {
        throw new RefusedException(
            Code.INVALID_NAME,
            parameter
                + " "
                + quote(literal)
                + " holds "
                + quote(literal.substring(i, i + 1))
                + ", with which "
                + shape
                + " would name another resource.",
            literal,
            "Give the name alone; for more than one write a pattern.");
      }
    }
  }

  private void requirePlace(boolean has, String part, Text given, Code code) {
    if (!has) {
      throw new RefusedException(
          code,
          "The ARNs of " + shape + " have no " + part + ".",
          given.equals(Text.anything()) ? "" : given.write(Syntax.PLAIN),
          "Leave it out.");
    }
  }

  /** The ARN as a policy writes it. */
  @Override
  public String toString() {
    return pattern().text();
  }
}
