/** The command line: {@code unless.jar}. */
@NullMarked
package dev.unless.cli;

import org.jspecify.annotations.NullMarked;
