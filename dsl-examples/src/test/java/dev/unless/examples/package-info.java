@NullMarked
package dev.unless.examples;

import org.jspecify.annotations.NullMarked;
