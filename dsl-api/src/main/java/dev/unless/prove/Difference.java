package dev.unless.prove;

import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.Nonnull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requests of which two policies differ, as a statement that applies to them: each of them is let
 * through by one of the policies alone. Where no statement was found of which that is proved, it is
 * about the action and the resource of the witness alone, and it is told that there is perhaps
 * more.
 *
 * @param asStatement an Allow of what is allowed by one alone, or a Deny that only the other has
 * @param except which requests of that statement are not meant: those to which one of these applies
 * @param grant what the caller does not need any more, or needs now, where both policies allow, in
 *     words
 * @param isProved whether it is proved of each of the requests; else the witness alone shows it
 * @param witness one of the requests, beside the policies that show it, and what is decided of it
 *     {@code before} and {@code after}
 */
public record Difference(
    Statement asStatement,
    List<Statement> except,
    Optional<String> grant,
    boolean isProved,
    Witness witness) {
  /** Copies the exceptions. */
  public Difference {
    Nonnull.require("asStatement", asStatement, "grant", grant, "witness", witness);
    Nonnull.requireAll("except", except);
    except = List.copyOf(except);
  }

  /** The requests as a policy that allows these and no others. */
  public PolicyDocument requests() {
    return new PolicyDocument(
        Optional.of(Version.V2012_10_17),
        Optional.empty(),
        Stream.concat(
                Stream.of(Draft.with(asStatement, Effect.ALLOW)),
                except.stream().map(each -> Draft.with(each, Effect.DENY)))
            .toList());
  }
}
