package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.finding.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody would ask, told by a catalogue of one shop. */
class OddRequestTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
  private static final String STORE = "arn:aws:shop:eu-west-1:111122223333:store/corner";

  private static RequestBuilder ask(String action, String resource) {
    return Request.builder(ANN, action, resource, Catalog.aws()).asGiven();
  }

  private static List<String> codes(RequestBuilder request) {
    return OddRequest.of(request.build()).stream().map(Problem::code).map(Enum::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop:GetItem        | arn:aws:shop:eu-west-1:111122223333:store/corner/pen | ''",
        "shop:GetItems       | arn:aws:shop:eu-west-1:111122223333:store/corner/pen | INVALID_ACTION",
        "shop:GetReceipt     | arn:aws:shop:eu-west-1:111122223333:store/corner     | INVALID_REQUEST",
        "shop:GetNothing     | arn:aws:sqs:eu-west-1:111122223333:q                 | INVALID_ACTION",
        "other:GetNothing    | arn:aws:sqs:eu-west-1:111122223333:q                 | ''"
      })
  void anActionThatIsNotThereIsToldElseAResourceThatItIsNotOn(
      String action, String resource, String code) {
    assertThat(String.join(",", codes(ask(action, resource)))).isEqualTo(code);
  }

  @Test
  void keysAreToldThatDoNotExistOrTheActionDoesNotHave() {
    RequestBuilder tag = ask("shop:TagStore", STORE);
    assertThat(codes(tag.with("shop:RequestTag/a", "b"))).isEmpty();
    assertThat(codes(ask("shop:TagStore", STORE).with("shop:Amount", "1")))
        .containsExactly("UNSUPPORTED_ACTION_FOR_CONDITION_KEY");
    assertThat(codes(ask("shop:TagStore", STORE).with("shop:Labels", List.of()))).isEmpty();
    assertThat(codes(ask("shop:TagStore", STORE).with("shop:Amoun", "1")))
        .containsExactly("INVALID_SERVICE_CONDITION_KEY");
    assertThat(codes(ask("shop:TagStore", STORE).with("aws:Sourceip", "203.0.113.9"))).isEmpty();
    assertThat(codes(ask("shop:TagStore", STORE).with("aws:SourceIpp", "203.0.113.9")))
        .containsExactly("INVALID_GLOBAL_CONDITION_KEY");
    assertThat(codes(ask("shop:TagStore", STORE).with("other:Key", "x"))).isEmpty();
    assertThat(codes(ask("shop:TagStore", STORE).without("shop:Amoun")))
        .containsExactly("INVALID_SERVICE_CONDITION_KEY");
    assertThat(codes(ask("shop:TagStores", STORE).with("shop:Amount", "1")))
        .containsExactly("INVALID_ACTION");
  }

  @Test
  void moreThanFiftyOddKeysAreNotTold() {
    RequestBuilder many = ask("shop:TagStore", STORE);
    IntStream.range(0, 70).forEach(i -> many.with("shop:No" + i, "x"));
    assertThat(codes(many)).hasSize(50).containsOnly("INVALID_SERVICE_CONDITION_KEY");
  }
}
