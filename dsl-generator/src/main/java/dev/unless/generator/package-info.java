/**
 * Vocabularies become typed classes. {@link dev.unless.generator.Refresh} brings a source's data
 * into the committed form and settles Java names; {@link dev.unless.generator.Generate} writes the
 * classes.
 */
@NullMarked
package dev.unless.generator;

import org.jspecify.annotations.NullMarked;
