package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Call;

/** The library or the processor fails where it should not: a defect of theirs. */
public final class InternalFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InternalFailure(Call call, Throwable cause) {
    super(call.member().owner() + "." + call.member().name() + " failed: " + cause, cause);
  }
}
