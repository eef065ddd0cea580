package dev.unless.generator.code;

import static dev.unless.finding.Printable.quote;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.Service;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.generator.names.ClassMembers;
import dev.unless.generator.names.ParameterNames;
import dev.unless.generator.names.ServiceNames;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constants for condition keys, and methods for families of them. */
final class KeyMembers {
  private static final String PACKAGE = "dev.unless.condition";

  private static final Map<KeyType, String> SINGLE =
      Map.of(
          KeyType.STRING, "StringKey",
          KeyType.ARN, "ArnKey",
          KeyType.NUMERIC, "NumberKey",
          KeyType.DATE, "DateKey",
          KeyType.BOOL, "BoolKey",
          KeyType.IP_ADDRESS, "AddressKey",
          KeyType.BINARY, "BinaryKey");

  private static final Map<KeyType, String> MULTI =
      Map.of(KeyType.STRING, "StringsKey", KeyType.ARN, "ArnsKey", KeyType.BOOL, "BoolsKey");

  private final Service service;
  private final ServiceNames names;

  KeyMembers(Service service, ServiceNames names) {
    this.service = service;
    this.names = names;
  }

  List<FieldSpec> constants() {
    return keys().stream().filter(key -> key.name().isOne()).map(this::constant).toList();
  }

  List<MethodSpec> families() {
    return keys().stream().filter(key -> !key.name().isOne()).map(this::family).toList();
  }

  /** The keys that have a name here, of several spellings of a family a live one. */
  private Collection<KeyDefinition> keys() {
    Map<String, KeyDefinition> keys = new LinkedHashMap<>();
    service.keys().stream()
        .filter(key -> names.has(key, service))
        .forEach(
            key ->
                keys.merge(
                    ClassMembers.of(key, service).id(),
                    key,
                    (one, other) -> one.retired() ? other : one));
    return keys.values();
  }

  private FieldSpec constant(KeyDefinition key) {
    ClassName type = type(key);
    return Deprecation.of(
        FieldSpec.builder(type, names.of(ClassMembers.of(key, service)), PUBLIC, STATIC, FINAL)
            .addJavadoc("$L", Docs.key(key))
            .initializer("new $T($S)", type, key.name().toString()),
        key.retired());
  }

  private MethodSpec family(KeyDefinition key) {
    ClassName type = type(key);
    String parameter = ParameterNames.of(List.of(key.name().placeholder().orElseThrow())).get(0);
    return Deprecation.of(
        MethodSpec.methodBuilder(names.of(ClassMembers.of(key, service)))
            .addJavadoc("$L", Docs.key(key))
            .addModifiers(PUBLIC, STATIC)
            .returns(type)
            .addParameter(String.class, parameter)
            .addStatement(
                "return new $T($T.member($S, $N, $S))",
                type,
                ClassName.get(PACKAGE, "KeyFamily"),
                key.name().before(),
                parameter,
                key.name().after()),
        key.retired());
  }

  private static ClassName type(KeyDefinition key) {
    Map<KeyType, String> types = key.arity() == Arity.MULTI ? MULTI : SINGLE;
    return Optional.ofNullable(types.get(key.type()))
        .map(name -> ClassName.get(PACKAGE, name))
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INVALID_VOCABULARY,
                    "The key "
                        + quote(key.name().toString())
                        + " has a set of "
                        + key.type()
                        + " values, for which there is no typed key.",
                    key.name().toString(),
                    "Add a type of multivalued keys to dev.unless.condition."));
  }
}
