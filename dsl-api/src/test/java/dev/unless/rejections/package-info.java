/**
 * What the types of rules, policies and keys reject: programs that javac takes with one line
 * mended.
 */
@NullMarked
package dev.unless.rejections;

import org.jspecify.annotations.NullMarked;
