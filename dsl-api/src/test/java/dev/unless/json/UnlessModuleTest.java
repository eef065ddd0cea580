package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import dev.unless.document.PolicyDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnlessModuleTest {
  private static final String JSON =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
          + "\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"a:b\":\"true\"}}}]}";
  private static final PolicyDocument POLICY = PolicyReader.read(JSON);
  private static final String WRONG = "{\"Statement\":[{\"effect\":\"Deny\",\"Action\":\"nope\"}]}";

  private final ObjectMapper mapper = JsonMapper.builder().addModule(new UnlessModule()).build();

  /** A user's own type. */
  record Bucket(String name, PolicyDocument policy, List<PolicyDocument> former) {}

  /** A user's own type that names the class of what it holds. */
  record Typed(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) PolicyDocument policy) {}

  @Test
  void readsAndWritesPolicies() throws JsonProcessingException {
    assertThat(mapper.readValue(JSON, PolicyDocument.class)).isEqualTo(POLICY);
    assertThat(mapper.writeValueAsString(POLICY)).isEqualTo(JSON);
  }

  @Test
  void isFoundByMappersThatLookForModules() throws JsonProcessingException {
    ObjectMapper finding = JsonMapper.builder().findAndAddModules().build();
    assertThat(finding.readValue(JSON, PolicyDocument.class)).isEqualTo(POLICY);
  }

  @Test
  void readsAndWritesPoliciesWithinOtherTypes() throws JsonProcessingException {
    Bucket bucket = new Bucket("logs", POLICY, List.of(POLICY, POLICY));
    String json = mapper.writeValueAsString(bucket);

    assertThat(json)
        .isEqualTo(
            "{\"name\":\"logs\",\"policy\":" + JSON + ",\"former\":[" + JSON + "," + JSON + "]}");
    assertThat(mapper.readValue(json, Bucket.class)).isEqualTo(bucket);
  }

  @Test
  void readsTreesAndMaps() throws JsonProcessingException {
    assertThat(mapper.treeToValue(mapper.readTree(JSON), PolicyDocument.class)).isEqualTo(POLICY);
    assertThat(mapper.convertValue(mapper.readValue(JSON, Map.class), PolicyDocument.class))
        .isEqualTo(POLICY);
    Map<?, ?> map = mapper.convertValue(POLICY, Map.class);
    assertThat(map.keySet()).hasToString("[Version, Statement]");
  }

  @Test
  void keepsUnquotedValuesOfTrees() throws JsonProcessingException {
    String json =
        "{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":111122223333},\"Action\":\"*\","
            + "\"Condition\":{\"NumericLessThan\":{\"a:b\":[1.5,20,true]}}}}";

    assertThat(mapper.treeToValue(mapper.readTree(json), PolicyDocument.class))
        .isEqualTo(PolicyReader.read(json));
  }

  @Test
  void reportsWhatIsWrongAsAMappingExceptionWithItsCause() {
    assertThatThrownBy(() -> mapper.readValue(WRONG, PolicyDocument.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("1:16 /Statement/0/effect")
        .hasMessageContaining("Did you mean \"Effect\"?")
        .hasMessageContaining("\"nope\" is not an action.")
        .hasCauseInstanceOf(PolicyJsonException.class);
  }

  @Test
  void reportsTheWayToAPolicyWithinOtherTypes() {
    String json = "{\"name\":\"b\",\"former\":[" + JSON + "," + WRONG + "]}";

    assertThatThrownBy(() -> mapper.readValue(json, Bucket.class))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            thrown -> assertThat(thrown.getPathReference()).contains("[\"former\"]", "[1]"))
        .hasCauseInstanceOf(PolicyJsonException.class);
  }

  @Test
  void reportsWhatIsWrongInTreesWithoutLines() {
    assertThatThrownBy(() -> mapper.treeToValue(mapper.readTree(WRONG), PolicyDocument.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("\n  /Statement/0/effect: ");
  }

  @Test
  void reportsMalformedVariablesAtTheStartOfThePolicy() {
    String json =
        "{\"name\":\"b\",\n\"policy\":{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\","
            + "\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::${\"}}}";

    assertThatThrownBy(() -> mapper.readValue(json, Bucket.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("2:10 /Statement/0/Resource: ");
  }

  @Test
  void reportsTextThatIsNotJsonTheSameWay() {
    assertThatThrownBy(() -> mapper.readValue("{\"Statement\":[{]", PolicyDocument.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("Not JSON")
        .hasCauseInstanceOf(PolicyJsonException.class);
  }

  @Test
  void leavesTheParserBehindThePolicy() throws JsonProcessingException {
    assertThat(
            mapper.readValue(
                "[" + JSON + ",{\"Statement\":{\"Effect\":\"Deny\",\"Action\":[]}}]",
                PolicyDocument[].class))
        .hasSize(2);
  }

  @Test
  void readsNullAsNull() throws JsonProcessingException {
    assertThat(mapper.readValue("{\"name\":\"b\",\"policy\":null}", Bucket.class).policy())
        .isNull();
  }

  @Test
  void refusesNotANumberWhereTheMapperTakesIt() {
    ObjectMapper lax =
        JsonMapper.builder()
            .addModule(new UnlessModule())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    assertThatThrownBy(
            () ->
                lax.readValue(
                    ReadErrors.statement("\"Condition\": {\"NumericEquals\": {\"a:b\": NaN}}"),
                    PolicyDocument.class))
        .hasMessageContaining("found the number \"NaN\"");
  }

  @Test
  void heedsNoSettingThatWouldChangeAPolicy() throws JsonProcessingException {
    ObjectMapper odd =
        JsonMapper.builder()
            .addModule(new UnlessModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_EMPTY))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    assertThat(odd.writeValueAsString(POLICY)).isEqualTo(JSON);
    assertThat(odd.readValue(JSON, PolicyDocument.class)).isEqualTo(POLICY);
    assertThatThrownBy(() -> odd.readValue(WRONG, PolicyDocument.class))
        .hasMessageContaining("Did you mean \"Effect\"?");
  }

  @ParameterizedTest
  @EnumSource(
      value = JsonTypeInfo.As.class,
      names = {"PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT"})
  void readsAndWritesPoliciesWithTheirType(JsonTypeInfo.As inclusion)
      throws JsonProcessingException {
    ObjectMapper typing =
        JsonMapper.builder()
            .addModule(new UnlessModule())
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                ObjectMapper.DefaultTyping.JAVA_LANG_OBJECT,
                inclusion)
            .build();
    Object[] values = {POLICY, POLICY};
    String json = typing.writeValueAsString(values);

    assertThat(json).contains(PolicyDocument.class.getName());
    assertThat(typing.readValue(json, Object[].class)).containsExactly(values);
  }

  @Test
  void readsAndWritesPoliciesOfPropertiesThatNameTheirType() throws JsonProcessingException {
    String json = mapper.writeValueAsString(new Typed(POLICY));

    assertThat(json).contains("@class");
    assertThat(mapper.readValue(json, Typed.class)).isEqualTo(new Typed(POLICY));
  }
}
