package dev.unless.processor.source;

import dev.unless.Policy;
import dev.unless.Requests;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.processor.proof.ClaimReference;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * What constants of classes hold that were compiled before: the compiler has no trees of them. The
 * processor writes a file beside each class that has some, a line a constant, and reads it from the
 * class path.
 */
final class ConstantFiles {
  private static final String FOLDER = "META-INF/unless/constants/";
  private static final String REQUESTS = "requests";

  private static final Pattern LINE =
      Pattern.compile("\\s*\"([^\"]+)\": \\{\"kind\": \"([^\"]+)\", \"document\": (.*)},?");

  private final Filer filer;
  private final Map<String, Map<String, ClaimReference.OfClassPath>> known = new HashMap<>();

  /** What is to be written, by class and name. */
  private final Map<String, Map<String, String>> lines = new TreeMap<>();

  ConstantFiles(Filer filer) {
    this.filer = filer;
  }

  /** What a constant holds; empty where no file says it. */
  Optional<ClaimReference.OfClassPath> read(String owner, String name) {
    return Optional.ofNullable(known.computeIfAbsent(owner, this::read).get(name));
  }

  private Map<String, ClaimReference.OfClassPath> read(String owner) {
    try {
      CharSequence text =
          filer
              .getResource(StandardLocation.CLASS_PATH, "", FOLDER + owner + ".json")
              .getCharContent(true);
      return text.toString()
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .collect(
              Collectors.toMap(
                  line -> line.group(1),
                  line ->
                      new ClaimReference.OfClassPath(
                          kind(line.group(2)), PolicyReader.read(line.group(3)))));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Map.of();
    }
  }

  private static Optional<PolicyKind> kind(String text) {
    return text.equals(REQUESTS) ? Optional.empty() : Optional.of(PolicyKind.valueOf(text));
  }

  /** Takes note of what a constant holds, if others may name it. */
  void add(String owner, String name, Object value) {
    if (value instanceof Policy policy) {
      add(owner, name, policy.kind().name(), policy.document());
    } else if (value instanceof Requests requests) {
      add(owner, name, REQUESTS, requests.document());
    }
  }

  private void add(String owner, String name, String kind, PolicyDocument document) {
    lines
        .computeIfAbsent(owner, none -> new TreeMap<>())
        .put(
            name,
            "  \""
                + name
                + "\": {\"kind\": \""
                + kind
                + "\", \"document\": "
                + PolicyWriter.compact(document)
                + "}");
  }

  /**
   * Writes the files.
   *
   * @throws IOException if one cannot be written
   */
  void write() throws IOException {
    for (Map.Entry<String, Map<String, String>> each : lines.entrySet()) {
      FileObject file =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + each.getKey() + ".json");
      try (Writer out = file.openWriter()) {
        out.write("{\n" + String.join(",\n", each.getValue().values()) + "\n}\n");
      }
    }
    lines.clear();
  }
}
