package dev.unless.generator.data;

import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A key, resource type or action as its line in the committed data says.
 *
 * @param kind what it is
 * @param name its name as AWS spells it
 * @param fields what stands behind the name, see {@link dev.unless.catalog.Service#parse}
 * @param retired whether the source no longer has it
 */
public record DataEntry(EntryKind kind, String name, List<String> fields, boolean retired) {
  static final String RETIRED = "retired";

  /** The order of the lines: by kind, then by name without regard to case. */
  static final Comparator<DataEntry> ORDER =
      Comparator.comparing(DataEntry::kind)
          .thenComparing(DataEntry::folded)
          .thenComparing(DataEntry::name);

  /** Copies the fields. */
  public DataEntry {
    fields = List.copyOf(fields);
  }

  static DataEntry parse(String line) {
    List<String> fields = Arrays.asList(line.split("\t", -1));
    boolean retired = fields.get(fields.size() - 1).equals(RETIRED);
    return new DataEntry(
        EntryKind.of(fields.get(0)),
        fields.get(1),
        fields.subList(2, fields.size() - (retired ? 1 : 0)),
        retired);
  }

  /** The name without regard to case. */
  public String folded() {
    return CaseFolding.fold(name);
  }

  /** The same, marked as gone. */
  DataEntry retire() {
    return new DataEntry(kind, name, fields, true);
  }

  String line() {
    List<String> all = new ArrayList<>(List.of(kind.word(), name));
    all.addAll(fields);
    if (retired) {
      all.add(RETIRED);
    }
    return String.join("\t", all);
  }
}
