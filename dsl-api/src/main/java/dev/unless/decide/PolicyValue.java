package dev.unless.decide;

import dev.unless.document.RequestValue;
import dev.unless.document.ValueTest;
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
