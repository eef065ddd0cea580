package dev.unless.check.resource;

import dev.unless.check.model.InJava;
import dev.unless.check.model.ProposedArns;
import dev.unless.check.model.StatementView;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Optional;

/**
 * A whole ARN in Resource or NotResource, in whose fields wildcards may stand for anything.
 *
 * @param statement where it stands
 * @param index its place in the element
 * @param arn its fields
 * @param known the shapes of ARNs by their service
 */
record ArnEntry(StatementView statement, int index, ParsedArn arn, KnownShapes known) {
  /** Another ARN in its place. */
  ArnEntry(ArnEntry entry, ParsedArn other) {
    this(entry.statement, entry.index, other, entry.known);
  }

  String text() {
    return arn.toString();
  }

  /** The ARN with another text in some field. */
  String with(int field, String text) {
    return arn.with(field, text).toString();
  }

  /** The shapes of the ARNs of its service, retired types included. */
  List<ArnShape> shapes() {
    return known.ofService(arn.service());
  }

  /** The shapes that the ARN has in some fields, whatever stands in the others. */
  List<ArnShape> fitting(List<ArnShape> shapes, Integer... fields) {
    List<Integer> kept = List.of(fields);
    ParsedArn open = arn;
    for (int i = ParsedArn.PARTITION; i < ParsedArn.SEGMENTS; i++) {
      if (!kept.contains(i)) {
        open = open.with(i, "*");
      }
    }
    Text pattern = new ResourcePattern(open.toString()).pattern(statement.variables());
    TextSet inFields = TextSet.inFields(pattern);
    return shapes.stream().filter(shape -> shape.includesSomeOf(inFields)).toList();
  }

  /**
   * The ARN as the first of the shapes has it that its resource has, region and account included;
   * empty where its resource has none of them.
   */
  Optional<String> completed(List<ArnShape> shapes) {
    return fitting(shapes, ParsedArn.RESOURCE).stream()
        .findFirst()
        .map(shape -> ProposedArns.of(statement).completed(shape, arn));
  }

  /** To write an ARN of the shapes, like this one where it is right. */
  Fix proposed(List<ArnShape> shapes) {
    ProposedArns proposed = ProposedArns.of(statement).like(arn);
    List<String> arns = shapes.stream().map(proposed::filled).distinct().toList();
    return Fix.of("Write an ARN such as " + Listing.anyOf(arns) + ".")
        .inJava("Write an ARN such as " + InJava.anyOf(arns) + ".");
  }

  /**
   * Whether it names some of the service's resources by a {@code *} that stands for more than its
   * field.
   */
  boolean runsOverColons() {
    Text pattern = new ResourcePattern(text()).pattern(statement.variables());
    return shapes().stream().anyMatch(shape -> shape.includesSomeOverColons(pattern));
  }

  Finding finding(Code code, String problem, String fix) {
    return statement.finding(
        code, statement.statement().resource().orElseThrow().name(), index, problem, text(), fix);
  }

  Finding finding(Code code, String problem, Fix fix) {
    return statement.finding(
        code, statement.statement().resource().orElseThrow().name(), index, problem, text(), fix);
  }

  /** Whether nothing in the field may stand for something else. */
  static boolean isLiteral(String field) {
    return !Wildcard.isIn(field);
  }
}
