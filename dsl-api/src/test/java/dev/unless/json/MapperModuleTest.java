package dev.unless.json;

import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.Policy;
import dev.unless.document.PolicyDocument;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapper that lacks the module says which one, and writes nothing. */
class MapperModuleTest {
  private static final Policy POLICY = identityPolicy(denyAll());

  /** A program's own type. */
  record Bucket(String name, Policy policy) {}

  static Object[] values() {
    return new Object[] {
      POLICY, POLICY.document(), new Bucket("logs", POLICY), Map.of("policy", POLICY.document())
    };
  }

  @ParameterizedTest
  @MethodSource("values")
  void writing(Object value) {
    assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(value))
        .hasMessageContaining("Add new UnlessModule() to one of Jackson 2");
    assertThatThrownBy(() -> new ObjectMapper().valueToTree(value))
        .hasMessageContaining("new UnlessModule()");
    assertThatThrownBy(() -> new tools.jackson.databind.ObjectMapper().writeValueAsString(value))
        .hasMessageContaining("new Jackson3Module() to one of Jackson 3");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void reading(String json) {
    assertThatThrownBy(() -> new ObjectMapper().readValue(json, PolicyDocument.class))
        .hasMessageContaining("Add new UnlessModule() to one of Jackson 2");
    assertThatThrownBy(
            () -> new tools.jackson.databind.ObjectMapper().readValue(json, PolicyDocument.class))
        .hasMessageContaining("new Jackson3Module() to one of Jackson 3");
  }

  static String[] texts() {
    return new String[] {POLICY.toJson(), "{}", "[]", "\"text\"", "1"};
  }
}
