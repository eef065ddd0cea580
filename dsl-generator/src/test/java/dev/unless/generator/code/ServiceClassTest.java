package dev.unless.generator.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Service;
import dev.unless.finding.RefusedException;
import dev.unless.generator.names.NameAssignment;
import dev.unless.generator.names.NameLock;
import dev.unless.generator.names.ServiceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClassTest {
  private static final String DOOR =
      """
      service\tdoor\tDoors & Gates
      key\tdoor:Colour\tString
      key\tdoor:Tag/${TagKey}\tArrayOfString
      resource\tdoor\tarn:${Partition}:door:${Region}:${Account}:door/${DoorName}\tdoor:Colour
      resource\tlock\tarn:${Partition}:door:${Region}:${Account}:door/${DoorName}/lock/${LockId}\t
      action\tListDoors\tList\t\t
      action\tOpen\tWrite\tdoor!,lock(door:Colour)\tdoor:Colour
      action\tSlam\tWrite\tdoor\t\tretired
      """;

  @Test
  void aServiceBecomesAClass() throws IOException {
    Path golden = Path.of("src/test/resources/dev/unless/generator/code/Door.txt");
    assertThat(source(DOOR)).as("the source in %s", golden).isEqualTo(Files.readString(golden));
  }

  @Test
  void theSourceIsTheSameEveryTime() {
    assertThat(source(DOOR)).isEqualTo(source(DOOR));
  }

  @Test
  void aRetiredServiceIsDeprecatedAndKeepsItsGroups() {
    assertThat(source("service\tdoor\tDoors\tretired\naction\tOpen\tWrite\t\t\tretired\n"))
        .contains("@Deprecated\npublic final class Door {")
        .contains("@deprecated Retired: AWS no longer lists it.")
        .contains("WRITE = Levels.of(\"door\", AccessLevel.WRITE);");
  }

  @Test
  void longListsAreCapped() {
    StringBuilder lines = new StringBuilder("service\tdoor\tDoors\n");
    for (char c = 'A'; c <= 'I'; c++) {
      lines.append("key\tdoor:").append(c).append("\tString\n");
    }
    lines.append("action\tOpen\tWrite\t\t");
    lines.append("door:A,door:B,door:C,door:D,door:E,door:F,door:G,door:H,door:I\n");
    assertThat(source(lines.toString())).contains("{@code door:F} and 3 more.");
  }

  @Test
  void aSetOfDatesHasNoTypedKey() {
    assertThatThrownBy(() -> source("service\tdoor\tDoors\nkey\tdoor:Days\tArrayOfDate\n"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("\"door:Days\"");
  }

  private static String source(String lines) {
    Service service = Service.parse(lines);
    NameLock lock = NameAssignment.settle(List.of(service), List.of(), NameLock.empty());
    return ServiceClass.of("dev.example", service, ServiceNames.of(service, lock)).toString();
  }
}
