package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Finding;
import dev.unless.json.PolicyWriter;
import dev.unless.request.Request;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of what is found in policies. */
class CheckingTest {
  private static final Checker CHECKER = Checker.of(Catalog.aws());
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void checkingAnyPolicyTwiceFindsTheSameAtPlacesThatExist() {
    Cases.eachPick(
        "checking is repeatable, and its pointers exist",
        Cases.COUNT / 40,
        pick -> {
          PolicyKind kind = pick.of(PolicyKind.values());
          PolicyDocument policy = policy(pick, kind);
          List<Finding> found = CHECKER.check(kind, policy);
          JsonNode json = parse(PolicyWriter.compact(policy));

          assertThat(CHECKER.check(kind, policy)).isEqualTo(found);
          assertThat(found).allSatisfy(finding -> assertThat(exists(json, finding)).isTrue());
        });
  }

  @Test
  void aSuppressionAtAFindingsPlaceTakesAwayWhatItNamesThere() {
    Cases.eachPick(
        "a suppression takes away what it names",
        Cases.COUNT / 100,
        pick -> {
          PolicyKind kind = pick.of(PolicyKind.values());
          PolicyDocument policy = policy(pick, kind);
          List<Finding> found = CHECKER.check(kind, policy);
          List<Finding> acceptable = new ArrayList<>(found);
          acceptable.removeAll(kind.problems(policy));
          if (acceptable.isEmpty() || found.stream().anyMatch(CheckingTest::tellsOfOthers)) {
            return;
          }
          Finding one = pick.of(acceptable);
          Suppression suppression = Suppression.of(one.code(), "It is accepted.").at(one.pointer());

          assertThat(CHECKER.accepting(List.of(suppression)).check(kind, policy))
              .isEqualTo(
                  found.stream()
                      .filter(finding -> !acceptable.contains(finding) || !isWithin(finding, one))
                      .toList());
        });
  }

  @Test
  void noTextKeepsTheCheckerFromAnswering() {
    Cases.eachPick(
        "any text is checked",
        Cases.COUNT / 100,
        pick -> {
          PolicyKind kind = pick.of(PolicyKind.values());
          String text = PolicyWriter.compact(policy(pick, kind));
          int at = pick.below(text.length());
          String damaged = text.substring(0, at) + HostileText.any(pick) + text.substring(at);

          assertThat(CHECKER.check(kind, damaged)).isEqualTo(CHECKER.check(kind, damaged));
        });
  }

  private static PolicyDocument policy(Pick pick, PolicyKind kind) {
    Request request = Case.of(pick).request();
    return new PolicyGenerator(pick, request).policy(kind);
  }

  /** Where it is accepted, the next one tells of the others. */
  private static boolean tellsOfOthers(Finding finding) {
    return finding.problem().text().contains(" The same is wrong with ");
  }

  private static boolean isWithin(Finding finding, Finding other) {
    return finding.code() == other.code()
        && (finding.pointer().equals(other.pointer())
            || finding.pointer().startsWith(other.pointer() + "/"));
  }

  /** A single value counts as the first of a list. */
  private static boolean exists(JsonNode json, Finding finding) {
    JsonNode at = json;
    String[] steps = finding.pointer().split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      if (at.isObject() && at.has(step)) {
        at = at.get(step);
      } else if (at.isArray()) {
        at = at.path(Integer.parseInt(step));
      } else if (!step.equals("0")) {
        return false;
      }
    }
    return !at.isMissingNode();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }
}
