package dev.unless.json;

import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.unless.Policy;
import dev.unless.document.PolicyDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class Jackson3ModuleTest {
  private static final String JSON =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
          + "\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"a:b\":\"true\"}}}]}";
  private static final PolicyDocument POLICY = PolicyReader.read(JSON);

  private final JsonMapper mapper = JsonMapper.builder().addModule(new Jackson3Module()).build();

  /** A program's own type. */
  record Bucket(String name, PolicyDocument policy, List<PolicyDocument> former) {}

  /** A program's own type that names the class of what it holds. */
  record Typed(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) PolicyDocument policy) {}

  @Test
  void readsAndWritesPolicies() {
    assertThat(mapper.readValue(JSON, PolicyDocument.class)).isEqualTo(POLICY);
    assertThat(mapper.writeValueAsString(POLICY)).isEqualTo(JSON);
  }

  @Test
  void writesPoliciesOfRules() {
    Policy policy = identityPolicy(denyAll());
    assertThat(mapper.writeValueAsString(Map.of("policy", policy)))
        .isEqualTo("{\"policy\":" + policy.toCompactJson() + "}");
  }

  @Test
  void isFoundByMappersThatLookForModules() {
    JsonMapper finding = JsonMapper.builder().findAndAddModules().build();
    assertThat(finding.readValue(JSON, PolicyDocument.class)).isEqualTo(POLICY);
  }

  @Test
  void readsAndWritesPoliciesWithinOtherTypes() {
    Bucket bucket = new Bucket("logs", POLICY, List.of(POLICY, POLICY));
    String json = mapper.writeValueAsString(bucket);

    assertThat(json)
        .isEqualTo(
            "{\"name\":\"logs\",\"policy\":" + JSON + ",\"former\":[" + JSON + "," + JSON + "]}");
    assertThat(mapper.readValue(json, Bucket.class)).isEqualTo(bucket);
  }

  @Test
  void readsAndWritesPoliciesOfPropertiesThatNameTheirType() {
    String json = mapper.writeValueAsString(new Typed(POLICY));

    assertThat(json).contains("@class");
    assertThat(mapper.readValue(json, Typed.class)).isEqualTo(new Typed(POLICY));
  }

  @Test
  void readsTreesAndMaps() {
    assertThat(mapper.treeToValue(mapper.readTree(JSON), PolicyDocument.class)).isEqualTo(POLICY);
    assertThat(mapper.convertValue(mapper.readValue(JSON, Map.class), PolicyDocument.class))
        .isEqualTo(POLICY);
    assertThat(mapper.valueToTree(POLICY).get("Version").asString()).isEqualTo("2012-10-17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":111122223333},\"Action\":\"*\","
            + "\"Condition\":{\"NumericLessThan\":{\"a:b\":[1.5,20,true,1.50,1e3,-0]}}}}",
        "{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\","
            + "\"Condition\":{\"StringEquals\":{\"aws:userid\":\"\\u00fc\\n\\\"\"}}}}",
      })
  void readsWhatTheReaderReads(String json) {
    assertThat(mapper.readValue(json, PolicyDocument.class)).isEqualTo(PolicyReader.read(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Statement\":[{\"effect\":\"Deny\",\"Action\":\"nope\"}]}",
        "{\"Statement\":[],\"Statement\":[]}",
        "{\"Statement\":{\"Effect\":\"Allow\",\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}",
        "{\"Statement\":{\"Effect\":null,\"Action\":[[]],\"Resource\":{}}}",
        "[]",
        "\"policy\"",
        "7",
      })
  void refusesWhatTheReaderRefuses(String json) {
    assertThatThrownBy(() -> mapper.readValue(json, PolicyDocument.class))
        .isInstanceOfSatisfying(
            DatabindException.class,
            thrown ->
                assertThat(thrown)
                    .cause()
                    .isInstanceOfSatisfying(
                        PolicyJsonException.class,
                        wrong -> assertThat(pointers(wrong)).isEqualTo(pointersOf(json))));
  }

  private static List<String> pointersOf(String json) {
    try {
      PolicyReader.read(json);
      return List.of();
    } catch (PolicyJsonException wrong) {
      return pointers(wrong);
    }
  }

  private static List<String> pointers(PolicyJsonException wrong) {
    return wrong.errors().stream().map(error -> error.finding().toString()).toList();
  }

  @Test
  void leavesTheParserBehindThePolicy() {
    assertThat(mapper.readValue("[" + JSON + "," + JSON + "]", PolicyDocument[].class))
        .containsExactly(POLICY, POLICY);
  }

  @Test
  void readsNullAsNull() {
    assertThat(mapper.readValue("{\"name\":\"b\",\"policy\":null}", Bucket.class).policy())
        .isNull();
  }
}
