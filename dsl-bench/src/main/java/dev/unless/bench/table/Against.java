package dev.unless.bench.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Compares a benchmark with another one of its class at the same parameters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Against.All.class)
public @interface Against {
  /** The other one's method. */
  String value();

  /** The greatest share of the other one's time that is aimed at. */
  double atMost() default Double.POSITIVE_INFINITY;

  /** How many times the other one's time it should take at least. */
  double atLeast() default 0;

  /** Several of them. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {
    /** Each. */
    Against[] value();
  }
}
