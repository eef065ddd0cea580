/** What the annotation processor adds to the time that javac takes. */
@NullMarked
package dev.unless.bench.compile;

import org.jspecify.annotations.NullMarked;
