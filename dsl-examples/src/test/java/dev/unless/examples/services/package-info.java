@NullMarked
package dev.unless.examples.services;

import org.jspecify.annotations.NullMarked;
