package dev.unless.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A package of the library whose public methods the annotation processor runs while programs
 * compile: they are pure functions. Classes of other packages are never run.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Internal
public @interface CompileTime {}
