/** Rules on Principal and NotPrincipal. */
@NullMarked
package dev.unless.check.principal;

import org.jspecify.annotations.NullMarked;
