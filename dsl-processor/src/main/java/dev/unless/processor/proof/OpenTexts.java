package dev.unless.processor.proof;

import dev.unless.catalog.Catalog;
import dev.unless.check.Domain;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Pin;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.prove.OpenText;
import dev.unless.text.TextClasses;
import dev.unless.vocabulary.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that are only known at run time, and accounts, by classes that no policy tells apart: one
 * text of each stands for all.
 *
 * @param references what the policy is compared with
 */
record OpenTexts(Catalog catalog, List<PolicyDocument> references, ProofKind kind) {
  private static final String ACCOUNT = "dev.unless.vocabulary.Account";

  /** Methods of the library that read a text as a pattern. */
  private static final Set<String> READING =
      Set.of("pattern", "trustedPattern", "policyText", "trustedPolicyText");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");
  private static final Pattern MARKS = Pattern.compile("[\\[\\]{},]+");

  /** Copies the list. */
  OpenTexts {
    references = List.copyOf(references);
  }

  /** Whether what is not known is a text by itself, or an account. */
  static boolean isOne(Unseen hole, HoleValues values, Evaluated base) {
    boolean text =
        values.values().get(0) instanceof String
            && HoleValues.domain(hole, base).filter(Domain.CIDR::equals).isEmpty();
    return (text || hole.type().equals(ACCOUNT)) && !isPattern(hole, base.result());
  }

  /** Whether the text may be a pattern, or has variables: the library writes it as it is. */
  private static boolean isPattern(Unseen hole, Traced result) {
    return result
        .all()
        .filter(
            part ->
                part.expression() instanceof Call call && READING.contains(call.member().name()))
        .anyMatch(part -> hangsOn(part, hole));
  }

  static boolean hangsOn(Traced part, Unseen hole) {
    return part.allUnseen().anyMatch(each -> each.identity().equals(hole.identity()));
  }

  /** A value as policies write it. */
  static String text(Object value) {
    return value instanceof Account account ? account.id() : value.toString();
  }

  /** The value that policies write so. */
  static Object value(Unseen hole, String text) {
    return hole.type().equals(ACCOUNT) ? Account.of(text) : text;
  }

  /**
   * The classes; empty where they are not all known, or the library makes something else of a text
   * than to write it.
   *
   * @param document the policy with the example in the place of the text
   * @param others the policy with other texts, each with its text
   */
  Optional<List<List<String>>> classes(
      PolicyDocument document, String example, List<Sample> others) {
    boolean unique = references.stream().noneMatch(each -> written(each).contains(example));
    boolean uniform =
        others.stream()
            .filter(other -> PLAIN.matcher(other.text()).matches())
            .allMatch(other -> isUniform(document, example, other));
    if (!unique || !uniform) {
      return Optional.empty();
    }
    List<PolicyDocument> all = Stream.concat(Stream.of(document), references.stream()).toList();
    return OpenText.classes(catalog, all, example)
        .filter(TextClasses.Chosen::all)
        .map(TextClasses.Chosen::classes);
  }

  /** The policy with another text. */
  record Sample(String text, PolicyDocument document) {}

  /** Whether the text stands where the example did, and whether it pins where that does. */
  private boolean isUniform(PolicyDocument document, String example, Sample other) {
    return tokens(written(document).replace(example, other.text()))
            .equals(tokens(written(other.document())))
        && (kind != ProofKind.NOT_PUBLIC || pins(document).equals(pins(other.document())));
  }

  /** The policy with a text in the place of an example; empty where no policy may say that. */
  static Optional<PolicyDocument> written(PolicyDocument document, String example, String text) {
    try {
      return PLAIN.matcher(text).matches()
          ? Optional.of(PolicyReader.read(written(document).replace(example, text)))
          : Optional.empty();
    } catch (IllegalArgumentException noPolicy) {
      return Optional.empty();
    }
  }

  private static List<Boolean> pins(PolicyDocument document) {
    return document.statements().stream()
        .map(Statement::conditions)
        .flatMap(List::stream)
        .map(OpenTexts::isFixed)
        .toList();
  }

  private static boolean isFixed(ConditionEntry entry) {
    return Pin.fixed(entry, true).isPresent();
  }

  private static String written(PolicyDocument document) {
    return PolicyWriter.compact(document);
  }

  /** Without the order of values, and without how often they stand there. */
  private static Set<String> tokens(String json) {
    return new TreeSet<>(List.of(MARKS.split(json)));
  }
}
