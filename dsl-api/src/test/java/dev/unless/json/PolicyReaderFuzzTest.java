package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unless.document.PolicyDocument;

/** Whatever the bytes are, they are a policy that writes back equal, or errors. */
class PolicyReaderFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreAPolicyOrAnError(byte[] bytes) {
    PolicyDocument document;
    try {
      document = PolicyReader.read(bytes);
    } catch (PolicyJsonException refused) {
      assertThat(refused.errors()).isNotEmpty();
      return;
    }
    assertThat(PolicyReader.read(PolicyWriter.canonicalUtf8(document))).isEqualTo(document);
    assertThat(PolicyReader.read(PolicyWriter.compact(document))).isEqualTo(document);
  }
}
