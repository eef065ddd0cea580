/** What can be wrong: codes, severities, and findings as values. */
@NullMarked
package dev.unless.finding;

import org.jspecify.annotations.NullMarked;
