/**
 * The committed form of a vocabulary: what its files hold, and how a source's data are merged into
 * it.
 */
@NullMarked
package dev.unless.generator.data;

import org.jspecify.annotations.NullMarked;
