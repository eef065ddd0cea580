/** What is found in what a program says, and where it stands. */
@NullMarked
package dev.unless.processor.report;

import org.jspecify.annotations.NullMarked;
