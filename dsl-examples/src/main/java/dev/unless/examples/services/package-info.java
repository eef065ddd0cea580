/**
 * Policies that Java services build at run time, often by strings, rebuilt so that a name is never
 * a pattern and an empty list never means everything.
 */
@NullMarked
package dev.unless.examples.services;

import org.jspecify.annotations.NullMarked;
