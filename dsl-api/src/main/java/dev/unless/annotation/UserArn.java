package dev.unless.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter that takes, or a field that holds, the ARN of a user, such as {@code
 * arn:aws:iam::111122223333:user/ann}. Constants given to it are examined while the program
 * compiles; a list's or an array's elements are examined each.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface UserArn {}
