package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.AccessRequest;
import dev.unless.Authorizer;
import dev.unless.decide.PolicyMatcher;
import dev.unless.finding.RefusedException;
import dev.unless.laws.Cases;
import dev.unless.laws.DocumentCase;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.Account;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness as Java compiles where it is pasted, and is the same request. */
class WitnessInJavaTest {
  private static final int MOST = 400;

  @TempDir Path folder;

  /** Random requests: of all callers, with odd texts, sets, unknown and absent keys. */
  @Test
  void whatIsWrittenIsTheSameRequestAndDecidedAlike() throws Exception {
    List<Request> requests = new ArrayList<>();
    List<PolicyMatcher.Use> uses = new ArrayList<>();
    DocumentCase.each(
        "a witness as Java is the same request",
        Math.max(MOST, Cases.COUNT / 10),
        one -> {
          Optional<Request> made = made(one.request(), requests.size());
          if (requests.size() < MOST && made.isPresent()) {
            requests.add(made.get());
            uses.add(one.use());
          }
        });
    List<Request> written = written(requests);

    assertThat(requests).hasSizeGreaterThan(MOST / 2);
    for (int i = 0; i < requests.size(); i++) {
      Request original = requests.get(i);
      Request again = written.get(i);
      assertThat(told(again)).isEqualTo(told(original));
      PolicyMatcher matcher = PolicyMatcher.of(uses.get(i), original.catalog());
      assertThat(matcher.outcome(again)).as("%s", original).isEqualTo(matcher.outcome(original));
    }
    assertThat(requests.stream().map(one -> one.caller().getClass()).distinct())
        .hasSizeGreaterThanOrEqualTo(Caller.class.getPermittedSubclasses().length - 2);
  }

  /** The request as somebody makes it, each a bit otherwise; empty where nobody does. */
  private static Optional<Request> made(Request given, int number) {
    RequestBuilder builder =
        Request.builder(given.caller(), given.action(), given.resource(), given.catalog());
    if (!given.resource().equals("*")) {
      builder.resourceAccount(given.target().account().orElse("111122223333"));
    }
    for (String key : given.saidKeys()) {
      if (given.isSet(key)) {
        builder.with(key, given.values(key));
      } else {
        builder.with(key, given.values(key).get(0));
      }
    }
    if (number % 3 == 0 && !builder.says("aws:SourceVpc")) {
      builder.without("aws:SourceVpc");
    }
    if (number % 5 == 0 && !builder.says("my:\"Odd\\")) {
      builder.unknown("my:\"Odd\\");
    }
    try {
      return Optional.of(builder.build());
    } catch (RefusedException nobody) {
      return Optional.empty();
    }
  }

  /** Texts that end a literal, or a line, where they are written as they are. */
  @Test
  void oddTextsAreEscaped() {
    assertThat(WitnessInJava.text("a\"b\\c\nd\re\tf\u0000g\u2028h\ud800i\\u0041"))
        .isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\\u0000g\\u2028h\\ud800i\\\\u0041\"");
  }

  /** The requests that compiled expressions are. */
  private List<Request> written(List<Request> requests) throws Exception {
    StringBuilder source =
        new StringBuilder(
            """
            import static dev.unless.Unless.*;
            import static dev.unless.condition.Keys.*;

            import dev.unless.*;

            public class Pasted {
            """);
    for (int i = 0; i < requests.size(); i++) {
      source
          .append("  public static AccessRequest r")
          .append(i)
          .append("() {\n    return ")
          .append(new Witness(requests.get(i), List.of(), Witness.Beside.NONE).asJava())
          .append(";\n  }\n");
    }
    compile(source.append("}\n").toString());
    List<Request> all = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> pasted = loader.loadClass("Pasted");
      for (int i = 0; i < requests.size(); i++) {
        Request original = requests.get(i);
        AccessRequest one = (AccessRequest) pasted.getMethod("r" + i).invoke(null);
        String owner = original.target().account().orElse("111122223333");
        try {
          all.add(
              Authorizer.forResourcesOf(Account.of(owner))
                  .catalog(original.catalog())
                  .prepare(one));
        } catch (RefusedException refused) {
          throw new AssertionError(
              new Witness(original, List.of(), Witness.Beside.NONE).asJava(), refused);
        }
      }
    }
    return all;
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Pasted.java"), source);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(failed).as(source).isZero();
  }

  /** What a request says, whatever the case of its keys. */
  private static List<Object> told(Request request) {
    Map<String, List<String>> said =
        request.saidKeys().stream()
            .collect(
                Collectors.toMap(CaseFolding::fold, request::values, (a, b) -> a, TreeMap::new));
    return List.of(
        request.caller(),
        request.action(),
        request.resource(),
        said,
        request.saidKeys().stream().filter(request::isSet).map(CaseFolding::fold).sorted().toList(),
        request.unknownKeys().stream().map(CaseFolding::fold).sorted().toList(),
        request.context().absent().keySet().stream().sorted().toList());
  }
}
