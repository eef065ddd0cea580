package dev.unless.cli;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does what commands do, for nobody to see, so that the JVM knows which classes belong into an
 * archive of them. The launcher runs it.
 */
public final class Warmup {
  private static final String IDENTITY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{
          "Sid": "Read",
          "Effect": "Allow",
          "Action": ["s3:GetObject", "s3:List*"],
          "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::reports"],
          "Condition": {
            "StringLike": {"s3:prefix": "2026/*"},
            "IpAddress": {"aws:SourceIp": "203.0.113.7/24"}
          }
        }, {
          "Effect": "Allow",
          "Action": "dynamodb:GetItm",
          "Resource": "*"
        }]
      }
      """;

  private static final String BUCKET =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:*",
       "Resource": "arn:aws:s3:::reports/*", "Condition": {"Bool": {"aws:SecureTransport": "false"},
       "ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*"}}}}
      """;

  private static final String CASE =
      """
      {"id":"1","request":{"principal":"arn:aws:iam::111122223333:user/u","action":"s3:GetObject",\
      "resource":"arn:aws:s3:::reports/k","context":{"aws:SourceIp":"203.0.113.9"}},\
      "identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*",\
      "Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}}],\
      "resourcePolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*",\
      "Resource":"arn:aws:s3:::reports/*","Condition":{"StringNotEquals":{"aws:PrincipalAccount":"111122223333"}}}]}}
      """;

  private static final String QUESTION =
      """
      {"id":"1","question":"never","policy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
       "Action":"s3:*","Resource":"*"},{"Effect":"Deny","Action":"s3:Put*","Resource":"*",
       "Condition":{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]},
       "constraint":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject",
       "Resource":"arn:aws:s3:::reports/*","Condition":{"StringLike":{"aws:PrincipalTag/team":"a*"}}}]}}
      """;

  private static final String VARIABLES =
      """
      {"id":"2","question":"leq","policy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
       "Principal":{"AWS":"arn:aws:iam::111122223333:role/reader"},"Action":["s3:Get*","s3:Put*"],
       "Resource":"arn:aws:s3:::reports/${aws:PrincipalTag/team}/*"}]},
       "reference":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:Get*",
       "Resource":"arn:aws:s3:::reports/*"}]}}
      """;

  private Warmup() {}

  /** Runs and ends the process. */
  public static void main(String[] args) {
    exitCodes();
    System.exit(0);
  }

  /** Runs some of everything; what the commands end in. */
  static List<Integer> exitCodes() {
    return List.of(
        run("", "--help"),
        run(IDENTITY, "check", "-"),
        run(BUCKET, "check", "-"),
        run(IDENTITY, "check", "--json", "-"),
        run("{\"Version\": 1}", "check", "-"),
        run(IDENTITY, "format", "-"),
        run(CASE, "simulate", "-"),
        run(CASE + "{}", "simulate", "-"),
        run(CASE, "explain", "-"),
        run(QUESTION, "prove", "--question", "-"),
        run(QUESTION, "prove", "--json", "--question", "-"),
        run(VARIABLES, "prove", "--question", "-"),
        run(VARIABLES.replace("\"s3:Put*\"", "\"s3:GetItem\""), "prove", "--question", "-"),
        run(BUCKET, "prove", "--not-public", "-"),
        run(IDENTITY, "prove", "-"),
        run(BUCKET, "diff", "-", "/dev/null"),
        run("", "chek"),
        run("", "check", "--kind", "bukket", "-"));
  }

  private static int run(String input, String... args) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Output nowhere = new Output(OutputStream.nullOutputStream());
    Terminal terminal = new Terminal(true, false, Terminal.USUAL_COLUMNS, true);
    return new Main(new Shell(in, nowhere, nowhere, terminal, Catalog::aws)).run(args);
  }
}
