package dev.unless.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A policy or a rule that gives nothing to the public, which is proved while the program compiles:
 * of a method for every argument. See {@code Policy.notPublic}.
 *
 * <pre>{@code
 * @NotPublic
 * static final Policy LOGS =
 *     Unless.bucketPolicy(
 *         "access-logs",
 *         Unless.allow(Action.of("s3:GetBucketLocation")).to(Account.of("111122223333")));
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface NotPublic {}
