package dev.unless.generator.code;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/** Marks what is retired. */
final class Deprecation {
  private Deprecation() {}

  static FieldSpec of(FieldSpec.Builder field, boolean retired) {
    return retired ? field.addAnnotation(Deprecated.class).build() : field.build();
  }

  static MethodSpec of(MethodSpec.Builder method, boolean retired) {
    return retired ? method.addAnnotation(Deprecated.class).build() : method.build();
  }

  static TypeSpec of(TypeSpec.Builder type, boolean retired) {
    return retired ? type.addAnnotation(Deprecated.class).build() : type.build();
  }
}
