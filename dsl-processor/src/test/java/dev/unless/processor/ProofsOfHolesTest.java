package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be proved of a method, for every argument. */
class ProofsOfHolesTest {
  private static final String REQUESTS =
      """
      static final Requests DELETES = requests(S3.DELETE_BUCKET);
      static final Requests READS = requests(S3.GET_OBJECT).on(S3.object("logs", anything()));
      static final Policy MOST = identityPolicy(allow(S3.GET_OBJECT).onEverything());
      """;

  private static List<Told> proofs(String members) {
    return told(REQUESTS + members).stream()
        .filter(
            told ->
                told.text()
                    .matches(
                        "(?s)(\\[(PROOF|CANNOT|PROVED|UNKNOWN_C|CHECK_SEES).*|.*is proved of.*)"))
        .toList();
  }

  private static Told one(String members) {
    List<Told> told = proofs(members);
    assertThat(told).as("%s", told(REQUESTS + members)).hasSize(1);
    return told.get(0);
  }

  private static void assertProved(String members, String holes) {
    Told told = one(members);
    assertThat(told.text()).matches("(?s).* for every \\Q" + holes + "\\E(, provided that .*)?\\.");
    assertThat(told.kind()).isEqualTo(Diagnostic.Kind.NOTE);
  }

  @Test
  void aRangeThatOpensThePolicyIsNamed() {
    Told told =
        one(
            """
            @NotPublic
            static Policy p(@Cidr String range) {
              return bucketPolicy("logs", allow(S3.GET_OBJECT).toEveryone().when(sourceIp(range)));
            }
            """);

    assertThat(told.kind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(told.under()).isEqualTo("allow(S3.GET_OBJECT).toEveryone().when(sourceIp(range))");
    assertThat(told.text())
        .startsWith("[PROOF_REFUTED] p(\"0.0.0.0/0\") lets request(action(\"s3:GetObject\"), arn(");
  }

  @Test
  void anExceptionThatOpensTheGuardIsNamed() {
    Told told =
        one(
            """
            static final Requests FROM_OUTSIDE = READS.when(sourceIp("203.0.113.9"));
            @Never("FROM_OUTSIDE")
            static Policy p(@Cidr String range) {
              return bucketPolicy(
                  "logs",
                  allow(S3.GET_OBJECT).toEveryone(),
                  denyAll().unless(sourceIp(range)));
            }
            """);

    assertThat(told.text()).startsWith("[PROOF_REFUTED] p(\"203.0.113.0/24\") lets request(");
  }

  @Test
  void aNameIsProvedForAll() {
    assertProved(
        """
        @Never("DELETES")
        static Policy p(@BucketName String bucket) {
          return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(bucket, anything())));
        }
        """,
        "@BucketName String bucket");
    assertProved(
        """
        @NoMorePermissiveThan("MOST")
        static Policy p(String bucket, @VpcId String vpc) {
          return identityPolicy(
              allow(S3.GET_OBJECT).on(S3.object(bucket, anything())).when(SOURCE_VPC.is(vpc)));
        }
        """,
        "String bucket, every @VpcId String vpc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instant end; CURRENT_TIME.before(end)",
        "int days; MFA_AGE.atMost(days)",
        "boolean tls; tls ? SECURE_TRANSPORT.isTrue() : SECURE_TRANSPORT.isFalse()",
        "Condition more; more",
        "Account ours; PRINCIPAL_ACCOUNT.is(ours.id())",
        "Region region; requestedRegion(region)",
        "@Cidr List<String> offices; sourceIp(offices)",
      })
  void conditionsAreTakenForWhateverTheyMayBe(String given) {
    String[] parts = given.split("; ", -1);
    Told told =
        one(
            """
            @Never("DELETES")
            static Policy p(%s) {
              return identityPolicy(allow(S3.GET_OBJECT).onEverything().when(%s));
            }
            """
                .formatted(parts[0], parts[1]));
    assertThat(told.text())
        .matches("@Never\\(\"DELETES\"\\) is proved of p (for every|in each of its 2 ways).*");
    assertThat(
            one(
                """
                @Never("READS")
                static Policy p(%s) {
                  return identityPolicy(allow(S3.GET_OBJECT).onEverything().when(%s));
                }
                """
                    .formatted(parts[0], parts[1])))
        .matches(each -> each.kind() == Diagnostic.Kind.ERROR);
  }

  @Test
  void bothWaysAreProved() {
    Told told =
        one(
            """
            @Never("DELETES")
            static Policy p(boolean strict) {
              return strict
                  ? identityPolicy(allow(S3.GET_OBJECT).onEverything())
                  : identityPolicy(allow(S3.allActions()).onEverything());
            }
            """);

    assertThat(told.under()).isEqualTo("allow(S3.allActions()).onEverything()");
    assertThat(told.text()).contains("where it takes this branch, lets request(");
  }

  @Test
  void aListMayBeEmpty() {
    Told told =
        one(
            """
            @Never("READS")
            static Policy p(List<String> buckets) {
              List<IdentityRule> rules = new ArrayList<>();
              rules.add(allow(S3.GET_OBJECT).onEverything());
              for (String bucket : buckets) {
                rules.add(deny(S3.GET_OBJECT).onEverything());
              }
              return IdentityPolicy.of(rules);
            }
            """);

    assertThat(told.text()).startsWith("[CANNOT_PROVE]");
    assertThat(
            proofs(
                """
                @Never("DELETES")
                static Policy p(List<String> buckets) {
                  List<IdentityRule> rules = new ArrayList<>();
                  for (String bucket : buckets) {
                    rules.add(allow(S3.GET_OBJECT).on(S3.object(bucket, anything())));
                  }
                  return IdentityPolicy.of(rules);
                }
                """))
        .singleElement()
        .matches(each -> each.text().startsWith("@Never(\"DELETES\") is proved of p for every"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IdentityRule more; identityPolicy(more)",
        "Action action; identityPolicy(allow(action).onEverything())",
        "Policy other; other",
        "ResourceRule more; bucketPolicy(\"logs\", more)",
        "Role role; bucketPolicy(\"logs\", allow(S3.GET_OBJECT).to(role))",
      })
  void whatIsLeftOpenIsNotProved(String given) {
    String[] parts = given.split("; ", -1);
    assertThat(
            proofs(
                """
                @Never("READS")
                static Policy p(%s) {
                  return %s;
                }
                """
                    .formatted(parts[0], parts[1])))
        .extracting(Told::text)
        .anyMatch(
            text ->
                text.startsWith(
                        "[CANNOT_PROVE] Whether @Never(\"READS\") holds of p was not found out.")
                    && text.contains(parts[0].split(" ", -1)[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@VpcId String vpc; allow(S3.GET_OBJECT).toEveryone().when(SOURCE_VPC.is(vpc))",
        "@AccountId String ours; allow(S3.GET_OBJECT).to(account(ours))",
        "Account ours; allow(S3.GET_OBJECT).to(ours.role(\"reader\"))",
        "String role; allow(S3.GET_OBJECT).to(account(\"111122223333\").role(role))",
        "@OrganizationId String org; allow(S3.GET_OBJECT).toEveryone().when(principalOrgId(org))",
      })
  void whoIsNamedByAnArgumentIsNotThePublic(String given) {
    String[] parts = given.split("; ", -1);
    assertProved(
        """
        @NotPublic
        static Policy p(%s) {
          return bucketPolicy("logs", %s);
        }
        """
            .formatted(parts[0], parts[1]),
        parts[0]);
  }

  @Test
  void aTextIsTriedWhereItMatters() {
    assertThat(
            one("""
                static final Requests OF_ADMIN =
                    READS.by(account("111122223333").role("admin"));
                @Never("OF_ADMIN")
                static Policy p(String name) {
                  return bucketPolicy(
                      "logs", allow(S3.GET_OBJECT).to(account("111122223333").role(name)));
                }
                """)
                .text())
        .startsWith("[PROOF_REFUTED] p(\"admin\") lets request(");
    assertProved(
        """
        static final Requests OF_ADMIN = READS.by(account("111122223333").role("admin"));
        @Never("OF_ADMIN")
        static Policy p(String name) {
          return bucketPolicy(
              "logs",
              allow(S3.GET_OBJECT).to(account("111122223333").role("team-" + name)));
        }
        """,
        "String name");
  }

  @Test
  void theHoleAndTheCallAreNamed() {
    assertThat(
            one("""
                @NotPublic
                static Policy p(Role role) {
                  return bucketPolicy("logs", allow(S3.GET_OBJECT).to(role));
                }
                """)
                .text())
        .contains("role, of type dev.unless.vocabulary.Role, which Allow.to(…) takes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (range.endsWith(\"/0\")) { throw new IllegalArgumentException(range); }",
        "check(range);",
        "if (range.isEmpty()) { return bucketPolicy(\"logs\", allow(S3.GET_OBJECT).to(account(\"111122223333\"))); }",
      })
  void argumentsThatMayNotPassRefuteNothing(String guard) {
    assertThat(
            one("""
                static void check(String text) { if (text.endsWith("/0")) { throw new IllegalStateException(); } }
                @NotPublic
                static Policy p(@Cidr String range) {
                  %s
                  return bucketPolicy("logs", allow(S3.GET_OBJECT).toEveryone().when(sourceIp(range)));
                }
                """
                    .formatted(guard))
                .text())
        .startsWith(
            "[CANNOT_PROVE] Whether @NotPublic holds of p was not found out. It would not"
                + " hold of p(\"0.0.0.0/0\"), if ");
  }

  @Test
  void whatIsDerivedFromAnArgumentIsNoArgument() {
    assertThat(
            one("""
                @Never("READS")
                static Policy p(String name) {
                  return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(name.toLowerCase(), anything())));
                }
                """)
                .text())
        .startsWith("[CANNOT_PROVE]")
        .contains("It would not hold if name were \"logs\"");
    assertThat(
            one("""
                @Never("READS")
                static Policy p(String name) {
                  return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(name, anything())));
                }
                """)
                .text())
        .startsWith("[PROOF_REFUTED] p(\"logs\") lets request(");
  }

  @Test
  void aPolicyOfWhichEveryDenyHangsOnAnArgumentLetsThroughWhatThatLeaves() {
    assertThat(
            one("""
                static final Requests OUTSIDE = READS.unless(sourceIp("53.0.0.0/8"));
                @Never("OUTSIDE")
                static BucketPolicy p(@Cidr String office) {
                  return bucketPolicy("logs", denyAll().unless(sourceIp(office)));
                }
                """)
                .text())
        .startsWith("[PROOF_REFUTED] p(\"198.51.100.7/32\") lets request(");
    assertThat(
            one("""
                @Never("READS")
                static BucketPolicy p(@BucketName String bucket) {
                  return bucketPolicy(bucket, denyAll());
                }
                """)
                .text())
        .startsWith("[PROOF_REFUTED] p(\"amzn-s3-demo-bucket701\") lets request(");
  }

  @Test
  void aTextThatMayBeAPatternPinsNothing() {
    assertThat(
            one("""
                @NotPublic
                static Policy p(String vpc) {
                  return bucketPolicy(
                      "logs",
                      allow(S3.GET_OBJECT).toEveryone().when(SOURCE_VPC.matches(trustedPattern(vpc))));
                }
                """)
                .text())
        .startsWith("[PROOF_REFUTED] p(\"*\") lets request(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".withoutIfPresent(name)",
        ".put(allow(S3.PUT_OBJECT).onEverything().named(name))",
      })
  void whatRuleANameFindsIsNotProved(String edit) {
    assertThat(
            notProved(
                "String name",
                """
                return identityPolicy(
                    allow(S3.GET_OBJECT).onEverything().named("A"),
                    deny(S3.GET_OBJECT).onEverything().named("B"))%s;
                """
                    .formatted(edit)))
        .contains("It is not known what name may be, by which a rule is found or replaced.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> all; int k = 0; String x = \"public\"; for (String each : all) { k++; if (k == 3)"
            + " { x = \"logs\"; } } return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(x,"
            + " anything())));",
        "int n; int k = 0; String x = \"public\"; for (int i = 0; i < n; i++) { k++; if (k == 4) { x ="
            + " \"logs\"; } } return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(x,"
            + " anything())));"
      })
  void whatALoopCarriesFromTurnToTurnIsNotProved(String given) {
    int end = given.indexOf("; ");

    assertThat(notProved(given.substring(0, end), given.substring(end + 2)))
        .contains("It is not known what one turn of the loop leaves to the next.");
  }

  @Test
  void whichEntryOfAMapAnArgumentReplacesIsNotProved() {
    assertThat(
            notProved(
                "String key",
                """
                Map<String, IdentityRule> rules = new HashMap<>();
                rules.put("B", deny(S3.GET_OBJECT).onEverything());
                rules.put("A", allow(S3.GET_OBJECT).onEverything());
                rules.put(key, allow(S3.PUT_OBJECT).onEverything());
                return IdentityPolicy.of(List.copyOf(rules.values()));
                """))
        .contains("It is not known which entry of the map is replaced.");
  }

  @Test
  void aBooleanByWhichAMethodChoosesIsNamed() {
    assertThat(
            one("""
                @NotPublic
                static Policy p(boolean open) {
                  return open
                      ? bucketPolicy("logs", allow(S3.GET_OBJECT).toEveryone())
                      : bucketPolicy("logs", allow(S3.GET_OBJECT).to(account("111122223333")));
                }
                """)
                .text())
        .startsWith("[PROOF_REFUTED] p(true) lets request(");
  }

  @Test
  void aChoiceThatNoArgumentMayTakeRefutesNothing() {
    assertThat(
            notProved(
                "int n",
                """
                if (n > 5 && n < 3) {
                  return identityPolicy(allow(S3.GET_OBJECT).onEverything());
                }
                return identityPolicy(allow(S3.PUT_OBJECT).onEverything());
                """))
        .contains("It would not hold of p(…), if ");
  }

  private static String notProved(String parameter, String body) {
    String text =
        one("""
            @Never("READS")
            static IdentityPolicy p(%s) {
              %s
            }
            """
                .formatted(parameter, body))
            .text();
    assertThat(text)
        .startsWith("[CANNOT_PROVE] Whether @Never(\"READS\") holds of p was not found");
    return text;
  }
}
