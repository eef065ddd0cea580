package dev.unless;

import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unless.json.UnlessModule;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");
  private static final Policy LOGS =
      bucketPolicy(
          "access-logs", denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA)));

  @Test
  void everythingIsDeniedUnlessBothExceptionsFail() {
    assertThat(LOGS.toCompactJson())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                + "\"Action\":\"s3:*\",\"Resource\":[\"arn:aws:s3:::access-logs\","
                + "\"arn:aws:s3:::access-logs/*\"],\"Condition\":{\"NotIpAddress\":"
                + "{\"aws:SourceIp\":\"53.0.2.7/32\"},\"ForAllValues:StringNotEquals\":"
                + "{\"aws:CalledVia\":\"athena.amazonaws.com\"}}}]}");
  }

  @Test
  void anObjectMapperWritesAPolicyWithinOtherTypes() throws Exception {
    ObjectMapper mapper = JsonMapper.builder().addModule(new UnlessModule()).build();
    assertThat(mapper.writeValueAsString(Map.of("policy", LOGS)))
        .isEqualTo("{\"policy\":" + LOGS.toCompactJson() + "}");
  }
}
