package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.catalog.Catalog;
import dev.unless.decide.Outcome;
import dev.unless.prove.Answer;
import dev.unless.prove.Proved;
import dev.unless.prove.Refuted;
import dev.unless.prove.Unknown;
import dev.unless.prove.Witness;
import dev.unless.request.Caller;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.User;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer is a line of JSON, whose witness is the request of a case. */
class AnswerWriterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Caller> callers() {
    return Stream.of(
        Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
        Caller.ofArn("arn:aws:iam::111122223333:root"),
        Caller.ofArn("arn:aws:sts::111122223333:assumed-role/r/s"),
        new RoleSession(ParsedArn.of("arn:aws:iam::111122223333:role/team/r"), "s"),
        Caller.ofArn("arn:aws:sts::111122223333:federated-user/fred"),
        new FederatedUser(
            ParsedArn.of("arn:aws:sts::111122223333:federated-user/fred"),
            Optional.of(new User(ParsedArn.of("arn:aws:iam::111122223333:user/ann")))),
        Caller.ofArn("arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"),
        new Caller.Service("s3.amazonaws.com"),
        new Caller.FederatedIdentity("accounts.google.com"),
        new Caller.CanonicalUser("79a59df9"),
        new Caller.Anonymous());
  }

  @ParameterizedTest
  @MethodSource("callers")
  void aWitnessReadsBackAsTheSameRequest(Caller caller) throws IOException {
    Request request =
        Request.builder(caller, "s3:GetObject", "arn:aws:s3:::b/k", Catalog.aws())
            .resourceAccount("444455556666")
            .with("aws:SourceIp", "203.0.113.9")
            .with("own:set", List.of("a"))
            .with("own:empty", "")
            .without("aws:SourceVpce")
            .unknown("own:open")
            .build();
    Request read = readBack(request);

    assertThat(read.caller()).isEqualTo(caller);
    assertThat(read.toString()).isEqualTo(request.toString());
    assertThat(read.resourceAccount()).isEqualTo(request.resourceAccount());
    assertThat(read.saidKeys()).containsAll(request.saidKeys());
    for (String key : request.saidKeys()) {
      assertThat(read.values(key)).isEqualTo(request.values(key));
      assertThat(read.isSet(key)).isEqualTo(request.isSet(key));
      assertThat(read.isUnknown(key)).isEqualTo(request.isUnknown(key));
    }
    assertThat(read.context().absent()).isEqualTo(request.context().absent());
  }

  private static Request readBack(Request request) throws IOException {
    Answer answer =
        new Refuted(
            new Witness(
                request,
                List.of(new Witness.Decided("policy", Outcome.ALLOW)),
                Witness.Beside.NONE),
            List.of());
    JsonNode line = MAPPER.readTree(AnswerWriter.write(Optional.of("7"), answer));
    assertThat(line.get("id").asInt()).isEqualTo(7);
    assertThat(line.get("answer").asText()).isEqualTo("REFUTED");
    assertThat(line.get("decisions").get("policy").asText()).isEqualTo("ALLOW");
    String accessCase = MAPPER.createObjectNode().set("request", line.get("witness")).toString();
    return AccessCaseReader.read(accessCase, Catalog.aws()).request();
  }

  @Test
  void whatDoesNotApplyIsLeftOut() {
    assertThat(AnswerWriter.write(Optional.of("\"a\""), new Proved(true, List.of("b"))))
        .isEqualTo("{\"id\":\"a\",\"answer\":\"PROVED\",\"vacuous\":true,\"restsOn\":[\"b\"]}");
    assertThat(AnswerWriter.write(Optional.empty(), new Unknown("k", "w", List.of())))
        .isEqualTo(
            "{\"id\":null,\"answer\":\"UNKNOWN\",\"restsOn\":[],"
                + "\"unknown\":{\"where\":\"k\",\"why\":\"w\"}}");
  }
}
