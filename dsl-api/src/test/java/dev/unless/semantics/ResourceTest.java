package dev.unless.semantics;

import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.list;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {
  private static boolean matches(String pattern, String resource) {
    boolean is = identityAllows(allow("*").on(pattern), request(user(), "svc:Do", resource));
    Stmt not = allow("*").without("Resource").with("NotResource", Stmt.json(pattern));
    assertThat(identityAllows(not, request(user(), "svc:Do", resource))).isEqualTo(!is);
    return is;
  }

  @Test
  @Rule({"resource.glob", "resource.not"})
  void aResourceIsAGlobOverTheWholeArn() {
    assertThat(matches("arn:aws:s3:::logs/*", "arn:aws:s3:::logs/2026/08/a.log")).isTrue();
    assertThat(matches("arn:aws:s3:::lo?s/*", "arn:aws:s3:::logs/a")).isTrue();
    assertThat(matches("arn:aws:s3:::logs/*", "arn:aws:s3:::logs")).isFalse();
    assertThat(matches("arn:aws:s3:::logs", "arn:aws:s3:::logs/a")).isFalse();
    assertThat(matches("arn:*:s3:::logs", "arn:aws:s3:::logs")).isTrue();
    assertThat(matches("*", "arn:aws:s3:::logs")).isTrue();
    assertThat(matches("*", "*")).isTrue();
  }

  @Test
  @Rule("resource.case")
  void aResourceMatchesCaseSensitively() {
    assertThat(matches("arn:aws:s3:::logs/A", "arn:aws:s3:::logs/A")).isTrue();
    assertThat(matches("arn:aws:s3:::logs/A", "arn:aws:s3:::logs/a")).isFalse();
  }

  @Test
  @Rule("resource.colon")
  void anAsteriskSpansColons() {
    String stream = "arn:aws:logs:us-east-1:111122223333:log-group:app:log-stream:x";
    assertThat(matches("arn:aws:logs:us-east-1:*:x", stream)).isTrue();
    assertThat(matches("arn:aws:logs:us-east-1:*:log-group:*:x", stream)).isTrue();
    assertThat(matches("arn:aws:logs:us-east-1:*:y", stream)).isFalse();
  }

  @Test
  @Rule("resource.not")
  void notResourceMatchesWhereNoneOfItsEntriesDoes() {
    Stmt not =
        allow("*")
            .without("Resource")
            .with("NotResource", list("arn:aws:s3:::a/*", "arn:aws:s3:::b/*"));
    assertThat(identityAllows(not, request(user(), "s3:GetObject", "arn:aws:s3:::b/x"))).isFalse();
    assertThat(identityAllows(not, request(user(), "s3:GetObject", "arn:aws:s3:::c/x"))).isTrue();
  }

  @Test
  @Rule("resource.short.identity")
  void inAnIdentityPolicyAShortArnIsCompleted() {
    assertThat(matches("arn:aws:s3", "arn:aws:s3:::logs/a")).isTrue();
    assertThat(matches("arn:aws:s3:::", "arn:aws:s3:::logs/a")).isFalse();
    assertThat(matches("arn:aws:sqs:us-east-1", "arn:aws:sqs:us-east-1:111122223333:q")).isTrue();
    assertThat(matches("arn:aws:sqs:us-east-1", "arn:aws:sqs:us-west-2:111122223333:q")).isFalse();
  }

  @Test
  @Rule("resource.short.session")
  void inASessionPolicyAShortArnIsAnError() {
    assertThat(Read.problems(PolicyKind.SESSION, allow("*").on("arn:aws:s3")))
        .allMatch(pointer -> pointer.startsWith("/Statement/0/Resource"))
        .hasSize(1);
    assertThat(Read.problems(PolicyKind.SESSION, allow("*").on("arn:aws:s3:::logs"))).isEmpty();
    assertThat(Read.problems(PolicyKind.SESSION, allow("*").on("*"))).isEmpty();
    assertThat(Read.problems(PolicyKind.IDENTITY, allow("*").on("arn:aws:s3"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs", "logs/*", "*:*", "**", "", "ARN:aws:s3:::logs", "a*"})
  @Rule("resource.form")
  void aResourceThatIsNeitherStarNorArnIsAReadError(String resource) {
    assertThat(Read.onlyError(allow("*").on(resource))).startsWith("/Statement/0/Resource");
    assertThat(Read.reads(allow("*").on("*", "arn:aws:s3:::logs"))).isTrue();
  }
}
