package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unless.cli.shell.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies are asked about on the command line. */
class ProveTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String READS = policy("'Action':'s3:GetObject','Resource':'*'");
  private static final String ALL = policy("'Action':'s3:*','Resource':'*'");
  private static final String LEQ = "{'question':'leq','policy':%s,'reference':%s}";

  /** Whoever reads {@code a} writes it, by tags that are compared through variables. */
  private static final String OPEN =
      ("{'id':'open','question':'never','policy':"
              + policy(
                  "'Action':'*','Resource':'*','Condition':{'StringEquals':"
                      + "{'aws:ResourceTag/p':'${aws:PrincipalTag/p}'}}")
              + ",'constraint':"
              + policy(
                  "'Action':'*','Resource':'*','Condition':{'StringEquals':"
                      + "{'aws:ResourceTag/p':'a','aws:PrincipalTag/p':'b'}}")
              + "}")
          .replace('\'', '"');

  @TempDir private Path folder;

  private static String policy(String rest) {
    return ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow'," + rest + "}]}")
        .replace('\'', '"');
  }

  private static String question(String form, Object... documents) {
    return String.format(form.replace('\'', '"'), documents);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aPolicyThatAllowsLessIsProvedToAllowNoMore() throws IOException {
    Run run = Run.of(READS, "prove", "-", "--no-more-than", file("all.json", ALL));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .startsWith("✓ PROVED that the policy of standard input allows nothing that ")
        .endsWith("all.json does not allow ");
  }

  @Test
  void aPolicyThatAllowsMoreIsRefutedByARequestAndWhatIsDecidedOfIt() throws IOException {
    Run run = Run.of(ALL, "prove", "-", "--no-more-than", file("reads.json", READS));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("✗ REFUTED that the policy of standard input allows nothing that")
        .contains("\n  a request that shows it\n    who     ", "\n    does    s3:")
        .contains("\n  what is decided of it\n    ✓ the policy of standard input")
        .containsPattern("✗ .*reads.json +IMPLICIT_DENY\n$");
  }

  @Test
  void requestsThatAPolicyAllowsAreAskedFor() throws IOException {
    String reads = file("reads.json", READS);

    assertThat(Run.of(ALL, "prove", "-", "--never", reads).exitCode()).isEqualTo(1);
    assertThat(
            Run.of(policy("'Action':'ec2:*','Resource':'*'"), "prove", "-", "--never", reads)
                .exitCode())
        .isZero();
    assertThat(Run.of(READS, "prove", "-", "--equivalent", reads).exitCode()).isZero();
    assertThat(Run.of(ALL, "prove", "-", "--equivalent", reads).exitCode()).isEqualTo(1);
  }

  @Test
  void everyStatementIsToldOfWithItsPlaceAndSid() {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": [
          {"Sid": "Read", "Effect": "Allow", "Action": "s3:Get*", "Resource": "*"},
          {"Sid": "Gone", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"},
          {"Effect": "Deny", "Action": "s3:Put*", "Resource": "*"},
          {"Effect": "Allow", "Action": "s3:List*", "Resource": "*", "Condition": {
            "StringEquals": {"s3:prefix": "a"}, "StringNotEquals": {"s3:prefix": ["a", "b"]}}}]}
        """;
    Run run = Run.of(policy, "prove", "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            ✗ REFUTED that every statement of the policy of standard input has an effect

              ✓ statement 0 (Read)  has an effect
              ✗ statement 1 (Gone)  all that it allows is denied
              ✓ statement 2         has an effect
              ✗ statement 3         no request is as it asks
            """);
    assertThat(Run.of(policy, "prove", "--statements", "-")).isEqualTo(run);
    assertThat(Run.of(policy, "prove", "--json", "-").lines())
        .hasSize(4)
        .contains(
            "{\"statement\":1,\"sid\":\"Gone\",\"answer\":\"REFUTED\",\"flaw\":\"DEAD\",\"restsOn\":[]}",
            "{\"statement\":3,\"answer\":\"REFUTED\",\"flaw\":\"UNSATISFIABLE\",\"restsOn\":[]}");
    assertThat(Run.of(READS, "prove", "-").exitCode()).isZero();
  }

  @Test
  void ofNoStatementNothingIsProved() {
    Run run = Run.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}", "prove", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .startsWith("? PROVED, BUT OF NOTHING, that ")
        .contains("has no statement");
  }

  @Test
  void whatIsNotFoundOutSaysWhereAndWhyAndEndsInThree() throws IOException {
    Run run = Run.of(OPEN, "prove", "--question", "-");
    if (run.exitCode() == 0) {
      return; // It is found out by now.
    }

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("? UNKNOWN whether ", "    where   ", "    why     ");
    JsonNode line = MAPPER.readTree(Run.of(OPEN, "prove", "--json", "--question", "-").out());
    assertThat(line.get("answer").asText()).isEqualTo("UNKNOWN");
    assertThat(line.get("unknown").get("why").asText()).isNotEmpty();
    assertThat(line.has("witness")).isFalse();
  }

  @Test
  void whatARefutationRestsOnAndHowItReadsBackStandsInTheLine() throws IOException {
    String question =
        question(
            LEQ,
            policy(
                "'Action':'*','Resource':'*','Principal':{'AWS':'*'},'Condition':{"
                    + "'ForAnyValue:StringEquals':{'aws:TagKeys':'a'},'StringEquals':{'own:k':'v'},"
                    + "'ArnEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/team/a'}}"),
            policy("'Action':'s3:*','Resource':'*','Principal':'*'"));
    ObjectNode line =
        (ObjectNode) MAPPER.readTree(Run.of(question, "prove", "--json", "--question", "-").out());

    assertThat(line.get("answer").asText()).isEqualTo("REFUTED");
    assertThat(line.get("id").isNull()).isTrue();
    assertThat(line.has("vacuous")).isFalse();
    assertThat(line.get("witness").get("context").get("aws:TagKeys").isArray()).isTrue();
    ReadBack.assertDecidedAsTold(question.getBytes(StandardCharsets.UTF_8), line);
  }

  @Test
  void theNextFileIsAnsweredAfterAWrongOneAndTheWorstCounts() throws IOException {
    String proved = file("a.json", question(LEQ, READS, ALL));
    String refuted = file("b.json", question(LEQ, ALL, READS));
    String wrong = file("c.json", "{\"id\": 7, \"question\": 1}");

    Run run =
        Run.of("", "prove", "--json", "--question", wrong, proved, folder + "/none.json", refuted);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(0))
        .startsWith("{\"id\":7,\"file\":\"" + wrong + "\",\"error\":{\"pointer\":\"/question\"");
    assertThat(run.lines().get(1)).startsWith("{\"id\":null,\"answer\":\"PROVED\"");
    assertThat(run.lines().get(2)).endsWith("\"message\":\"there is no file of this name\"}}");
    assertThat(run.lines().get(3)).startsWith("{\"id\":null,\"answer\":\"REFUTED\"");

    assertThat(Run.of("", "prove", "--question", proved, refuted).exitCode()).isEqualTo(1);
    assertThat(Run.of("", "prove", "--question", proved, proved).exitCode()).isZero();
    assertThat(Run.of("", "prove", "--question", proved, refuted).out())
        .startsWith(proved + "\n✓ PROVED that the policy allows nothing")
        .endsWith("\n2 questions: 1 proved, 1 refuted.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "[]#:1:1: Expected an object, found an array.",
        "{'question':'never'#The text ends in the middle.",
        "{'question':'nevr'}#/question: There is no question \"nevr\". Did you mean \"never\"?",
        "{'policy':POLICY}#There is no question. Write \"question\": \"never\".",
        "{'question':'never','policy':POLICY}#There is no constraint.",
        "{'question':'leq','reference':POLICY}#There is no policy.",
        "{'question':'leq','policy':POLICY,'reference':POLICY,'x':1}#/x: A question has no element \"x\".",
        "{'question':'leq','policy':POLICY,'policy':POLICY,'reference':POLICY}#/policy: \"policy\" stands twice",
        "{'question':'leq','policy':POLICY,'reference':POLICY,'statement':0}#/statement: The question \"leq\"",
        "{'question':'leq','policy':POLICY,'reference':7}#/reference: Expected an object, found the number",
        "{'question':'leq','policy':POLICY,'reference':POLICY}{}#Something follows the object.",
        "{'question':'leq','kind':'bucket','policy':POLICY,'reference':POLICY}#/policy/Statement/0: The statement names no Principal.",
        "{'question':'leq','kind':'buckt','policy':POLICY,'reference':POLICY}#/kind: There is no kind of policy \"buckt\".",
        "{'question':'deadStatement','policy':POLICY,'statement':1}#/statement: There is no statement 1. The policy has 1",
        "{'question':'deadStatement','policy':POLICY,'statement':-1}#/statement: There is no statement -1.",
        "{'question':'deadStatement','policy':POLICY,'statement':0.0}#/statement: Expected the place of a statement",
        "{'question':'deadStatement','policy':POLICY,'statement':'0'}#/statement: Expected the place of a statement",
        "{'question':'deadStatement','policy':POLICY,'statement':99999999999}#/statement: Expected the place",
        "{'question':'deadStatement','policy':DENY,'statement':0}#/statement: Statement 0 is a Deny.",
        "{'question':'always','policy':POLICY,'constraint':POLICY}#There is no layers. Write \"layers\"",
        "{'question':'leq','layers':{},'reference':POLICY}#/layers: The question \"leq\" has no \"layers\" here.",
        "{'question':'never','layers':{'identityPolicy':[]},'constraint':POLICY}#Did you mean \"identityPolicies\"?",
        "{'question':'never','policy':POLICY,'constraint':POLICY,'accounts':['1']}#/accounts/0: \"1\" is not an account id."
      })
  void whatIsWrongWithAQuestionIsToldWithItsPlace(String text, String message) {
    String input =
        text.replace("POLICY", READS)
            .replace("DENY", READS.replace("Allow", "Deny"))
            .replace('\'', '"');
    Run run = Run.of(input, "prove", "--question", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEqualTo("1 question: 1 without an answer.\n");
    assertThat(run.err()).startsWith("-:").contains(message);
    assertThat(Run.of(input, "prove", "--json", "--question", "-").out())
        .contains("\"error\":{\"pointer\":");
  }

  @Test
  void aPolicyOnTheCommandLineIsReadStrictlyAndItsReferenceLeniently() throws IOException {
    String every =
        file(
            "every.json",
            policy(
                "'Action':'sts:AssumeRoleWithSAML','Resource':'*','Principal':{'Federated':'*'}"));
    String one =
        policy(
            "'Action':'sts:AssumeRoleWithSAML','Resource':'*',"
                + "'Principal':{'Federated':'arn:aws:iam::111122223333:saml-provider/p'}");

    assertThat(Run.of(one, "prove", "-", "--no-more-than", every).exitCode()).isZero();
    Run refused = Run.of(one, "prove", every, "--no-more-than", "-");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("[UNSUPPORTED_WILDCARD_IN_PRINCIPAL]");
    assertThat(Run.of(READS, "prove", "-", "--kind", "bucket").err())
        .contains("The statement names no Principal.");
    assertThat(Run.of(READS, "prove", "--json", "-", "--kind", "bucket").out())
        .contains("\"error\":{\"pointer\":\"/Statement/0\",\"line\":1,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prove p --never a --equivalent b#one thing is asked at a time",
        "prove p --change a --never b#one thing is asked at a time",
        "prove - --change -#standard input is there only once",
        "prove p --question --change a#one thing is asked at a time",
        "prove p --question --statements#one thing is asked at a time",
        "prove p q#'q' is one policy too many",
        "prove --question --kind key q#tells the kind of its policy itself",
        "prove - --never -#standard input is there only once",
        "prove p --kind buckt#there is no kind of policy 'buckt'"
      })
  void whatMakesNoSenseIsToldWithTheUse(String line) {
    String[] parts = line.split("#", 2);
    Run run = Run.of("", parts[0].split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(parts[1]).endsWith("See 'unless prove --help'.\n");
  }

  @Test
  void whoIsLetInFromOutsideIsAnswered() {
    String open = policy("'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Principal':'*'");
    Run run = Run.of(open, "prove", "-", "--not-public");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("✗ REFUTED that the policy of standard input is not public\n")
        .contains("who     anybody, without signature\n    does    s3:GetObject\n");
    assertThat(Run.of(READS, "prove", "-", "--not-public").exitCode()).isEqualTo(2);
  }

  @Test
  void onATerminalItIsAsWideAsTheTerminalAndColoured() throws IOException {
    Run run =
        Run.on(
            new Terminal(true, true, 50, true),
            ALL,
            "prove",
            "-",
            "--no-more-than",
            file("reads", READS));

    assertThat(run.out())
        .startsWith("\u001b[31m✗\u001b[0m \u001b[31mREFUTED\u001b[0m that the policy");
    assertThat(run.out().replaceAll("\u001b\\[[0-9]*m", "").lines())
        .filteredOn(line -> !line.contains("reads"))
        .isNotEmpty()
        .allMatch(line -> line.codePointCount(0, line.length()) <= 50);
  }

  @Test
  void aPolicyIsNoQuestion() {
    Run run = Run.of(READS, "prove", "--question", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("/Version: This is an element of a policy, not of a question.")
        .contains("Write {\"question\": …, \"policy\": {…}}")
        .doesNotContain("/Statement");
  }

  @Test
  void allLayersAreAskedTogether() {
    Run run =
        Run.of(
            question(
                "{'question':'never','layers':{'resourcesOf':'111122223333','identityPolicies':[%s]},"
                    + "'constraint':%s}",
                READS,
                policy(
                    "'Action':'s3:PutObject','Resource':'*','Condition':{'StringEquals':"
                        + "{'aws:PrincipalType':'User'}}")),
            "prove",
            "--question",
            "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("PROVED that the whole decision allows none of the requests of the constraint")
        .contains("taken for granted\n    the resource has no policy");
  }

  @Test
  void aPolicyIsComparedBesideOthers() throws IOException {
    String denies =
        policy("'Action':'s3:*','Resource':'*'},{'Effect':'Deny','Action':'ec2:*','Resource':'*'");
    Run run = Run.of(ALL, "prove", "-", "--no-more-permissive-than", file("denies.json", denies));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("beside\n    another identity-based policy that allows everything");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--change", "--no-more-permissive-than", "--interchangeable"})
  void policiesOfOtherKindsAreNoneThatStandInOnePlace(String question) throws IOException {
    String open =
        file("b", policy("'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Principal':'*'"));

    assertThat(Run.of(READS, "prove", "-", question, open).exitCode()).isEqualTo(2);
    assertThat(Run.of(READS, "prove", "-", question, open).err()).contains("UNSUPPORTED_PRINCIPAL");
    assertThat(Run.of(READS, "prove", open, question, "-").err()).contains("MISSING_PRINCIPAL");
    assertThat(Run.of(READS, "prove", "-", question, folder + "/none").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--json", "--kind=identity"})
  void whatChangedIsToldAsDiffTellsIt(String option) throws IOException {
    String before = file("before.json", READS);
    List<String> asked = List.of("prove", "-", "--change", before);
    List<String> compared = List.of("diff", before, "-");

    Run run = Run.of(ALL, with(option, asked));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run).isEqualTo(Run.of(ALL, with(option, compared)));
  }

  private static String[] with(String option, List<String> args) {
    return Stream.concat(args.stream(), Stream.of(option).filter(each -> !each.isEmpty()))
        .toArray(String[]::new);
  }
}
