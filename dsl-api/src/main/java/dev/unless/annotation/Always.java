package dev.unless.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A policy, a rule or an {@code Authorizer} that allows all of some requests, which is proved while
 * the program compiles: of a method for every argument. A request that is not allowed is an error,
 * with the request as Java.
 *
 * <p>The requests are a {@code static final Requests}. A policy must allow them by itself, whatever
 * others say.
 *
 * <pre>{@code
 * @Always("LISTS")
 * static final Policy READER =
 *     Unless.identityPolicy(Unless.allow(Action.of("s3:ListAllMyBuckets")).onEverything());
 *
 * static final Requests LISTS = Unless.requests(Action.of("s3:ListAllMyBuckets"));
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
@Repeatable(Always.All.class)
public @interface Always {
  /** The name of the {@code Requests}. */
  String value();

  /** The class that declares it; left out: the one around, or one around that. */
  Class<?> in() default void.class;

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.FIELD, ElementType.METHOD})
  @interface All {
    /** What is to be proved. */
    Always[] value();
  }
}
