package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiteralsMatchThemselvesTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
  private static final String OBJECTS = "arn:aws:s3:::b/";
  private static final Syntax RESOURCE = new Syntax(true, true);

  @Test
  @Rule("law.literal")
  void aLiteralMatchesItsTextAndNothingElse() {
    Cases.eachPick(
        "a literal matches its text and nothing else",
        Cases.COUNT / 20,
        pick -> {
          String text = HostileText.any(pick);
          Set<String> candidates = HostileText.variantsOf(text, pick);
          candidates.add(text);
          for (String candidate : candidates) {
            boolean same = candidate.equals(text);
            check(same, resource(text), OBJECTS + candidate, "", text, candidate);
            for (Operator operator : List.of(Operator.STRING_EQUALS, Operator.STRING_LIKE)) {
              check(same, condition(operator, "", text), "*", candidate, text, candidate);
            }
            for (Operator operator : List.of(Operator.ARN_LIKE, Operator.ARN_EQUALS)) {
              check(
                  same,
                  condition(operator, OBJECTS, text),
                  "*",
                  OBJECTS + candidate,
                  text,
                  candidate);
            }
          }
        });
  }

  @Test
  @Rule("law.literal-refused")
  void whereThereAreNoEscapesATextThatNeedsOneIsRefused() {
    Cases.eachPick(
        "where there are no escapes a text that needs one is refused",
        Cases.COUNT / 20,
        pick -> {
          String text = HostileText.any(pick);
          Text literal = Text.literal(text);
          assertThat(literal.write(Operator.STRING_EQUALS.syntax(false))).isEqualTo(text);
          Syntax pattern = Operator.STRING_LIKE.syntax(false);
          if (text.contains("*") || text.contains("?")) {
            assertThatThrownBy(() -> literal.write(pattern)).isInstanceOf(RefusedException.class);
            return;
          }
          PolicyDocument policy =
              policy(
                  Version.V2008_10_17,
                  new ResourcePattern("*"),
                  entry(Operator.STRING_LIKE, literal.write(pattern)));
          for (String candidate : HostileText.variantsOf(text, pick)) {
            check(false, policy, "*", candidate, text, candidate);
          }
          check(true, policy, "*", text, text, text);
        });
  }

  private static PolicyDocument resource(String text) {
    return policy(
        Version.V2012_10_17,
        new ResourcePattern(OBJECTS + Text.literal(text).write(RESOURCE)),
        entry(Operator.STRING_LIKE, "*"));
  }

  private static PolicyDocument condition(Operator operator, String before, String text) {
    return policy(
        Version.V2012_10_17,
        new ResourcePattern("*"),
        entry(operator, before + Text.literal(text).write(operator.syntax(true))));
  }

  private static ConditionEntry entry(Operator operator, String value) {
    return new ConditionEntry(ConditionOperator.of(operator), "my:text", List.of(value));
  }

  private static PolicyDocument policy(
      Version version, ResourcePattern resource, ConditionEntry entry) {
    return new PolicyDocument(
        Optional.of(version),
        Optional.empty(),
        List.of(
            new Statement(
                Optional.empty(),
                Effect.ALLOW,
                Optional.empty(),
                new ActionElement(false, List.of(new ActionPattern("s3:GetObject"))),
                Optional.of(new ResourceElement(false, List.of(resource))),
                Optional.of(ConditionBlock.of(entry)))));
  }

  private static void check(
      boolean matches,
      PolicyDocument policy,
      String resource,
      String value,
      String text,
      String candidate) {
    Request request =
        Request.builder(ANN, "s3:GetObject", resource, Catalog.aws())
            .with("my:text", value)
            .build();
    Outcome outcome =
        Decider.of(Layers.none().withIdentity(policy), Catalog.aws()).outcome(request);
    if ((outcome == Outcome.ALLOW) != matches) {
      throw new AssertionError(
          "literal "
              + Printable.quote(text)
              + " against "
              + Printable.quote(candidate)
              + "\n"
              + Case.describe(Layers.none().withIdentity(policy), request));
    }
  }
}
