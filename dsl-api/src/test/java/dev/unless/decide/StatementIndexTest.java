package dev.unless.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By which ways the statements of a policy are found. */
class StatementIndexTest {
  private static final String ON_ALL = "'Resource': '*'";

  private static PolicyDocument policy(int count, IntFunction<String> statement) {
    return PolicyReader.read(
        ("{'Version': '2012-10-17', 'Statement': ["
                + IntStream.range(0, count).mapToObj(statement).collect(Collectors.joining(","))
                + "]}")
            .replace('\'', '"'));
  }

  private static PolicyMatcher compiled(PolicyDocument policy) {
    return PolicyMatcher.of(new PolicyMatcher.Use(policy, false, false), Catalog.aws());
  }

  private static PolicyLevel level(PolicyDocument policy) {
    return new PolicyLevel(Layer.IDENTITY, 0, List.of(compiled(policy)));
  }

  private static LayerMatchers layers(Layers layers) {
    return new LayerMatchers(layers, use -> PolicyMatcher.of(use, Catalog.aws()));
  }

  private static String deny(String action, String elements) {
    return "{'Effect': 'Deny', 'Action': '" + action + "', " + elements + "}";
  }

  private static String onBucket(int number) {
    return "'Resource': 'arn:aws:s3:::b" + number + "'";
  }

  private static String whereTeam(int number) {
    return "'Condition': {'StringEquals': {'aws:PrincipalTag/team': 't" + number + "'}}";
  }

  private static List<String> ways(int count, IntFunction<String> elements) {
    PolicyLevel level = level(policy(count, i -> deny("s3:GetObject", elements.apply(i))));
    return IntStream.range(0, count)
        .mapToObj(i -> String.join(" and ", IndexPaths.of(level, i)))
        .distinct()
        .toList();
  }

  @Test
  void eightStatementsAreTriedOneByOneNineByTheirAction() {
    assertThat(ways(8, StatementIndexTest::onBucket)).containsExactly("few, tried");
    assertThat(ways(9, i -> ON_ALL)).containsExactly("action, by resource always");
    PolicyLevel level = level(policy(9, i -> deny(i == 8 ? "sqs:*" : "s3:GetObject", onBucket(i))));
    assertThat(IndexPaths.of(level, 0)).containsExactly("action, tried");
    assertThat(IndexPaths.of(level, 8)).containsExactly("service, tried");
  }

  @Test
  void nineUnderOneActionAreToldApartByWhatIsRarer() {
    assertThat(ways(9, StatementIndexTest::onBucket)).containsExactly("action, by resource START");
    assertThat(ways(9, i -> ON_ALL + ", " + whereTeam(i))).containsExactly("action, by value");
    assertThat(ways(9, i -> onBucket(i) + ", " + whereTeam(0)))
        .containsExactly("action, by resource START");
    assertThat(ways(9, i -> onBucket(i) + ", " + whereTeam(i)))
        .containsExactly("action, by resource START");
    assertThat(ways(9, i -> onBucket(0) + ", " + whereTeam(i / 2)))
        .containsExactly("action, by value");
    assertThat(ways(9, i -> "'NotResource': 'arn:aws:s3:::b', " + whereTeam(0)))
        .containsExactly("action, by value");
    assertThat(ways(9, i -> "'NotResource': 'arn:aws:s3:::b'")).containsExactly("action, tried");
  }

  @Test
  void aPolicyCouldDenyByADenyWhereverItIsFound() {
    assertThat(level(policy(1, i -> deny("s3:*", ON_ALL))).couldDeny()).isTrue();
    assertThat(level(policy(9, i -> deny("s3:GetObject", ON_ALL))).couldDeny()).isTrue();
    assertThat(level(policy(9, i -> deny("s3:*", ON_ALL))).couldDeny()).isTrue();
    assertThat(level(policy(9, i -> deny("*", ON_ALL))).couldDeny()).isTrue();
    assertThat(level(policy(9, i -> deny("*", ON_ALL).replace("Deny", "Allow"))).couldDeny())
        .isFalse();
  }

  @Test
  void onlyLayersThatCouldAreAskedToDenyOrToClose() {
    PolicyDocument allowing = policy(2, i -> deny("*", ON_ALL).replace("Deny", "Allow"));
    PolicyDocument denying = policy(3, i -> deny("*", ON_ALL));
    LayerMatchers layers =
        layers(Layers.none().withIdentity(allowing).withBoundary(allowing).withSession(denying));
    assertThat(layers.thatCouldDeny())
        .extracting(LayerMatcher::layer)
        .containsExactly(Layer.SESSION);
    assertThat(layers.thatCouldClose())
        .extracting(LayerMatcher::layer)
        .containsExactlyInAnyOrder(Layer.RESOURCE, Layer.IDENTITY, Layer.BOUNDARY, Layer.SESSION);
    assertThat(layers.size()).isEqualTo(7);
  }

  @Test
  void aStatementSaysWhichKeysAndPathsItAsksFor() {
    StatementMatcher statement =
        compiled(
                policy(
                    1,
                    i ->
                        "{'Effect': 'Allow', 'Principal': {'AWS': ['AIDAJQABLZS4A3QDU576Q',"
                            + " 'arn:aws:iam::111122223333:role/team/a',"
                            + " 'arn:aws:iam::111122223333:user/crew/b']}, 'Action': 's3:*',"
                            + " 'Resource': 'arn:aws:s3:::b/${aws:username}', 'Condition':"
                            + " {'StringLike': {'my:Path': '*/other/*', 'aws:PrincipalArn':"
                            + " '*:role/step/${my:Name}'}}}"))
            .statements()
            .get(0);
    assertThat(statement.askedKeys())
        .containsExactlyInAnyOrder(
            "my:path", "aws:principalarn", "my:name", "aws:username", "aws:userid");
    assertThat(statement.askedPaths().map(AskedPath::path))
        .containsExactly("team/", "step/", "step/x/");
    StatementMatcher ofUser =
        compiled(
                policy(
                    1,
                    i ->
                        "{'Effect': 'Allow', 'Principal': {'AWS':"
                            + " 'arn:aws:iam::111122223333:user/b'}, 'Action': 's3:*', 'Resource':"
                            + " '*'}"))
            .statements()
            .get(0);
    assertThat(ofUser.askedKeys()).isEmpty();
    assertThat(ofUser.askedPaths()).isEmpty();
  }
}
