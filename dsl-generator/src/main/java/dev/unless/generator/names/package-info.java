/** The Java names of a vocabulary's classes, constants and methods. */
@NullMarked
package dev.unless.generator.names;

import org.jspecify.annotations.NullMarked;
