package dev.unless.generator;

import java.io.IOException;
import java.nio.file.Path;

/** Small files of the form of AWS's service reference, with the list of services beside them. */
final class ServiceReferenceFixture {
  private ServiceReferenceFixture() {}

  static Path write(Path folder) throws IOException {
    Fixtures.write(
        folder.resolve("index.json"),
        "[{'service': 'door', 'url': 'door.json'}, {'service': 'gate', 'url': 'gate.json'}]");
    Fixtures.write(
        folder.resolve("door.json"),
        """
        {'Name': 'door', 'Version': 'v1.4',
         'Actions': [
          {'Name': 'Lock', 'ActionConditionKeys': ['aws:TagKeys'], 'Resources': [{'Name': 'door'}],
           'Annotations': {'Properties': {'IsList': false, 'IsPermissionManagement': false,
            'IsTaggingOnly': false, 'IsWrite': true}}},
          {'Name': 'Open', 'ActionConditionKeys': [], 'Resources': [{'Name': 'door'}],
           'Annotations': {'Properties': {'IsPermissionManagement': true, 'IsWrite': true}}},
          {'Name': 'Paint', 'ActionConditionKeys': ['door:Colour'], 'Resources': [{'Name': 'door'}],
           'Annotations': {'Properties': {'IsTaggingOnly': true, 'IsWrite': true}}}],
         'ConditionKeys': [
          {'Name': 'aws:TagKeys', 'Types': ['ArrayOfString']},
          {'Name': 'door:Colour', 'Types': ['String']}],
         'Resources': [
          {'Name': 'door', 'ConditionKeys': ['door:Colour'],
           'ARNFormats': ['arn:${Partition}:door:::d/${Id}', 'arn:${Partition}:door:::d:${Name}']}],
         'Operations': [{'Name': 'Open', 'AuthorizedActions': [{'Name': 'Open', 'Service': 'door'}]}]}
        """);
    Fixtures.write(
        folder.resolve("gate.json"),
        "{'Name': 'gate', 'Version': 'v1.4', 'Actions': [{'Name': 'Swing'}]}");
    return folder;
  }
}
