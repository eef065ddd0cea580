package dev.unless.generator.code;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.unless.catalog.Service;
import dev.unless.generator.names.ServiceNames;

/**
 * The typed class of a service: a constant for each action, access level and condition key, a
 * method for each family of keys and for each shape of resources.
 */
public final class ServiceClass {
  private ServiceClass() {}

  /**
   * The source file, the same for the same arguments on every JDK. The package has a class {@code
   * Levels}, whose {@code of(prefix, level)} gives the actions of an access level.
   */
  public static JavaFile of(String packageName, Service service, ServiceNames names) {
    ActionMembers actions = new ActionMembers(service, names, ClassName.get(packageName, "Levels"));
    KeyMembers keys = new KeyMembers(service, names);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.className())
            .addJavadoc("$L", Docs.service(service))
            .addModifiers(PUBLIC, FINAL)
            .addFields(actions.actions())
            .addFields(actions.groups())
            .addFields(keys.constants())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethods(actions.methods())
            .addMethods(keys.families())
            .addMethods(new ResourceMembers(service, names).methods());
    return JavaFile.builder(packageName, Deprecation.of(type, service.isRetired()))
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }
}
