/** Rules on the grammar and the size of policies. */
@NullMarked
package dev.unless.check.structure;

import org.jspecify.annotations.NullMarked;
