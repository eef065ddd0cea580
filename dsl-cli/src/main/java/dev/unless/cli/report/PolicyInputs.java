package dev.unless.cli.report;

import dev.unless.cli.shell.Inputs;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the policies of files; what is wrong with one is told. */
public final class PolicyInputs {
  private final Printing printing;
  private final Optional<PolicyKind> kind;

  /**
   * Policies of one kind.
   *
   * @param kind their kind, where that was told
   */
  public PolicyInputs(Printing printing, Optional<PolicyKind> kind) {
    this.printing = printing;
    this.kind = kind;
  }

  /** What an empty file is. */
  public enum Empty {
    /** No JSON. */
    REFUSED,
    /** No policy: a file that is not there on one side of a comparison is given as this. */
    NO_POLICY
  }

  /**
   * Two policies of one kind.
   *
   * @param policy the first one
   * @param other the other one
   * @param kind of which kind both are
   * @param notes what people should know of how they were read
   */
  public record Pair(
      PolicyDocument policy, PolicyDocument other, PolicyKind kind, List<String> notes) {
    /** Copies the notes. */
    public Pair {
      notes = List.copyOf(notes);
    }
  }

  /** What the policy of a file is called in sentences. */
  public static String called(String file) {
    return file.equals(Inputs.STANDARD) ? "the policy of standard input" : file;
  }

  /** A policy of the kind that was told or, else, of any. */
  public Optional<PolicyDocument> policy(String file) {
    return read(
        file,
        utf8 ->
            kind.map(said -> PolicyReader.read(utf8, said))
                .orElseGet(() -> PolicyReader.readOfAnyKind(utf8)));
  }

  /** What a policy is compared with, which is read leniently. */
  public Optional<PolicyDocument> reference(String file) {
    return read(file, PolicyReader::readLeniently);
  }

  /**
   * Two policies of the kind that was told or, else, that the principals of the first tell.
   *
   * @param empty what a file without text is
   */
  public Optional<Pair> pair(String file, String otherFile, Empty empty) {
    Optional<Content> content = content(file, empty);
    Optional<Content> other = content(otherFile, empty);
    return content.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : pair(content.get(), other.get());
  }

  private Optional<Pair> pair(Content content, Content other) {
    Content telling = content.isNoPolicy ? other : content;
    Optional<PolicyKind> of =
        kind.or(
            () ->
                telling.isNoPolicy
                    ? Optional.of(PolicyKind.likely(PolicyDocument.of()))
                    : read(telling, PolicyReader::readOfAnyKind).map(PolicyKind::likely));
    return of.flatMap(
        known -> {
          Function<byte[], PolicyDocument> reader = bytes -> PolicyReader.read(bytes, known);
          Optional<PolicyDocument> one =
              content.isNoPolicy ? Optional.of(NoPolicy.of(known)) : read(content, reader);
          Optional<PolicyDocument> two =
              other.isNoPolicy ? Optional.of(NoPolicy.of(known)) : read(other, reader);
          return one.flatMap(
              policy ->
                  two.map(second -> new Pair(policy, second, known, notes(known, content, other))));
        });
  }

  private List<String> notes(PolicyKind of, Content... contents) {
    List<String> notes = new ArrayList<>();
    for (Content content : contents) {
      if (content.isNoPolicy) {
        notes.add(called(content.file) + " is empty: " + NoPolicy.words(of) + ".");
      }
    }
    if (kind.isEmpty()) {
      notes.add(KindName.guessed(List.of(of)));
    }
    return notes;
  }

  /** What a file holds. */
  private static final class Content {
    private final String file;
    private final byte[] utf8;
    private final boolean isNoPolicy;

    Content(String file, byte[] utf8, Empty empty) {
      this.file = file;
      this.utf8 = utf8;
      this.isNoPolicy = empty == Empty.NO_POLICY && Source.of(file, utf8).isBlank();
    }
  }

  private Optional<Content> content(String file, Empty empty) {
    return printing.read(file).map(utf8 -> new Content(file, utf8, empty));
  }

  private Optional<PolicyDocument> read(Content content, Function<byte[], PolicyDocument> reader) {
    return read(content.file, content.utf8, reader);
  }

  private Optional<PolicyDocument> read(String file, Function<byte[], PolicyDocument> reader) {
    return printing.read(file).flatMap(utf8 -> read(file, utf8, reader));
  }

  private Optional<PolicyDocument> read(
      String file, byte[] utf8, Function<byte[], PolicyDocument> reader) {
    try {
      return Optional.of(reader.apply(utf8));
    } catch (PolicyJsonException unreadable) {
      printing.errors(file, utf8, unreadable.errors());
      return Optional.empty();
    }
  }
}
