/** What is to be proved of what a program says, and whether it is. */
@NullMarked
package dev.unless.processor.proof;

import org.jspecify.annotations.NullMarked;
