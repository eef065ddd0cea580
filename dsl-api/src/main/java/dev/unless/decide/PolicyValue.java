package dev.unless.decide;

import dev.unless.document.Truth;
import dev.unless.operator.RequestValue;
import dev.unless.operator.ValueTest;
import dev.unless.request.Request;
import java.util.List;

/**
 * One value of a condition entry made ready to be compared.
 *
 * @param test what it denotes
 * @param variableKeys the keys of its variables, case folded
 */
record PolicyValue(ValueTest test, List<String> variableKeys) {
  Truth matches(RequestValue value, Request request) {
    return request.isAnyUnknown(variableKeys)
        ? Truth.UNKNOWN
        : Truth.of(test.matches(value, request.variables()));
  }
}
