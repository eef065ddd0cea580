package dev.unless.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A policy or a rule that may stand in the place of another policy, or an {@code Authorizer} in the
 * place of another, so that nothing is allowed that was not; it is proved while the program
 * compiles: of a method for every argument. See {@code Policy.noMorePermissiveThan}.
 *
 * <pre>{@code
 * @NoMorePermissiveThan("MOST")
 * static final Policy READER =
 *     Unless.identityPolicy(
 *         Unless.allow(Action.of("s3:ListAllMyBuckets")).onEverything().when(Keys.secureTransport()));
 *
 * static final Policy MOST =
 *     Unless.identityPolicy(Unless.allow(Action.of("s3:ListAllMyBuckets")).onEverything());
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
@Repeatable(NoMorePermissiveThan.All.class)
public @interface NoMorePermissiveThan {
  /**
   * The name of a {@code static final} policy; for an {@code Authorizer}, of an {@code Authorizer}.
   */
  String value();

  /** The class that declares it; left out: the one around, or one around that. */
  Class<?> in() default void.class;

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.FIELD, ElementType.METHOD})
  @interface All {
    /** What is to be proved. */
    NoMorePermissiveThan[] value();
  }
}
