package dev.unless.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.ServiceKey;
import dev.unless.text.CaseFolding;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written by hand of AWS's actions is of actions that AWS has. */
class ActionSetTest {
  private static final Catalog AWS = Catalog.aws();

  static Stream<String> entries() {
    return Stream.of(ActionSet.WITHOUT_RESOURCE_ACCOUNT, ActionSet.OWN_ACCOUNT_ONLY)
        .flatMap(set -> set.entries().stream());
  }

  @Test
  void theListsAreNotEmpty() {
    assertThat(entries()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEntryIsAnActionOrAllOfAService(String entry) {
    String name = entry.replaceFirst("^!", "");
    int colon = name.indexOf(':');
    assertThat(AWS.service(name.substring(0, colon))).isPresent();
    if (!name.endsWith(":*")) {
      assertThat(AWS.action(name)).as(name).isPresent();
    }
  }

  @Test
  void whatIsExceptedIsOfAServiceThatIsMeantAsAWhole() {
    Set<String> all = entries().collect(Collectors.toSet());
    assertThat(all)
        .filteredOn(entry -> entry.startsWith("!"))
        .isNotEmpty()
        .allMatch(entry -> all.contains(entry.substring(1, entry.indexOf(':')) + ":*"));
  }

  @ParameterizedTest
  @MethodSource("actionsOnWhatTheyDoNotName")
  void anActionThatIsOnWhatItDoesNotNameIsListedWithoutResources(String action) {
    assertThat(ActedOn.ofAction(CaseFolding.fold(action))).isPresent();
    assertThat(AWS.action(action).orElseThrow().resources()).isEmpty();
  }

  static Stream<String> actionsOnWhatTheyDoNotName() {
    return ActedOn.all().keySet().stream();
  }

  @ParameterizedTest
  @EnumSource(names = {"S3_RESOURCE_ACCOUNT", "S3_EXPRESS_RESOURCE_ACCOUNT", "KMS_CALLER_ACCOUNT"})
  void aKeyThatFollowsIsExceptedForTheActionsThatAwsListsWithoutIt(ServiceKey key) {
    Set<String> without =
        AWS.service(key.service()).orElseThrow().actions().stream()
            .filter(action -> !action.retired())
            .filter(action -> !KeySupport.anywhere().supports(action, key.text()))
            .map(action -> CaseFolding.fold(action.action().toString()))
            .collect(Collectors.toSet());
    assertThat(key.except()).isEqualTo(without);
  }
}
