/** The rules of docs/semantics.md, each held by a test that names it. */
@NullMarked
package dev.unless.semantics;

import org.jspecify.annotations.NullMarked;
