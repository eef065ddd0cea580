/** What a program says, as far as policies are made of it; without the compiler that read it. */
@NullMarked
package dev.unless.processor.expression;

import org.jspecify.annotations.NullMarked;
