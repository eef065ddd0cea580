package dev.unless.generator;

import dev.unless.catalog.Service;
import dev.unless.generator.data.Committed;
import dev.unless.generator.data.Counts;
import dev.unless.generator.data.ServiceData;
import dev.unless.generator.data.SourceNote;
import dev.unless.generator.data.SourceNote.GlobalKeyLine;
import dev.unless.generator.data.Vocabulary;
import dev.unless.generator.names.NameAssignment;
import dev.unless.generator.names.NameLock;
import dev.unless.generator.source.Completion;
import dev.unless.generator.source.SourceData;
import dev.unless.generator.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings AWS's vocabulary in this project up to date with a source. Nothing is ever removed or
 * renamed: what the source no longer has becomes retired. The same source a second time changes
 * nothing.
 */
public final class Refresh {
  private Refresh() {}

  /**
   * Runs the refresh.
   *
   * @param args the source's folder, the project's root
   */
  @SuppressWarnings("SystemOut") // what it did is for the person who ran it
  public static void main(String[] args) throws IOException {
    SourceData source = Sources.read(Path.of(args[0]));
    refresh(source, Committed.in(Path.of(args[1])));
    source.dropped().forEach(reference -> System.out.println("Dropped: " + reference));
    System.out.println("Refreshed from " + source.origin() + " " + source.version() + ".");
  }

  /** Merges the source into the committed files. */
  static void refresh(SourceData source, Committed files) throws IOException {
    Vocabulary old = Committed.vocabulary(files.data());
    Vocabulary updated = old.updated(Completion.complete(source, old));
    NameLock oldNames = NameLock.parse(Committed.read(files.names()).orElse(""));
    NameLock names = NameAssignment.settle(services(updated), services(old), oldNames);
    List<GlobalKeyLine> globalKeys =
        source.globalKeys().isEmpty()
            ? SourceNote.globalKeys(Committed.read(files.source()))
            : source.globalKeys();
    SourceNote note =
        new SourceNote(source.origin(), source.version(), Counts.of(updated), globalKeys);
    files.write(updated);
    Committed.write(files.names(), names.write());
    Committed.write(files.source(), note.write());
    if (!source.controlPolicies().isEmpty()) {
      Committed.write(files.controlPolicies(), String.join("\n", source.controlPolicies()) + "\n");
    }
  }

  private static List<Service> services(Vocabulary vocabulary) {
    return vocabulary.services().values().stream().map(ServiceData::service).toList();
  }
}
