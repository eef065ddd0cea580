/** The command {@code diff}: what changes between two policies, for people and machines. */
@NullMarked
package dev.unless.cli.diff;

import org.jspecify.annotations.NullMarked;
