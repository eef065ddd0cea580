package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that no bucket has is refused with the rule of S3 that it breaks. */
class BucketNameRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ab              | it has 2 characters, and names have 3 to 63.                                              | access-logs
          a               | it has 1 character, and names have 3 to 63.                                               | access-logs
          access logs     | it has " ", and names have lower-case letters, digits, dots and hyphens only, old ones also capitals and underscores. | access-logs
          logs/2026       | it has "/", and names have lower-case letters, digits, dots and hyphens only, old ones also capitals and underscores. | access-logs
          *               | it has "*", and names have lower-case letters, digits, dots and hyphens only, old ones also capitals and underscores. | access-logs
          bücher          | it has "ü", and names have lower-case letters, digits, dots and hyphens only, old ones also capitals and underscores. | access-logs
          """)
  void theRuleIsTold(String name, String rule, String example) {
    assertThatThrownBy(() -> Domain.BUCKET_NAME.require(name))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "\""
                + name
                + "\" is not the name of a bucket: "
                + rule
                + " Write one such as \""
                + example
                + "\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:s3:::reports",
        "arn:aws-cn:s3:::reports/2026/*",
        "s3://reports/2026",
        "https://reports.s3.eu-west-1.amazonaws.com/"
      })
  void theNameInAnArnOrAnAddressIsProposed(String text) {
    assertThatThrownBy(() -> Domain.BUCKET_NAME.require(text))
        .hasMessageContaining("it has \":\", and names have")
        .hasMessageEndingWith(" Write \"reports\".");
  }

  @Test
  void aNameThatIsTooLongIsToldHowLongItIs() {
    assertThatThrownBy(() -> Domain.BUCKET_NAME.require("a".repeat(256)))
        .hasMessageContaining("it has 256 characters, and names have 3 to 63, old ones up to 255.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Old_Bucket",
        "-logs-",
        "a..b",
        "192.168.5.4",
        "xn--logs",
        "sthree-logs",
        "logs-s3alias"
      })
  void whatOldBucketsMayBeCalledIsTaken(String name) {
    assertThatCode(() -> Domain.BUCKET_NAME.require(name)).doesNotThrowAnyException();
  }
}
