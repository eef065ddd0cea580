/** What is wrong with the policy of a file, as it is shown to people. */
@NullMarked
package dev.unless.cli.report;

import org.jspecify.annotations.NullMarked;
