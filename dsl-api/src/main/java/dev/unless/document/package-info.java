/**
 * AWS's policy grammar as immutable values: what a policy says, whoever wrote it. {@link
 * dev.unless.document.Operator} is the one table of condition operators.
 */
@NullMarked
package dev.unless.document;

import org.jspecify.annotations.NullMarked;
