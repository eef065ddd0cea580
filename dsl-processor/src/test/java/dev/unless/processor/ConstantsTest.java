package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.file;
import static dev.unless.processor.Program.told;
import static dev.unless.processor.Program.toldOf;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fields that policies are built of. */
class ConstantsTest {
  private static final String USER =
      file(
          "User",
          """
          class User {
            @CheckedPolicy
            static final Policy READER = identityPolicy(allow(Names.READ).on(Names.REPORTS));

            @CheckedPolicy
            static final Policy SECOND = identityPolicy(allow(Names.READ).on(Names.REPORTS).named("Two"));
          }
          """);
  private static final String NAMES =
      file(
          "Names",
          """
          class Names {
            static final Action READ = action("s3:GetObjekt");
            static final Resource REPORTS = S3.object("reports", anything());
          }
          """);

  @Test
  void aConstantOfAClassThatComesLaterIsFollowedAndReportedOnce() {
    assertThat(toldOf(USER, NAMES))
        .singleElement()
        .matches(told -> told.is(error("\"s3:GetObjekt\"", "[INVALID_ACTION]")));
  }

  @Test
  void aConstantOfAClassThatIsGeneratedAlreadyIsFollowed() {
    assertThat(toldOf(NAMES, USER))
        .singleElement()
        .matches(told -> told.is(error("\"s3:GetObjekt\"", "[INVALID_ACTION]")));
  }

  @Test
  void constantsOfConstantsAreFollowedThroughFiles() {
    assertThat(
            toldOf(
                file("A", "class A { @CheckedPolicy static final Policy P = B.POLICY; }"),
                file("B", "class B { static final Policy POLICY = identityPolicy(C.RULE); }"),
                file(
                    "C",
                    "class C { static final AllowOn RULE ="
                        + " allow(action(\"s3:GetObjekt\")).onEverything(); }")))
        .singleElement()
        .matches(told -> told.is(error("\"s3:GetObjekt\"", "[INVALID_ACTION]")));
  }

  @Test
  void circularConstantsAreHoles() {
    assertThat(
            toldOf(
                file("A", "class A { static final Action X = B.Y; }"),
                file(
                    "B",
                    """
                    class B {
                      static final Action Y = A.X;

                      @CheckedPolicy
                      static final Policy P = identityPolicy(allow(Y).onEverything());
                    }
                    """)))
        .singleElement()
        .matches(told -> told.text().equals("P was checked with examples in the place of Y."));
  }

  @Test
  void listsArraysAndTheirTwinsAreFollowed() {
    assertTold(
        """
          static final List<String> OFFICES =
        -     List.of("203.0.113.1", "300.0.0.1");
        +     List.of("203.0.113.1", "203.0.113.2");
        - private static final String[] HOMES = {"203.0.113.1", "300.0.0.2"};
        + private static final String[] HOMES = {"203.0.113.1", "203.0.113.2"};
          private static final Condition[] CONDITIONS = {sourceIp(OFFICES), sourceIp(Arrays.asList(HOMES))};

          @CheckedPolicy
          static final Condition ANY = anyOf(SECURE_TRANSPORT.isTrue(), CONDITIONS);
        """,
        error("\"300.0.0.1\"", "[INVALID_ADDRESS]"),
        error("\"300.0.0.2\"", "[INVALID_ADDRESS]"));
  }

  @Test
  void concatenatedStringsAreFollowed() {
    assertTold(
        """
          static final String SERVICE = "s3";
        - static final String NAME = "GetObjekt";
        + static final String NAME = "GetObject";

          @CheckedPolicy
          static final Policy READER =
              identityPolicy(allow(action(SERVICE + ':' + NAME)).onEverything());
        """,
        error("SERVICE + ':' + NAME", "[INVALID_ACTION]"));
  }

  @Test
  void fieldsOfEnumsInterfacesAndNestedClassesAreFollowed() {
    assertTold(
        """
          interface Names {
        -   Action READ = action("s3:GetObjekt");
        +   Action READ = action("s3:GetObject");
          }

          enum Kind {
            ONE;

        -   static final Action WRITE = action("s3:PuttObject");
        +   static final Action WRITE = action("s3:PutObject");
          }

          static class Outer {
            static class Inner {
        -     static final Action LIST = action("s3:ListBuket");
        +     static final Action LIST = action("s3:ListBucket");
            }
          }

          @CheckedPolicy
          static final Policy ALL =
              identityPolicy(allow(Names.READ, Kind.WRITE, Outer.Inner.LIST).onEverything());
        """,
        error("\"s3:GetObjekt\"", "[INVALID_ACTION]"),
        error("\"s3:PuttObject\"", "[INVALID_ACTION]"),
        error("\"s3:ListBuket\"", "[INVALID_ACTION]"));
  }

  @Test
  void arithmeticIsAsTheLanguageHasIt() {
    assertThat(
            told(
                """
                static final int HOUR = 60 * 60;

                @CheckedPolicy
                static final Condition FRESH = MFA_AGE.atMost(2 * HOUR - (-1) % 7);

                @CheckedPolicy
                static final Condition LONG = MFA_AGE.atMost((int) (7L * 24 * HOUR / 2));

                @CheckedPolicy
                static final Condition CHOSEN =
                    TOKEN_ISSUE_TIME.after(true ? Instant.ofEpochSecond(1 + 'a') : Instant.now());
                """))
        .isEmpty();
  }

  @Test
  void aFieldWithoutAnInitializerIsAHole() {
    assertThat(
            told(
                """
                static final Action READ;

                static {
                  READ = S3.GET_OBJECT;
                }

                @CheckedPolicy
                static Policy reader() {
                  return identityPolicy(allow(READ).onEverything());
                }
                """))
        .singleElement()
        .matches(
            told -> told.text().equals("reader was checked with examples in the place of READ."));
  }
}
