/** The command {@code simulate}: how requests are decided, for machines. */
@NullMarked
package dev.unless.cli.simulate;

import org.jspecify.annotations.NullMarked;
