/**
 * Runs the library itself on what a program says. Nothing but methods of the library's packages
 * that are marked {@link dev.unless.annotation.CompileTime}, and a few of the JDK's, is ever
 * called.
 */
@NullMarked
package dev.unless.processor.evaluation;

import org.jspecify.annotations.NullMarked;
