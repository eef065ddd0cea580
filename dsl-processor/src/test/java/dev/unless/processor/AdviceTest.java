package dev.unless.processor;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a finding says to write instead is written, and the policy checked again: the finding is
 * gone, and no error has come of it.
 */
class AdviceTest {
  private static final Path REPORTED =
      Path.of("..", "..", "shared", "acceptance", "reports", "policies.jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Checker CHECKER = Checker.of(Catalog.aws());

  /** That more may be wrong in the same place than one fix mends. */
  private record Place(Code code, String pointer) {}

  @Test
  void whatThePagesOfFindingsSayToWriteIsRight() {
    Set<Code> applied = EnumSet.noneOf(Code.class);
    int fixes = 0;
    for (Code code : Code.values()) {
      for (FindingPage.Block block : new FindingPage(code).policies("## Wrong")) {
        List<Finding> mended = mendEach(block.kind(), block.json());
        mended.forEach(finding -> applied.add(finding.code()));
        fixes += mended.size();
      }
    }
    System.out.println("  fixes applied on the pages of findings: " + fixes + " of " + applied);
    assertThat(applied).hasSizeGreaterThan(25);
  }

  @Test
  void whatIsSaidOfReportedPoliciesIsRight() throws IOException {
    assumeTrue(
        Files.isRegularFile(REPORTED),
        () -> "there is no " + REPORTED + ": fixes of reported policies are not tested");
    int fixes = 0;
    for (String line : Files.readAllLines(REPORTED)) {
      JsonNode row = JSON.readTree(line);
      String kind = row.path("kind").asText("identity").toUpperCase(Locale.ROOT).replace('-', '_');
      fixes +=
          mendEach(
                  row.path("kind").isNull() ? PolicyKind.IDENTITY : PolicyKind.valueOf(kind),
                  row.path("policy").toString())
              .size();
    }
    System.out.println("  fixes applied to reported policies: " + fixes);
    assertThat(fixes).isGreaterThan(10);
  }

  /** The findings whose fixes could be applied, each by itself. */
  private static List<Finding> mendEach(PolicyKind kind, String json) {
    List<Finding> before = CHECKER.check(kind, json);
    List<Finding> mended = new ArrayList<>();
    for (Finding finding : before) {
      if (finding.problem().replacement().isPresent()) {
        List<Finding> after = CHECKER.check(kind, written(json, finding));
        Set<Place> errors = errors(before);
        assertThat(errors(after))
            .as("errors after %s in %s", finding, json)
            .isSubsetOf(renamed(errors, finding));
        assertThat(after).as("what is left after %s in %s", finding, json).doesNotContain(finding);
        mended.add(finding);
      }
    }
    return mended;
  }

  private static Set<Place> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> new Place(finding.code(), finding.pointer()))
        .collect(toSet());
  }

  /** Where a key was replaced, the pointers to its values are others. */
  private static Set<Place> renamed(Set<Place> errors, Finding finding) {
    String replacement = finding.problem().replacement().orElseThrow();
    return errors.stream()
        .flatMap(
            place ->
                Stream.of(
                    place,
                    new Place(
                        place.code(),
                        place
                            .pointer()
                            .replace(
                                escaped(finding.problem().offending()), escaped(replacement)))))
        .collect(toSet());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String written(String json, Finding finding) {
    try {
      JsonNode policy = JSON.readTree(json);
      write(
          policy,
          finding.pointer(),
          finding.problem().offending(),
          finding.problem().replacement().orElseThrow());
      return policy.toString();
    } catch (IOException malformed) {
      throw new AssertionError(json, malformed);
    }
  }

  private static void write(JsonNode policy, String pointer, String offending, String instead) {
    JsonNode parent = policy;
    String[] steps = pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      boolean last = i == steps.length - 1;
      boolean beforeIndex = i == steps.length - 2 && steps[i + 1].matches("\\d+");
      JsonNode child = parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
      if (child.isMissingNode() && step.equals("0") && parent.isObject()) {
        continue; // A single statement counts as the first of one.
      }
      if (last && step.equals(offending) && parent instanceof ObjectNode object) {
        rename(object, step, instead);
        return;
      }
      if ((last || beforeIndex) && child.isTextual() && child.asText().equals(offending)) {
        set(parent, step, instead);
        return;
      }
      parent = child;
    }
    throw new AssertionError(pointer + " is not where " + offending + " stands in " + policy);
  }

  private static void set(JsonNode parent, String step, String instead) {
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(step), TextNode.valueOf(instead));
    } else {
      ((ObjectNode) parent).put(step, instead);
    }
  }

  private static void rename(ObjectNode object, String name, String instead) {
    ObjectNode copy = object.deepCopy();
    object.removeAll();
    for (Map.Entry<String, JsonNode> entry : copy.properties()) {
      object.set(entry.getKey().equals(name) ? instead : entry.getKey(), entry.getValue());
    }
  }
}
