/** A policy as rules examine it: its statements beside what the catalogue knows of them. */
@NullMarked
package dev.unless.check.model;

import org.jspecify.annotations.NullMarked;
