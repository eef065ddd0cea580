/** Where the data of a vocabulary come from. */
@NullMarked
package dev.unless.generator.source;

import org.jspecify.annotations.NullMarked;
