package dev.unless.annotation;

import dev.unless.finding.Code;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A finding that is accepted while the program compiles, at one place and for a reason. It stands
 * on the policy, or on any declaration around it: it accepts the finding in all that is declared
 * there.
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
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.LOCAL_VARIABLE
})
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
  @Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.CONSTRUCTOR,
    ElementType.LOCAL_VARIABLE
  })
  @interface All {
    /** The accepted findings. */
    Accept[] value();
  }
}
