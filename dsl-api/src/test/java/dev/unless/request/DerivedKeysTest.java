package dev.unless.request;

import static dev.unless.document.GlobalKey.CALLED_VIA;
import static dev.unless.document.GlobalKey.CALLED_VIA_FIRST;
import static dev.unless.document.GlobalKey.CALLED_VIA_LAST;
import static dev.unless.document.GlobalKey.VIA_AWS_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DerivedKeysTest {
  private static RequestBuilder request() {
    return Request.builder(
        Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
        "s3:GetObject",
        "arn:aws:s3:::b/k",
        Catalog.empty());
  }

  @Test
  void aKeyThatFollowsFromOthersIsThereWithThemAndUnknownWithThem() {
    for (GlobalKey key : GlobalKey.all()) {
      for (GlobalKey origin : key.followsFrom()) {
        String name =
            switch (origin.type()) {
              case NUMERIC -> "60";
              case DATE -> "2026-08-24T10:00:00Z";
              default -> "athena.amazonaws.com";
            };
        assertThat(request().with(origin.text(), name).build().has(key.text())).isTrue();
        assertThat(request().unknown(origin.text()).build().values(key.text())).isEmpty();
        assertThat(request().unknown(origin.text()).build().has(key.text())).isTrue();
      }
    }
  }

  @Test
  void onlyTheirOriginSaysThatKeysFollowFromOthers() {
    assertThat(GlobalKey.all())
        .allMatch(key -> key.followsFrom().isEmpty() == (key.origin() != KeyOrigin.OTHER_KEYS));
  }

  @Test
  void theEndsOfTheChainAreItsFirstAndLastService() {
    Request request = request().with(CALLED_VIA.text(), List.of("a.com", "b.com", "c.com")).build();
    assertThat(request.values(CALLED_VIA_FIRST.text())).containsExactly("a.com");
    assertThat(request.values(CALLED_VIA_LAST.text())).containsExactly("c.com");
    assertThat(request.values(VIA_AWS_SERVICE.text())).containsExactly("true");
  }

  @Test
  void whatFollowsFromAKeyFollowsFromWhatItFollowsFrom() {
    assertThat(DerivedKeys.following(CALLED_VIA.folded()))
        .containsExactlyInAnyOrder(
            CALLED_VIA.folded(),
            CALLED_VIA_FIRST.folded(),
            CALLED_VIA_LAST.folded(),
            VIA_AWS_SERVICE.folded());
    assertThat(DerivedKeys.following(CALLED_VIA_LAST.folded()))
        .containsExactlyInAnyOrder(CALLED_VIA_LAST.folded(), VIA_AWS_SERVICE.folded());
    assertThat(DerivedKeys.following("my:key")).containsExactly("my:key");
  }

  @Test
  void whatIsSaidIsNeverReplaced() {
    Request request = request().with(VIA_AWS_SERVICE.text(), "true").build();
    assertThat(request.values(VIA_AWS_SERVICE.text())).containsExactly("true");
    assertThat(Stream.of(CALLED_VIA, CALLED_VIA_FIRST, CALLED_VIA_LAST).map(GlobalKey::text))
        .noneMatch(request::has);
  }
}
