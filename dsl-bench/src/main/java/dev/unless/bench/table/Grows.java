package dev.unless.bench.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Compares each value of a number parameter with the smallest one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Grows {
  /** The parameter. */
  String with();

  /** Whether it is the time for each of the parameter that is compared. */
  boolean each() default false;

  /** The greatest ratio that is aimed at. */
  double atMost() default Double.POSITIVE_INFINITY;
}
