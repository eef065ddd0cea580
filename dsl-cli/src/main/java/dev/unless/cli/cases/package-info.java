/** Requests with their policies, one a line: read, decided and printed in order. */
@NullMarked
package dev.unless.cli.cases;

import org.jspecify.annotations.NullMarked;
