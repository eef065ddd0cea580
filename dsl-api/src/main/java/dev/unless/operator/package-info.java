/**
 * How a condition compares: {@link dev.unless.operator.Operator}, the one table of condition
 * operators, with what each makes of a policy's values and a request's.
 */
@NullMarked
package dev.unless.operator;

import org.jspecify.annotations.NullMarked;
