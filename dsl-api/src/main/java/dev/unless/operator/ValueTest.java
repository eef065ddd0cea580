package dev.unless.operator;

import dev.unless.annotation.Internal;
import dev.unless.text.AddressRange;
import dev.unless.text.ArnPattern;
import dev.unless.text.CaseFolding;
import dev.unless.text.DecimalNumber;
import dev.unless.text.Glob;
import dev.unless.text.Variables;
import java.util.function.IntPredicate;

/**
 * One value of a condition entry made ready to be compared with values of requests. What an {@link
 * Operator} denotes is the set of request values for which one of its tests holds.
 */
@Internal
public sealed interface ValueTest {

  /**
   * Whether the request's value matches, before the operator's negation.
   *
   * @param variables the request's values of policy variables
   */
  boolean matches(RequestValue value, Variables variables);

  /** Matches nothing: the policy's value is not of the operator's type (ruling). */
  record Unparsable() implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return false;
    }
  }

  /** Compares text, with the wildcards and variables of the glob. */
  record OfText(Glob glob) implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return glob.matches(value.text(), variables);
    }
  }

  /** Compares text without regard to case; the glob is folded. */
  record OfFoldedText(Glob glob) implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return glob.matches(value.folded(), variables.folded());
    }
  }

  /** Compares {@code true} and {@code false}, in any case; the policy's is folded. */
  record OfTruth(String truth) implements ValueTest {
    static boolean isOne(String folded) {
      return folded.equals("true") || folded.equals("false");
    }

    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return CaseFolding.fold(value.text()).equals(truth);
    }
  }

  /** Compares ARNs, segment by segment. */
  record OfArn(ArnPattern pattern) implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return value.arn().isPresent() && pattern.matches(value.arn().get(), variables);
    }
  }

  /** Compares numbers. */
  record OfNumber(DecimalNumber number, IntPredicate order) implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return value.number().isPresent() && order.test(value.number().get().compareTo(number));
    }
  }

  /** Compares dates. */
  record OfDate(DecimalNumber date, IntPredicate order) implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return value.date().isPresent() && order.test(value.date().get().compareTo(date));
    }
  }

  /** Looks whether an address lies in a range. */
  record OfAddress(AddressRange range) implements ValueTest {
    @Override
    public boolean matches(RequestValue value, Variables variables) {
      return value.address().isPresent() && range.contains(value.address().get());
    }
  }
}
