/** The command {@code prove}: what holds of every request, for people and machines. */
@NullMarked
package dev.unless.cli.prove;

import org.jspecify.annotations.NullMarked;
