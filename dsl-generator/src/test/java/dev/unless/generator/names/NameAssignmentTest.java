package dev.unless.generator.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Service;
import dev.unless.finding.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a name that several want. */
class NameAssignmentTest {
  @Test
  void everyClassIsInTheLockAndPlainNamesAreNot() {
    assertThat(lock(service("action\tOpen\tWrite\t\t")).write()).isEqualTo("door\tclass\t\tDoor\n");
  }

  @Test
  void groupsComeBeforeActionsAndActionsBeforeKeys() {
    String lock =
        lock(service(
                "key\tdoor:List\tString",
                "key\tdoor:Open\tString",
                "action\tList\tList\t\t",
                "action\tOpen\tWrite\t\t"))
            .write();
    assertThat(lock.lines())
        .containsExactly(
            "door\taction\tlist\tLIST_ACTION",
            "door\tclass\t\tDoor",
            "door\tkey\tdoor:list\tLIST_KEY",
            "door\tkey\tdoor:open\tOPEN_KEY");
  }

  @Test
  void whenASuffixIsTakenTooANumberFollows() {
    String lock =
        lock(service(
                "action\tGet\tWrite\t\t",
                "action\tG-et\tRead\t\t",
                "action\tG.Et\tRead\t\t".replace('.', '_')))
            .write();
    assertThat(lock.lines())
        .containsExactly("door\taction\tg_et\tG_ET_ACTION", "door\tclass\t\tDoor");
  }

  @Test
  void familiesComeBeforeResources() {
    String lock =
        lock(service(
                "key\tdoor:Tag/${TagKey}\tString", "resource\ttag\tarn:aws:door:::tag/${Name}\t"))
            .write();
    assertThat(lock.lines())
        .containsExactly("door\tclass\t\tDoor", "door\tresource\ttag\ttagResource");
  }

  @Test
  void methodsOfEveryObjectKeywordsAndTheClassesOwnMethodsAreTaken() {
    String lock =
        lock(service(
                "resource\tactions\tarn:aws:door:::a/${Name}\t",
                "resource\tnotify\tarn:aws:door:::n\t",
                "resource\tpackage\tarn:aws:door:::p/${Name}\t",
                "resource\twait\tarn:aws:door:::w\t"))
            .write();
    assertThat(lock.lines())
        .containsExactly(
            "door\tclass\t\tDoor",
            "door\tresource\tactions\tactionsResource",
            "door\tresource\tnotify\tnotifyResource",
            "door\tresource\tpackage\tpackageResource",
            "door\tresource\twait\twaitResource");
  }

  @Test
  void aConstantAndAMethodDoNotGetInEachOthersWay() {
    String lock = lock(service("resource\tx\tarn:aws:door:::x\t", "action\tX\tWrite\t\t")).write();
    assertThat(lock).isEqualTo("door\tclass\t\tDoor\n");
  }

  @Test
  void whatIsNewNeverTakesAName() {
    Service before = service("key\tdoor:Open\tString", "action\tShut\tWrite\t\t");
    Service after =
        service("key\tdoor:Open\tString", "action\tOpen\tWrite\t\t", "action\tShut\tWrite\t\t");
    NameLock lock = NameAssignment.settle(List.of(after), List.of(before), lock(before));
    assertThat(lock.write().lines())
        .containsExactly("door\taction\topen\tOPEN_ACTION", "door\tclass\t\tDoor");
  }

  @Test
  void aNameSurvivesAnotherSpelling() {
    Service before = service("action\tOpendoor\tWrite\t\t");
    Service after = service("action\tOpenDoor\tWrite\t\t");
    NameLock lock = NameAssignment.settle(List.of(after), List.of(before), lock(before));
    assertThat(lock.write().lines())
        .containsExactly("door\taction\topendoor\tOPENDOOR", "door\tclass\t\tDoor");
  }

  @Test
  void aClassKeepsItsNameWhateverTheServiceIsCalled() {
    Service before = service("action\tOpen\tWrite\t\t");
    Service after = Service.parse("service\tdoor\tThe DOor\naction\tOpen\tWrite\t\t\n");
    assertThat(NameAssignment.settle(List.of(after), List.of(before), lock(before)).write())
        .isEqualTo("door\tclass\t\tDoor\n");
  }

  @Test
  void twoClassesDifferInMoreThanCase() {
    Service other = Service.parse("service\tdo-or\tDo or\naction\tOpen\tWrite\t\t\n");
    NameLock lock =
        NameAssignment.settle(
            List.of(other, service("action\tOpen\tWrite\t\t")), List.of(), NameLock.empty());
    assertThat(lock.write().lines())
        .containsExactly("do-or\tclass\t\tDoOr", "door\tclass\t\tDoor2");
  }

  @Test
  void aForeignKeyIsNamedOnceAndKeepsItsName() {
    Service door = service("key\tkeyhole:Side\tString", "action\tOpen\tWrite\t\t");
    NameLock lock = lock(door);
    assertThat(lock.write()).contains("door\tkey\tkeyhole:side\tKEYHOLE_SIDE\n");
    Service keyhole = Service.parse("service\tkeyhole\tKeyhole\nkey\tkeyhole:Side\tString\n");
    assertThat(NameAssignment.settle(List.of(door, keyhole), List.of(door), lock).write())
        .contains("door\tkey\tkeyhole:side\tKEYHOLE_SIDE\n");
  }

  @Test
  void aKeyThatItsOwnServiceDefinesIsNotNamedElsewhere() {
    Service door = service("key\tkeyhole:Side\tString", "key\taws:TagKeys\tArrayOfString");
    Service keyhole = Service.parse("service\tkeyhole\tKeyhole\nkey\tkeyhole:Side\tString\n");
    assertThat(
            NameAssignment.settle(List.of(door, keyhole), List.of(), NameLock.empty())
                .write()
                .lines())
        .containsExactly("door\tclass\t\tDoor", "keyhole\tclass\t\tKeyhole");
  }

  @Test
  void aSecondShapeIsNamedByItsLastParameter() {
    Service door =
        service(
            "resource\tbot\tarn:aws:door:::b/${BotId},arn:aws:door:::b:${BotName}\t",
            "resource\tvat\tarn:aws:door:::v/${Id},arn:aws:door:::w/${Kind}/${Id}\t");
    ServiceNames names = ServiceNames.of(door, lock(door));
    assertThat(door.resourceTypes().stream().map(type -> names.of(ClassMembers.of(type, 1))))
        .containsExactly("botByBotName", "vatByKind");
  }

  @Test
  void generationFailsWhereTheLockSettlesNothing() {
    Service door = service("key\tdoor:Open\tString", "action\tOpen\tWrite\t\t");
    assertThatThrownBy(() -> ServiceNames.of(door, NameLock.parse("door\tclass\t\tDoor\n")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "In Door both door:open and open are named OPEN."
                + " Run dsl-aws/refresh, which settles names.");
    assertThatThrownBy(() -> ServiceNames.of(door, NameLock.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("No class is named for \"door\".");
  }

  private static NameLock lock(Service service) {
    return NameAssignment.settle(List.of(service), List.of(), NameLock.empty());
  }

  private static Service service(String... lines) {
    return Service.parse("service\tdoor\tDoors\n" + String.join("\n", lines) + "\n");
  }
}
