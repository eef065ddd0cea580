package dev.unless.bench.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;

class ExampleTest {
  @ParameterizedTest
  @EnumSource
  void bothSidesBuildTheSamePolicy(Example example) {
    PolicyDocument sdk = PolicyReader.read(example.sdk().toJson());
    assertThat(PolicyReader.read(example.unless().toCompactJson())).isEqualTo(sdk);
    assertThat(example.unless().document()).isEqualTo(sdk);
  }

  @ParameterizedTest
  @EnumSource
  void bothSidesReadTheSamePolicy(Example example) {
    String json = example.unless().toCompactJson();
    assertThat(PolicyReader.read(IamPolicy.fromJson(json).toJson()))
        .isEqualTo(PolicyReader.read(json));
  }
}
