package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Constants that are given to annotated parameters, in any class. */
class DomainsTest {
  private static final String NO_ADDRESS =
      "[INVALID_ADDRESS] \"300.0.0.1\" is no address. Write an address or a CIDR block, such as"
          + " \"203.0.113.7\" or \"203.0.113.0/24\".";

  @Test
  void theLibrarysOwnParametersAreExamined() {
    assertTold(
        """
          Object program() {
        -   return sourceIp("300.0.0.1");
        +   return sourceIp("203.0.113.1");
          }
        """,
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void aProgramsOwnParametersAreExamined() {
    assertTold(
        """
          void open(@Cidr String block) {}

          void program() {
        -   open("300.0.0.1");
        +   open("203.0.113.1");
          }
        """,
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void theElementsOfAListAreExaminedEach() {
    assertTold(
        """
          void share(@AccountId List<String> accounts) {}

          void program() {
        -   share(List.of("111122223333", "4444", "5555"));
        +   share(List.of("111122223333", "444455556666", "555566667777"));
          }
        """,
        error("\"4444\"", "[INVALID_ACCOUNT]"),
        error("\"5555\"", "[INVALID_ACCOUNT]"));
  }

  @Test
  void theElementsOfAnArrayAreExaminedEach() {
    assertTold(
        """
          void share(@AccountId String[] accounts) {}

          void program() {
        -   share(new String[] {"111122223333", "4444"});
        +   share(new String[] {"111122223333", "444455556666"});
          }
        """,
        error("\"4444\"", "[INVALID_ACCOUNT]"));
  }

  @Test
  void aVariableNumberOfArgumentsIsExaminedEach() {
    assertTold(
        """
          void share(@AccountId String... accounts) {}

          void program() {
            share();
        -   share("111122223333", "4444", "5555");
        +   share("111122223333", "444455556666", "555566667777");
          }
        """,
        error("\"4444\"", "[INVALID_ACCOUNT]"),
        error("\"5555\"", "[INVALID_ACCOUNT]"));
  }

  @Test
  void constantsAreExaminedWhereTheyAreUsed() {
    assertTold(
        """
        - static final String HOME = "300.0." + "0.1";
        + static final String HOME = "203.0." + "113.1";

          Object program() {
            return sourceIp(HOME);
          }
        """,
        error("HOME", NO_ADDRESS));
  }

  @Test
  void castsAndParenthesesAreSeenThrough() {
    assertTold(
        """
          Object program() {
        -   return sourceIp(((String) "300.0.0.1"));
        +   return sourceIp(((String) "203.0.113.1"));
          }
        """,
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void aTextBlockIsAConstant() {
    assertTold(
        "  Object program() {\n"
            + "-   return sourceIp(\"\"\"\n300.0.0.1\"\"\");\n".replace("\n300", "\n-       300")
            + "+   return sourceIp(\"\"\"\n203.0.113.1\"\"\");\n".replace("\n203", "\n+       203")
            + "  }\n",
        error("\"\"\" 300.0.0.1\"\"\"", NO_ADDRESS));
  }

  @Test
  void constructorsAreExamined() {
    assertTold(
        """
          static class Network {
            Network(@Cidr String block) {}
          }

        - Object network = new Network("300.0.0.1");
        + Object network = new Network("203.0.113.1");
        """,
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void constructorsOfAnonymousClassesAreExamined() {
    assertTold(
        """
          static class Network {
            Network(@Cidr String block) {}
          }

        - Object network = new Network("300.0.0.1") {};
        + Object network = new Network("203.0.113.1") {};
        """,
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void callsOfOtherConstructorsAreExamined() {
    assertTold(
        """
          static class Network {
            Network(@Cidr String block) {}

            Network() {
        -     this("300.0.0.1");
        +     this("203.0.113.1");
            }
          }

          static class Office extends Network {
            Office() {
        -     super("300.0.0.1");
        +     super("203.0.113.1");
            }
          }
        """,
        error("\"300.0.0.1\"", NO_ADDRESS),
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void theComponentsOfRecordsAreExamined() {
    assertTold(
        """
          record Network(@Cidr String block) {}

          enum Office {
        -   MAIN("300.0.0.1");
        +   MAIN("203.0.113.1");

            Office(@Cidr String block) {}
          }

        - Network network = new Network("300.0.0.1");
        + Network network = new Network("203.0.113.1");
        """,
        error("\"300.0.0.1\"", NO_ADDRESS),
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void anAnnotationHoldsForTheMethodsThatOverride() {
    assertTold(
        """
          interface Network {
            void open(@Cidr String block);
          }

          static class Office implements Network {
            @Override
            public void open(String block) {}
          }

          void program(Network network, Office office) {
        -   network.open("300.0.0.1");
        -   office.open("300.0.0.1");
        +   network.open("203.0.113.1");
        +   office.open("203.0.113.1");
          }
        """,
        error("\"300.0.0.1\"", NO_ADDRESS),
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void lambdasAndSwitchesAreExamined() {
    assertTold(
        """
          static <T> T open(T first, @Cidr String block) {
            return first;
          }

          Object program(int n) {
        -   Runnable one = () -> open(1, "300.0.0.1");
        +   Runnable one = () -> open(1, "203.0.113.1");
            return switch (n) {
        -     case 1 -> List.of("a").stream().map(a -> open(a, "300.0.0.1")).toList();
        +     case 1 -> List.of("a").stream().map(a -> open(a, "203.0.113.1")).toList();
              default -> one;
            };
          }
        """,
        error("\"300.0.0.1\"", NO_ADDRESS),
        error("\"300.0.0.1\"", NO_ADDRESS));
  }

  @Test
  void methodReferencesAndRunTimeValuesAreLeftAlone() {
    assertThat(
            told(
                """
                List<Account> program(List<String> ids, String id) {
                  account(id);
                  account(null);
                  return ids.stream().map(Account::of).toList();
                }
                """))
        .isEmpty();
  }

  @Test
  void whatTheCompilerRefusesIsNotExamined() {
    assertThat(
            told(
                """
                Object program() {
                  return pattern(missing + undefined());
                }

                @CheckedPolicy
                static final Policy READER = identityPolicy(allow(S3.NO_SUCH_ACTION).onEverything());
                """))
        .extracting(Told::text)
        .allMatch(text -> text.startsWith("cannot find symbol"));
  }

  @Test
  void theArnsOfPrincipalsAreExamined() {
    assertTold(
        """
          Object program() {
        -   Role reader = Role.ofArn("arn:aws:iam::111122223333:user/ann");
        -   Account shop = Account.ofArn("111122223333");
        -   return principal("arn:aws:iam::111122223333:role/*");
        +   Role reader = Role.ofArn("arn:aws:iam::111122223333:role/ann");
        +   Account shop = Account.ofArn("arn:aws:iam::111122223333:root");
        +   return principal("arn:aws:iam::111122223333:role/all");
          }
        """,
        error("\"arn:aws:iam::111122223333:user/ann\"", "[INVALID_ARN]"),
        error("\"111122223333\"", "[INVALID_ARN]"),
        error("\"arn:aws:iam::111122223333:role/*\"", "[UNSUPPORTED_WILDCARD_IN_PRINCIPAL]"));
  }

  @Test
  void everyDomainRefusesWhatItIsNot() {
    assertTold(
        """
          void all(
              @Arn String arn,
              @BucketName String bucket,
              @RoleName String role,
              @UserName String user,
              @VpcId String vpc,
              @VpcEndpointId String endpoint,
              @OrganizationId String organization,
              @OriginAccessIdentityId String identity,
              @RegionName String region,
              @ServiceName String service,
              @Sid String sid,
              @ActionName String action,
              @KeyName String key,
              @AccountArn String root,
              @RoleArn String reader,
              @UserArn String ann,
              @PrincipalArn String principal,
              @OidcIssuer String issuer,
              @SamlProviderName String staff,
              @ExternalId String external,
              @SecretName String secret) {}

          void program() {
        -   all("a1", "a2/", "a 3", "a 4", "a5", "a6", "a7", "a77", "a8", "a 9", "b-0", "b1", "b2",
        -       "c1", "c2", "c3", "c4", "d1", "d 2", "d?", "e:1");
        +   all(
        +       "arn:aws:sns:eu-west-1:111122223333:t", "bucket", "role", "user", "vpc-0abc1234",
        +       "vpce-0abc1234", "o-a1b2c3d4e5", "EH1HDMB1FH2TC", "eu-west-1", "athena.amazonaws.com",
        +       "Sid1", "s3:GetObject", "aws:SourceIp", "arn:aws:iam::111122223333:root",
        +       "arn:aws:iam::111122223333:role/r", "arn:aws:iam::111122223333:user/u",
        +       "arn:aws:sts::111122223333:assumed-role/r/s", "a.example.com", "d2", "d3",
        +       "prod/db");
          }
        """,
        error("\"a1\"", "[INVALID_ARN]"),
        error("\"a2/\"", "[INVALID_NAME]"),
        error("\"a 3\"", "["),
        error("\"a 4\"", "["),
        error("\"a5\"", "[INVALID_VPC_FORMAT]"),
        error("\"a6\"", "[INVALID_VPCE_FORMAT]"),
        error("\"a7\"", "[INVALID_NAME]"),
        error("\"a77\"", "[INVALID_NAME]"),
        error("\"a8\"", "["),
        error("\"a 9\"", "[INVALID_SERVICE_PRINCIPAL_FORMAT]"),
        error("\"b-0\"", "[UNSUPPORTED_SID]"),
        error("\"b1\"", "["),
        error("\"b2\"", "["),
        error("\"c1\"", "[INVALID_ARN]"),
        error("\"c2\"", "[INVALID_ARN]"),
        error("\"c3\"", "[INVALID_ARN]"),
        error("\"c4\"", "[INVALID_ARN]"),
        error("\"d1\"", "[INVALID_NAME]"),
        error("\"d 2\"", "[INVALID_NAME]"),
        error("\"d?\"", "[INVALID_VALUE]"),
        error("\"e:1\"", "[INVALID_NAME]"));
  }
}
