/** The command {@code explain}: why requests are decided as they are, for people. */
@NullMarked
package dev.unless.cli.explain;

import org.jspecify.annotations.NullMarked;
