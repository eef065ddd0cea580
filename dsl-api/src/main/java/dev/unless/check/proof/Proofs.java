package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Statement;
import dev.unless.finding.Listing;
import dev.unless.prove.Coincidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is proved of one policy, all of it within one budget. */
final class Proofs {
  /** Atoms; more than any of AWS's own policies takes. */
  private static final long MOST = 250_000;

  private final Subject policy;
  private final Map<List<ConditionEntry>, Boolean> excluding = new HashMap<>();
  private Optional<Coincidence> coincidence = Optional.empty();

  private Proofs(Subject policy) {
    this.policy = policy;
  }

  static Proofs of(Subject policy) {
    return new Proofs(policy);
  }

  /** Whether no request is such that all of some statements apply to it, and none of others. */
  boolean isNever(List<Statement> all, List<Statement> noneOf) {
    return coincidence().isNever(all, noneOf);
  }

  /** Whether no request meets all these entries, whoever calls and whatever it is. */
  boolean exclude(List<ConditionEntry> entries) {
    Boolean before = excluding.get(entries);
    if (before != null) {
      return before;
    }
    boolean exclude = isNever(List.of(Parts.under(entries)), List.of());
    excluding.put(entries, exclude);
    return exclude;
  }

  /** Whether the budget is spent. */
  boolean areSpent() {
    return coincidence.filter(Coincidence::isSpent).isPresent();
  }

  /** Counts what was tried elsewhere. */
  void spend(long tried) {
    coincidence().spend(tried);
  }

  private Coincidence coincidence() {
    if (coincidence.isEmpty()) {
      coincidence =
          Optional.of(Coincidence.of(policy.catalog(), policy.kind(), policy.document(), MOST));
    }
    return coincidence.get();
  }

  /** Of these the fewest, found by leaving out one after the other, without which it is not so. */
  static <T> List<T> needed(List<T> all, Predicate<List<T>> isSo) {
    List<T> needed = List.copyOf(all);
    for (T each : all) {
      List<T> fewer = needed.stream().filter(other -> !other.equals(each)).toList();
      if (isSo.test(fewer)) {
        needed = fewer;
      }
    }
    return needed;
  }

  static List<Statement> statements(List<StatementView> views) {
    return views.stream().map(StatementView::statement).toList();
  }

  /** The statements as a sentence names them: by Sid, or by place. */
  static String named(List<StatementView> statements) {
    return Listing.of(
        statements.stream()
            .map(
                view -> view.statement().sid().filter(sid -> !sid.isBlank()).orElse(view.pointer()))
            .toList());
  }
}
