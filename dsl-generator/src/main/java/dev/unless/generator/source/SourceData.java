package dev.unless.generator.source;

import dev.unless.generator.data.SourceNote.GlobalKeyLine;
import dev.unless.generator.data.Vocabulary;
import java.util.List;

/**
 * What a source has.
 *
 * @param origin the source's name
 * @param version its version
 * @param complete whether the source says all that the committed data hold; one that does not
 *     leaves display names, required resource types and the keys of single resource types as they
 *     are
 * @param vocabulary its services
 * @param globalKeys the global condition keys; none where the source does not list them
 * @param controlPolicies the services that resource control policies bind; none where the source
 *     does not list them
 * @param dropped references to keys and resource types that the source does not define
 */
public record SourceData(
    String origin,
    String version,
    boolean complete,
    Vocabulary vocabulary,
    List<GlobalKeyLine> globalKeys,
    List<String> controlPolicies,
    List<String> dropped) {
  /** Copies the lists. */
  public SourceData {
    globalKeys = List.copyOf(globalKeys);
    controlPolicies = List.copyOf(controlPolicies);
    dropped = List.copyOf(dropped);
  }
}
