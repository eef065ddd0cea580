/** Policies of files: how they are read, what is wrong with them, and what is printed of them. */
@NullMarked
package dev.unless.cli.report;

import org.jspecify.annotations.NullMarked;
