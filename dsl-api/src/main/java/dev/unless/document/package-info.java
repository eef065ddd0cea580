/**
 * AWS's policy grammar as immutable values: what a policy says, whoever wrote it. {@link
 * dev.unless.operator.Operator} is the one table of condition operators.
 */
@CompileTime
@NullMarked
package dev.unless.document;

import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
