package dev.unless.check.model;

import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.check.Fixes;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedArnsTest {
  private static final int AT_ONCE = 50;
  private static final ArnShape OBJECT =
      ArnShape.parse("arn:${Partition}:s3:::${BucketName}/${ObjectName}");
  private static final ArnShape ALIAS =
      ArnShape.parse(
          "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Alias}");

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::logs, arn:aws:s3:::logs/*",
    "arn:aws-cn:s3:::logs/2024/*, arn:aws-cn:s3:::logs/2024/*",
    "arn:aws:s3:::${aws:username}, arn:aws:s3:::${aws:username}/*",
    "arn:aws:sqs:eu-west-1:111122223333:q, arn:aws:s3:::*/*",
    "*, arn:aws:s3:::*/*"
  })
  void anObjectIsInTheBucketThatIsNamed(String named, String proposed) {
    assertThat(ProposedArns.of(naming(named)).filled(OBJECT)).isEqualTo(proposed);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:eu-west-1:111122223333:function:f,"
        + " arn:aws:lambda:eu-west-1:111122223333:function:f:*",
    "arn:aws:lambda:eu-*:*:function:f, arn:aws:lambda:eu-*:*:function:f:*",
    "arn:aws:lambda:eu-wets-1:1234:function:f, arn:aws:lambda:*:*:function:f:*",
    "arn:aws:lambda:cn-north-1::layer:l, arn:aws:lambda:*:*:function:*:*",
    "arn:aws:sqs:eu-west-1:111122223333:q, arn:aws:lambda:*:*:function:*:*"
  })
  void itIsWhereTheServicesOwnArnsAre(String named, String proposed) {
    assertThat(ProposedArns.of(naming(named)).filled(ALIAS)).isEqualTo(proposed);
  }

  @Test
  void namesOfAnotherArnAreNotThoseOfTheOneItIsToBeLike() {
    ParsedArn wrong = ParsedArn.of("arn:aws:lambda:::funtion");

    assertThat(
            ProposedArns.of(naming("arn:aws:lambda:eu-west-1:111122223333:function:f"))
                .like(wrong)
                .filled(ALIAS))
        .isEqualTo("arn:aws:lambda:eu-west-1:111122223333:function:*:*");
  }

  @Test
  void whatLacksItsPlaceGetsOneAndWhatHasNoneLosesIt() {
    ProposedArns proposed = ProposedArns.of(naming("*"));

    assertThat(proposed.completed(ALIAS, ParsedArn.of("arn:aws:lambda:::function:f:live")))
        .isEqualTo("arn:aws:lambda:*:*:function:f:live");
    assertThat(proposed.completed(OBJECT, ParsedArn.of("arn:aws:s3:eu-west-1:111122223333:b/*")))
        .isEqualTo("arn:aws:s3:::b/*");
  }

  @Test
  void everyShapeOfAwsIsRightOnceItIsFilled() {
    for (String prefix : Catalog.aws().prefixes()) {
      List<String> arns = filled(Catalog.aws().service(prefix).orElseThrow());
      for (int start = 0; start < arns.size(); start += AT_ONCE) {
        List<String> some = arns.subList(start, Math.min(arns.size(), start + AT_ONCE));
        String json =
            policy(
                "\"Effect\": \"Deny\", \"Action\": \""
                    + prefix
                    + ":*\", \"Resource\": [\""
                    + String.join("\", \"", some)
                    + "\"]");

        assertThat(some).noneMatch(arn -> arn.contains("$"));
        assertThat(Fixes.errors(PolicyKind.SERVICE_CONTROL, json)).as("%s", some).isEmpty();
      }
    }
  }

  private static List<String> filled(Service service) {
    ProposedArns proposed = ProposedArns.of(naming("*"));
    return service.resourceTypes().stream()
        .filter(type -> !service.isRetired() && !type.retired())
        .flatMap(type -> type.shapes().stream())
        .filter(shape -> !shape.service().startsWith("$"))
        .map(proposed::filled)
        .distinct()
        .toList();
  }

  private static StatementView naming(String resource) {
    String json =
        policy("\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"" + resource + "\"");
    return Subject.of(PolicyKind.IDENTITY, PolicyReader.read(json), Catalog.aws(), List.of())
        .statements()
        .get(0);
  }
}
