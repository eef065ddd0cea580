/**
 * Bucket policies that people published together with what they saw, decided request by request.
 * {@link dev.unless.examples.PublishedCases} prints them all.
 */
@NullMarked
package dev.unless.examples;

import org.jspecify.annotations.NullMarked;
