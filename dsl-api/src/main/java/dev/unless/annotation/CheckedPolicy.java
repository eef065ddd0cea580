package dev.unless.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A policy, a rule or a condition that is checked while the program compiles: the annotation
 * processor builds it as the program would, and reports what is wrong with it where it is written.
 *
 * <p>It stands on a {@code static final} field, or on a method, whose choices, loops over lists and
 * maps, streams and calls of methods of the same class are followed. What is only known at run
 * time, such as the method's parameters, is tried with values that may stand for it; nothing is run
 * but the library's own methods. What was not followed is named in a note where it stands; where
 * nothing at all can be seen, that is an error.
 *
 * <pre>{@code
 * @CheckedPolicy
 * static final Policy LOGS =
 *     Unless.bucketPolicy("access-logs", Unless.denyAll().unless(Keys.sourceIp("53.0.2.7/32")));
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface CheckedPolicy {}
