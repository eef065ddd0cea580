package dev.unless.annotation;

import dev.unless.finding.Code;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A finding that is accepted in a {@link CheckedPolicy}, at one place and for a reason.
 *
 * <pre>{@code
 * @CheckedPolicy
 * @Accept(code = Code.CONDITIONAL_LOCKOUT, at = "OfficeOnly", reason = "An SCP excepts the break-glass role.")
 * static final Policy LOGS =
 *     Unless.bucketPolicy(
 *         "access-logs", Unless.denyAll().unless(Keys.sourceIp("53.0.2.7/32")).named("OfficeOnly"));
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
@Repeatable(Accept.All.class)
public @interface Accept {
  /** What is accepted. */
  Code code();

  /** The Sid of a statement, or a JSON pointer; left out: the whole policy. */
  String at() default "";

  /** Why; not blank. */
  String reason();

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.FIELD, ElementType.METHOD})
  @interface All {
    /** The accepted findings. */
    Accept[] value();
  }
}
