package dev.unless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unless.annotation.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside unless.jar, as the build leaves them. */
class LauncherIT {
  private static final Path BUILT = Path.of("target").toAbsolutePath();
  private static final String VERSION = "unless " + Library.VERSION + "\n";
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}
      """;
  private static final String CASE =
      """
      {"request":{"principal":"anonymous","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}}
      """;

  /** For tests that do not look at it: what is made in the background may outlive them. */
  private static final Path SHARED_CACHE = BUILT.resolve("launcher-cache");

  /** The lock of an archive in the making; those that tests plant have numbers of one digit. */
  private static final Pattern LOCK = Pattern.compile("unless-\\d{2,}\\.jsa\\.lock$");

  @TempDir private Path folder;

  /** What makes an archive in the background still writes to the folder that is to be removed. */
  @AfterEach
  void nobodyWritesAnyMore() throws Exception {
    awaitLock(folder.resolve("unless"));
  }

  @BeforeEach
  void onlyWhereThereIsAShell() {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh: the launcher is not tested");
  }

  @Test
  void theBuildLeavesTheLauncherReadyToRun() throws Exception {
    assertThat(BUILT.resolve("unless")).isExecutable();
    assertThat(unless("--version").run("")).isEqualTo(new Run(0, VERSION, ""));
    assertThat(unless("check", "-").run(POLICY).out()).isEqualTo("No findings in 1 file.\n");
    assertThat(unless("simulate", "-").run(CASE).exitCode()).isEqualTo(1);
  }

  @Test
  void itIsFoundThroughLinksAndInFoldersWithSpaces() throws Exception {
    Path home = Files.createDirectory(folder.resolve("a folder"));
    Files.copy(BUILT.resolve("unless"), home.resolve("unless"));
    permit(home.resolve("unless"), "rwxr-xr-x");
    Files.copy(BUILT.resolve("unless.jar"), home.resolve("unless.jar"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../a folder/unless"));
    Files.createSymbolicLink(bin.resolve("unless"), bin.resolve("first"));
    Files.writeString(folder.resolve("grüße aus.json"), POLICY);

    Run run =
        shell("unless check 'grüße aus.json' && cd / && unless --version")
            .with("PATH", bin + ":" + System.getenv("PATH"))
            .run("");

    assertThat(run).isEqualTo(new Run(0, "No findings in 1 file.\n" + VERSION, ""));
  }

  @Test
  void withoutJavaOrWithAnOldOneItSaysWhatIsNeeded() throws Exception {
    Path old = java("[ \"$1\" = -version ] && echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

    Run without = Command.of(launcher()).with("PATH", folder).with("JAVA_HOME", "").run("");

    assertThat(without.exitCode()).isEqualTo(3);
    assertThat(without.err()).startsWith("unless: there is no Java; install 17 or newer");
    assertThat(unless("--version").with("JAVA_HOME", folder).run("").err())
        .isEqualTo("unless: JAVA_HOME is " + folder + ", and there is no Java in it\n");
    assertThat(unless("--version").with("JAVA_HOME", old).run("").err())
        .startsWith("unless: Java 11.0.2 is too old; install 17 or newer");
  }

  @Test
  void theFirstCallLeavesAnArchiveThatTheNextOnesUse() throws Exception {
    assertThat(uncached("--version").run("").out()).isEqualTo(VERSION);
    awaitArchive();

    assertThat(usesAnArchive()).isTrue();
  }

  @Test
  void theArchiveAndItsFolderAreTheUsersAlone() throws Exception {
    // Nothing hangs on what the user lets new files be.
    shell("umask 000 && unless --version")
        .with("PATH", BUILT + ":" + System.getenv("PATH"))
        .with("XDG_CACHE_HOME", folder.resolve("made"))
        .run("");
    Path kept = folder.resolve("made/unless");
    Path archive = awaitArchive(kept);

    assertThat(permissions(folder.resolve("made"))).isEqualTo("rwx------");
    assertThat(permissions(kept)).isEqualTo("rwx------");
    assertThat(permissions(archive)).isEqualTo("rw-------");
  }

  /** Ways in which somebody else could have written the archive, or could still exchange it. */
  private enum Doubt {
    OTHERS_MAY_READ_THE_FOLDER {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        permit(kept, "rwxr-xr-x");
      }
    },
    OTHERS_MAY_READ_THE_ARCHIVE {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        permit(archive, "rw-r--r--");
      }
    },
    OTHERS_MAY_RENAME_THE_FOLDER {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        permit(kept.resolveSibling(""), "rwxrwxrwx");
      }
    },
    THE_FOLDER_IS_A_LINK {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        Path elsewhere = kept.resolveSibling("elsewhere");
        Files.move(kept, elsewhere);
        Files.createSymbolicLink(kept, elsewhere);
      }
    },
    THE_ARCHIVE_IS_A_LINK {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        Path elsewhere = archive.resolveSibling("elsewhere");
        Files.move(archive, elsewhere);
        Files.createSymbolicLink(archive, elsewhere);
      }
    },
    THE_ARCHIVE_HAS_A_SECOND_NAME {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        Files.createLink(archive.resolveSibling("second"), archive);
      }
    },
    THE_FOLDER_IS_SOMEBODY_ELSES {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        giveAway(kept);
      }
    },
    THE_ARCHIVE_IS_SOMEBODY_ELSES {
      @Override
      void raise(Path kept, Path archive) throws IOException {
        giveAway(archive);
      }
    };

    abstract void raise(Path kept, Path archive) throws IOException;

    private static void giveAway(Path path) throws IOException {
      try {
        Files.setAttribute(path, "unix:uid", 65_534);
      } catch (FileSystemException notRoot) {
        assumeTrue(false, "only root can give files away: those of others are not tested");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void anArchiveThatSomebodyElseCouldHaveWrittenIsNotUsed(Doubt doubt) throws Exception {
    uncached("--version").run("");
    doubt.raise(folder.resolve("unless"), awaitArchive());

    assertThat(usesAnArchive()).isFalse();
    assertThat(uncached("check", "-").run(POLICY))
        .isEqualTo(new Run(0, "No findings in 1 file.\n", ""));
  }

  @Test
  void inAFolderThatOthersMayWriteNothingIsLeft() throws Exception {
    Path shared = permit(Files.createDirectory(folder.resolve("shared")), "rwxrwxrwx");

    assertThat(unless("--version").with("XDG_CACHE_HOME", shared.resolve("mine")).run("").out())
        .isEqualTo(VERSION);
    assertThat(unless("--version").with("XDG_CACHE_HOME", shared).run("").out()).isEqualTo(VERSION);
    assertThat(files(shared)).isEmpty();
  }

  @Test
  void cleaningRemovesWhatIsOldAndItsOwnAndNothingElse() throws Exception {
    Path kept = permit(Files.createDirectory(folder.resolve("unless")), "rwx------");
    Path sub = Files.createDirectory(kept.resolve("sub"));
    List<Path> others =
        List.of(
            Files.createFile(kept.resolve("yarn.lock")),
            Files.createFile(kept.resolve("1.jsa")),
            Files.createFile(kept.resolve("some.tmp")),
            Files.createFile(sub.resolve("yarn.lock")),
            Files.createFile(sub.resolve("unless-1.jsa.tmp")),
            Files.createDirectory(sub.resolve("unless-1.jsa.lock")),
            Files.createFile(
                Files.createDirectory(kept.resolve("unless-2.jsa.lock")).resolve("a")));
    List<Path> own =
        List.of(
            Files.createFile(kept.resolve("unless-1.jsa")),
            Files.createFile(kept.resolve("unless-1.jsa.size")),
            Files.createFile(kept.resolve("unless-1.jsa.tmp")),
            Files.createFile(kept.resolve("unless-1.jsa.none")),
            Files.createDirectory(kept.resolve("unless-1.jsa.lock")));
    try (Stream<Path> all = Files.walk(kept)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(100))));
      }
    }
    Path fresh = Files.createDirectory(kept.resolve("unless-3.jsa.lock"));

    uncached("--version").run("");

    assertThat(own).allSatisfy(path -> assertThat(path).doesNotExist());
    assertThat(others).allSatisfy(path -> assertThat(path).exists());
    assertThat(fresh).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xnonsense", "-Xmx1", "-version", "-cp /nowhere dev.unless.Nobody"})
  void aJavaThatDoesNotRunTheCommandHasAnExitCodeOfItsOwn(String options) throws Exception {
    for (String variable : List.of("UNLESS_JAVA_OPTS", "JDK_JAVA_OPTIONS")) {
      if (!variable.equals("JDK_JAVA_OPTIONS") || options.startsWith("-X")) {
        Run run = unless("check", "-").with(variable, options).run(POLICY);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("unless: Java has ended without running it");
      }
    }
  }

  @Test
  void aJarThatIsNoneHasAnExitCodeOfItsOwn() throws Exception {
    Path jar = Files.writeString(folder.resolve("unless.jar"), "no jar");

    assertThat(unless("check", "-").with("UNLESS_JAR", jar).run(POLICY).exitCode()).isEqualTo(3);
    assertThat(unless("--version").with("UNLESS_JAR", folder).run("").exitCode()).isEqualTo(3);
  }

  @Test
  void exitCodesArePassedOn() throws Exception {
    assertThat(unless("check", "-").run(POLICY.replace("GetObject", "GetObjct")).exitCode())
        .isEqualTo(1);
    assertThat(unless("check", "none.json").run("").exitCode()).isEqualTo(2);
    Path killed = java("case \"$*\" in *-jar*) kill -9 $$ ;; *) echo ;; esac");
    assertThat(unless("check", "-").with("JAVA_HOME", killed).run("").exitCode()).isEqualTo(137);
  }

  @Test
  void javaEndsWithTheLauncher() throws Exception {
    Process process = uncached("simulate", "-").start();
    try (OutputStream in = process.getOutputStream();
        BufferedReader out = process.inputReader()) {
      in.write(CASE.getBytes(StandardCharsets.UTF_8));
      in.flush();
      assertThat(out.readLine()).contains("IMPLICIT_DENY");
      List<ProcessHandle> java =
          process
              .children()
              .filter(
                  child ->
                      child.info().arguments().map(List::of).orElse(List.of()).contains("-jar"))
              .toList();
      assertThat(java).hasSize(1);

      process.destroy();

      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(java).noneMatch(ProcessHandle::isAlive);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "cut off", "noise"})
  void aBrokenArchiveHurtsNobody(String how) throws Exception {
    uncached("--version").run("");
    Path archive = awaitArchive();
    byte[] whole = Files.readAllBytes(archive);
    Files.delete(archive);
    byte[] broken = new byte[how.equals("empty") ? 0 : whole.length / 2];
    System.arraycopy(whole, 0, broken, 0, how.equals("cut off") ? broken.length : 0);
    permit(Files.write(archive, broken), "rw-------");

    assertThat(uncached("check", "-").run(POLICY))
        .isEqualTo(new Run(0, "No findings in 1 file.\n", ""));
    // Two archives of the same classes may differ by a page.
    assertThat(Files.size(awaitArchive())).isCloseTo(whole.length, Percentage.withPercentage(1));
  }

  @Test
  void callsAtTheSameTimeMakeOneArchiveAndLeaveNothingElse() throws Exception {
    List<Process> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(uncached("--version").start());
    }
    for (Process call : calls) {
      try (InputStream out = call.getInputStream()) {
        assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(VERSION);
      }
    }
    Path archive = awaitArchive();

    try (Stream<Path> left = Files.list(archive.getParent())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              archive.getFileName().toString(), archive.getFileName() + ".size");
    }
  }

  @Test
  void whereNothingCanBeKeptItWorksAsWell() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(unless("--version").with("XDG_CACHE_HOME", file).run(""))
        .isEqualTo(new Run(0, VERSION, ""));
    // Nobody can make a folder in /proc, not even root.
    for (String home : List.of("", "/proc", "nowhere", "/no/such/home")) {
      assertThat(unless("--version").with("XDG_CACHE_HOME", "").with("HOME", home).run(""))
          .isEqualTo(new Run(0, VERSION, ""));
    }
  }

  @Test
  void whoeverReadsTheOutputDoesNotWaitForTheArchive() throws Exception {
    Path slow =
        java(
            """
            case "$*" in
              *ArchiveClassesAtExit*) echo $$ >"$PIDS/made" && mv "$PIDS/made" "$PIDS/pid" && exec sleep 600 ;;
              *) printf '%s\\n' "$@" ;;
            esac
            """);

    Run run = uncached("check", "a b").with("JAVA_HOME", slow).with("PIDS", folder).run("");

    assertThat(run.lines())
        .contains("-XX:TieredStopAtLevel=1", "-Dunless.terminals=", "-Dunless.columns=")
        .endsWith("-jar", BUILT.resolve("unless.jar").toString(), "check", "a b");
    assertThat(ProcessHandle.of(pid()).map(ProcessHandle::destroy)).contains(true);
  }

  @Test
  void aClosedStandardInputIsAnEmptyOne() throws Exception {
    String launcher = BUILT.resolve("unless").toAbsolutePath().toString();
    Process process =
        new ProcessBuilder("/bin/sh", "-c", "exec \"$0\" simulate - <&-", launcher)
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("unless: -: there is no request in it\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void optionsForJavaArePassedOnAlsoAnotherCollector() throws Exception {
    assertThat(unless("--version").with("UNLESS_JAVA_OPTS", "-XX:+UseG1GC -Xmx200m").run(""))
        .isEqualTo(new Run(0, VERSION, ""));
    assertThat(unless("--version").with("JDK_JAVA_OPTIONS", "-XX:+UseParallelGC").run("").out())
        .isEqualTo(VERSION);
  }

  @Test
  void everyExampleOfTheHelpWorks() throws Exception {
    Path policies = Files.createDirectory(folder.resolve("policies"));
    for (Path file :
        List.of(
            policies.resolve("one.json"),
            policies.resolve("two.json"),
            folder.resolve("policy.json"),
            folder.resolve("scp.json"))) {
      Files.writeString(file, POLICY);
    }
    Files.writeString(folder.resolve("requests.jsonl"), CASE + CASE);

    List<String> examples = new ArrayList<>();
    for (String command : List.of("--help", "check", "format", "simulate", "explain")) {
      Run help = unless("help", command).run("");
      help.lines().stream().filter(line -> line.startsWith("  unless ")).forEach(examples::add);
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
    for (String example : examples) {
      Run run = shell(example).with("PATH", BUILT + ":" + System.getenv("PATH")).run("");

      assertThat(run.exitCode()).as(example).isBetween(0, 1);
      assertThat(run.err()).as(example).doesNotContain("unless:");
    }
  }

  /** The home of a Java that this script is. */
  private Path java(String script) throws IOException {
    Path home = Files.createDirectory(folder.resolve("java"));
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    permit(java, "rwxr-xr-x");
    return home;
  }

  private static Path permit(Path path, String permissions) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static List<String> launcher(String... args) {
    List<String> words = new ArrayList<>(List.of(BUILT.resolve("unless").toString()));
    words.addAll(List.of(args));
    return words;
  }

  private Command unless(String... args) {
    return here(launcher(args));
  }

  /** With a cache of this test's own. */
  private Command uncached(String... args) {
    return unless(args).with("XDG_CACHE_HOME", folder);
  }

  private Command shell(String line) {
    return here(List.of("/bin/sh", "-c", line));
  }

  private Command here(List<String> words) {
    return Command.of(words)
        .in(folder)
        .with("XDG_CACHE_HOME", SHARED_CACHE)
        .with("LC_ALL", "C.UTF-8")
        .with("JAVA_HOME", System.getProperty("java.home"));
  }

  /** The process that makes the archive, once it runs. */
  private long pid() throws Exception {
    Path pid = folder.resolve("pid");
    while (!Files.exists(pid)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return Long.parseLong(Files.readString(pid).strip());
  }

  private boolean usesAnArchive() throws Exception {
    Run run = uncached("--version").with("UNLESS_JAVA_OPTS", "-Xlog:class+load").run("");
    assertThat(run.out()).contains("dev.unless.cli.Main source: ");
    return run.out().contains("dev.unless.cli.Main source: shared objects file (top)");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Path awaitArchive() throws Exception {
    return awaitArchive(folder.resolve("unless"));
  }

  /** The archive, once nobody holds the lock that a call leaves to whoever makes it. */
  private static Path awaitArchive(Path kept) throws Exception {
    awaitLock(kept);
    return files(kept).stream()
        .filter(file -> file.toString().endsWith(".jsa"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no archive in " + kept));
  }

  private static void awaitLock(Path kept) throws Exception {
    while (files(kept).stream().anyMatch(file -> LOCK.matcher(file.toString()).find())) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
