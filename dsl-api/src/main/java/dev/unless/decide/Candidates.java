package dev.unless.decide;

import dev.unless.decide.Completions.Candidate;
import dev.unless.document.Arity;
import dev.unless.document.ConditionEntry;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyType;
import dev.unless.document.Principal;
import dev.unless.document.Quantifier;
import dev.unless.text.AddressRange;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import dev.unless.text.Timestamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values worth trying for an unknown key: none, both sides of every comparison with it, and
 * what the request itself says.
 */
final class Candidates {
  private static final int MOST = 64;
  private static final int LONGEST_NUMBER = 64;
  private static final String FRESH = "unless-other-value";

  private final Request request;
  private final String key;
  private final Optional<GlobalKey> global;
  private final List<CompiledStatement> statements;
  private final Set<String> texts = new LinkedHashSet<>();

  Candidates(CompiledLayers layers, Request request, String key) {
    this.request = request;
    this.key = CaseFolding.fold(key);
    this.global = GlobalKey.of(key);
    this.statements = Stream.of(Layer.values()).flatMap(layers::statements).toList();
  }

  List<Candidate> all() {
    collectTexts();
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(Optional.empty(), false));
    boolean multi = global.map(known -> known.arity() == Arity.MULTI).orElse(comparesSets());
    boolean single = global.map(known -> known.arity() == Arity.SINGLE).orElse(true);
    for (String text : texts.stream().limit(MOST).toList()) {
      if (single) {
        candidates.add(new Candidate(Optional.of(List.of(text)), false));
      }
      if (multi) {
        candidates.add(new Candidate(Optional.of(List.of(text)), true));
        candidates.add(new Candidate(Optional.of(List.of(text, FRESH)), true));
      }
    }
    if (multi) {
      candidates.add(new Candidate(Optional.of(texts.stream().limit(MOST).toList()), true));
    }
    return candidates;
  }

  private boolean comparesSets() {
    return own().anyMatch(entry -> entry.operator().quantifier() != Quantifier.NONE);
  }

  private Stream<ConditionEntry> own() {
    Set<String> keys = CallerKeys.following(key);
    return statements.stream()
        .flatMap(statement -> Stream.of(statement.conditions()))
        .filter(matcher -> keys.contains(matcher.foldedKey()))
        .map(ConditionMatcher::entry);
  }

  /**
   * The values of {@code aws:userid} that make the caller one of the unique ids that principals
   * name.
   */
  private Stream<String> userIds() {
    String suffix =
        request.caller() instanceof Caller.RoleSession session ? ":" + session.session() : "";
    return statements.stream()
        .flatMap(statement -> statement.principal().stream())
        .flatMap(matcher -> matcher.element().principals().stream())
        .filter(principal -> principal.form() == Principal.Form.UNIQUE_ID)
        .map(principal -> principal.text() + suffix);
  }

  private void collectTexts() {
    own().forEach(entry -> entry.values().forEach(value -> aroundValue(entry, value)));
    global.ifPresent(known -> texts.addAll(ofType(known.type())));
    if (key.equals(CaseFolding.fold(KeyNames.USER_ID))) {
      userIds().forEach(texts::add);
    }
    texts.add(FRESH);
    texts.addAll(List.of(request.resource().split("[/:]")));
    texts.add(request.resource());
    request.keys().forEach(other -> texts.addAll(request.values(other)));
    texts.remove("");
  }

  private void aroundValue(ConditionEntry entry, String value) {
    switch (entry.operator().operator().type()) {
      case NUMERIC -> aroundNumber(value);
      case DATE -> Timestamp.parse(value).ifPresent(seconds -> aroundNumber(seconds.toString()));
      case BOOL -> texts.addAll(List.of("true", "false"));
      case IP_ADDRESS ->
          AddressRange.parse(value).ifPresent(range -> texts.add(withoutPrefix(value)));
      case STRING, ARN, BINARY -> {
        Text text = Text.parse(value, entry.operator().operator().syntax(true));
        texts.add(sample(text, ""));
        texts.add(sample(text, "x"));
      }
    }
  }

  private void aroundNumber(String value) {
    if (value.length() > LONGEST_NUMBER) {
      return;
    }
    try {
      BigDecimal number = new BigDecimal(value);
      Stream.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE))
          .map(BigDecimal::toPlainString)
          .forEach(texts::add);
    } catch (NumberFormatException unparsable) {
      texts.add("0");
    }
  }

  private static String withoutPrefix(String range) {
    int slash = range.indexOf('/');
    return slash < 0 ? range : range.substring(0, slash);
  }

  /**
   * A text that the pattern matches, with wildcards filled in and variables as the request has
   * them.
   */
  private String sample(Text text, String run) {
    StringBuilder sample = new StringBuilder();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Literal literal) {
        sample.append(literal.text());
      } else if (part instanceof Text.Variable variable) {
        sample.append(
            request.variables().valueOf(variable.foldedKey()).or(variable::fallback).orElse(run));
      } else {
        sample.append(part == Text.Wildcard.ANY_ONE ? "x" : run);
      }
    }
    return sample.toString();
  }

  private static List<String> ofType(KeyType type) {
    return switch (type) {
      case BOOL -> List.of("true", "false");
      case NUMERIC -> List.of("0", "1000000000");
      case DATE -> List.of("0", "4000000000");
      case IP_ADDRESS -> List.of("192.0.2.1", "2001:db8::1");
      case ARN -> List.of("arn:aws:iam::000000000000:role/other");
      case STRING, BINARY -> List.of();
    };
  }
}
