package dev.unless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.json.AccessCase;
import dev.unless.json.AccessCaseReader;
import dev.unless.processor.FindingPage.Acceptable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision of what a page calls wrong has a note with its code, and that of what the page calls
 * right has none at all. A block {@code ```json request} is a line of {@code simulate}, laid out.
 */
class RequestPagesTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```json request\\n(.*?)^```$");
  private static final Set<Code> CODES = EnumSet.range(Code.UNSAID_KEY, Code.POLICY_NOT_IN_FORCE);

  static Stream<Code> codes() {
    return CODES.stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whatAPageCallsWrongIsNotedWithItsCode(Code code) {
    FindingPage page = new FindingPage(code);
    List<Problem> notes = notes(page.section("## Wrong"));

    assertThat(notes).filteredOn(note -> note.code() == code).hasSize(1);
    notes.stream()
        .filter(note -> note.code() == code)
        .forEach(note -> page.assertShows(note.printed(), Acceptable.NOT_ONE_BY_ONE));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void nothingIsNotedOfWhatAPageCallsRight(Code code) {
    assertThat(notes(new FindingPage(code).section("## Right"))).isEmpty();
  }

  @Test
  void theseAreThePagesWithRequests() {
    assertThat(Code.values())
        .filteredOn(code -> BLOCK.matcher(new FindingPage(code).text()).find())
        .containsExactlyInAnyOrderElementsOf(CODES);
  }

  private static List<Problem> notes(String section) {
    Matcher block = BLOCK.matcher(section);
    assertThat(block.find()).as("a request in %s", section).isTrue();
    AccessCase read = AccessCaseReader.read(block.group(1), Catalog.aws());
    return Decider.of(read.layers(), Catalog.aws()).decide(read.request()).notes();
  }
}
