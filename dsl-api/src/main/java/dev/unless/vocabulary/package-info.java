/**
 * The words that policies are written with: actions, resources and what their ARNs are made of, and
 * the names of services. Typed classes such as {@code S3} consist of them.
 */
@CompileTime
@NullMarked
package dev.unless.vocabulary;

import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
