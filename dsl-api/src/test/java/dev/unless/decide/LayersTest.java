package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer takes only policies of its own grammar. */
class LayersTest {
  private static final PolicyDocument OF_RESOURCE =
      read("'Effect': 'Allow', 'Principal': '*', 'Action': 's3:*', 'Resource': '*'");
  private static final PolicyDocument OF_CALLER =
      read("'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'");

  private static PolicyDocument read(String statement) {
    return PolicyReader.read(
        ("{'Version': '2012-10-17', 'Statement': {" + statement + "}}").replace('\'', '"'));
  }

  private static Arguments of(
      String name, PolicyDocument wrong, Function<PolicyDocument, Layers> as) {
    return Arguments.of(name, wrong, as);
  }

  static Stream<Arguments> slots() {
    Layers none = Layers.none();
    return Stream.of(
        of("an identity policy", OF_RESOURCE, none::withIdentity),
        of("a policy of a resource", OF_CALLER, none::withResource),
        of("a permissions boundary", OF_RESOURCE, none::withBoundary),
        of("a session policy", OF_RESOURCE, none::withSession),
        of("an endpoint policy", OF_CALLER, none::withVpcEndpoint),
        of(
            "a service control policy",
            OF_RESOURCE,
            p -> none.withServiceControl(List.of(List.of(p)))),
        of(
            "a resource control policy",
            OF_RESOURCE,
            p -> none.withResourceControl(List.of(List.of(p)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slots")
  void aPolicyOfAnotherKindIsRefused(
      String name, PolicyDocument wrong, Function<PolicyDocument, Layers> as) {
    assertThatThrownBy(() -> as.apply(wrong)).as(name).isInstanceOf(RefusedException.class);
  }
}
