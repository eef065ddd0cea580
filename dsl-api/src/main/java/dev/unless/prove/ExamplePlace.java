package dev.unless.prove;

import dev.unless.request.Request;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextSet;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where resources are, as far as a policy leaves that open.
 *
 * @param partition the partition
 * @param regions regions, the one to take first
 * @param account the account
 */
record ExamplePlace(String partition, List<String> regions, String account) {
  private static final int MOST_ACCOUNTS = 3;

  /** The regions of each partition that examples take. */
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "aws",
          List.of("us-east-1", "eu-west-1", "us-west-2", "eu-central-1", "ap-southeast-2"),
          "aws-cn",
          List.of("cn-north-1", "cn-northwest-1"),
          "aws-us-gov",
          List.of("us-gov-west-1", "us-gov-east-1"));

  /** Examples of names that are not plain. */
  private static final Map<String, String> NAMES =
      Map.of(
          "RoleName", "example-role",
          "RoleNameWithPath", "example-role",
          "UserName", "ann",
          "UserNameWithPath", "ann",
          "Version", "1",
          "TaskDefinitionRevisionNumber", "1",
          "LayerVersion", "1");

  ExamplePlace {
    regions = List.copyOf(regions);
  }

  /** Where a request like this one could be made, the best first. */
  static List<ExamplePlace> like(Request request, NamedTexts named) {
    Optional<ParsedArn> arn = request.resourceArn();
    String partition =
        Stream.concat(arn.map(ParsedArn::partition).stream(), request.caller().partition().stream())
            .filter(USUAL::containsKey)
            .findFirst()
            .orElse("aws");
    List<String> usual = USUAL.getOrDefault(partition, List.of());
    Set<String> regions = new LinkedHashSet<>();
    arn.map(ParsedArn::region)
        .filter(region -> NamedTexts.isRegion(region))
        .ifPresent(regions::add);
    request.values("aws:RequestedRegion").stream()
        .filter(NamedTexts::isRegion)
        .forEach(regions::add);
    regions.addAll(named.regions());
    regions.addAll(usual);
    Set<String> accounts = new LinkedHashSet<>();
    request.resourceAccount().ifPresent(accounts::add);
    request.caller().account().filter(ParsedArn::isAccount).ifPresent(accounts::add);
    accounts.addAll(named.accounts());
    return places(
        partition, List.copyOf(regions), List.copyOf(accounts), !named.regions().isEmpty());
  }

  /** In another region where policies tell regions apart, then of another account. */
  private static List<ExamplePlace> places(
      String partition, List<String> regions, List<String> accounts, boolean apart) {
    List<ExamplePlace> places = new ArrayList<>();
    for (int i = 0; i < (apart ? regions.size() : 1); i++) {
      List<String> first = new ArrayList<>(List.of(regions.get(i)));
      regions.stream().filter(region -> !first.contains(region)).forEach(first::add);
      places.add(new ExamplePlace(partition, first, accounts.get(0)));
    }
    accounts.stream()
        .limit(MOST_ACCOUNTS)
        .skip(1)
        .forEach(account -> places.add(new ExamplePlace(partition, regions, account)));
    return places;
  }

  /** An ARN of the shape. */
  String example(ArnShape shape) {
    List<Text> names =
        shape.parameters().stream()
            .map(name -> Text.literal(NAMES.getOrDefault(name, ExampleText.NAME)))
            .toList();
    Text arn =
        shape.fill(
            Text.literal(partition), Text.literal(regions.get(0)), Text.literal(account), names);
    return ExampleText.filled(ExampleText.resolved(arn, Variables.NONE), ExampleText.NAME);
  }

  /** What comes before the resource in an ARN of the shape, as far as a pattern leaves it open. */
  String fields(List<String> pattern, ArnShape shape) {
    return "arn:"
        + field(pattern.get(ParsedArn.PARTITION), List.of(partition))
        + ":"
        + field(pattern.get(ParsedArn.SERVICE), List.of(shape.service()))
        + ":"
        + field(
            pattern.get(ParsedArn.REGION),
            shape.hasRegion() ? regions : List.of(shape.segment(ParsedArn.REGION)))
        + ":"
        + field(
            pattern.get(ParsedArn.ACCOUNT),
            List.of(shape.hasAccount() ? account : shape.segment(ParsedArn.ACCOUNT)))
        + ":";
  }

  private static String field(String pattern, List<String> choices) {
    if (!pattern.isEmpty() && !Wildcard.isIn(pattern)) {
      return pattern;
    }
    TextSet texts = TextSet.ofPattern(pattern.isEmpty() ? "*" : pattern);
    return choices.stream().filter(texts::contains).findFirst().orElse(choices.get(0));
  }
}
