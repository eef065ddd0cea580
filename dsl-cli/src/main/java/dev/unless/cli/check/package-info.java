/** The command {@code check}: what is wrong with policies in files. */
@NullMarked
package dev.unless.cli.check;

import org.jspecify.annotations.NullMarked;
