package dev.unless.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.request.Request;
import org.junit.jupiter.api.Test;

class RepresentativeRequestsTest {
  @Test
  void aRequestThroughSomebodyElsesEndpointHasEveryKeyOfEndpoints() {
    Request request = RepresentativeRequests.throughForeignEndpoint(Catalog.empty());
    assertThat(GlobalKey.about(KeySubject.VPC_ENDPOINT))
        .isNotEmpty()
        .allMatch(key -> request.values(key.text()).size() == 1);
  }
}
