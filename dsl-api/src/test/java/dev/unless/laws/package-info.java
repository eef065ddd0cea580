/**
 * The laws that policies obey, tried on random cases, and a decider written a second time from the
 * rules alone.
 */
@org.jspecify.annotations.NullMarked
package dev.unless.laws;
