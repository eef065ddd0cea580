package dev.unless.generator.code;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.unless.annotation.BucketName;
import dev.unless.annotation.VpcEndpointId;
import dev.unless.annotation.VpcId;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.Service;
import dev.unless.generator.names.ClassMembers;
import dev.unless.generator.names.ParameterNames;
import dev.unless.generator.names.ServiceNames;
import dev.unless.text.ArnShape;
import dev.unless.text.Text;
import dev.unless.vocabulary.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Methods for resources, by type and shape. */
final class ResourceMembers {
  /** What a text has to be, by the name of the placeholder that it fills. */
  private static final Map<String, Class<?>> DOMAINS =
      Map.of(
          "BucketName", BucketName.class,
          "VpcEndpointId", VpcEndpointId.class,
          "VpcId", VpcId.class);

  private final Service service;
  private final ServiceNames names;
  private final Delimiters delimiters;

  ResourceMembers(Service service, ServiceNames names) {
    this.service = service;
    this.names = names;
    this.delimiters = new Delimiters(service);
  }

  List<MethodSpec> methods() {
    return service.resourceTypes().stream().flatMap(this::ofType).toList();
  }

  private Stream<MethodSpec> ofType(ResourceType type) {
    return IntStream.range(0, type.shapes().size())
        .boxed()
        .flatMap(i -> ofShape(type, type.shapes().get(i), names.of(ClassMembers.of(type, i))));
  }

  private Stream<MethodSpec> ofShape(ResourceType type, ArnShape shape, String name) {
    List<String> parameters = ParameterNames.of(shape.parameters());
    return Overloads.of(parameters.size()).stream()
        .map(patterns -> method(type, shape, name, parameters, patterns));
  }

  /** Where all parameters are patterns, the resource; else a call of that method. */
  private MethodSpec method(
      ResourceType type,
      ArnShape shape,
      String name,
      List<String> parameters,
      List<Boolean> patterns) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("$L", Docs.resource(type, shape))
            .addModifiers(PUBLIC, STATIC)
            .returns(Resource.class);
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = parameters.get(i);
      boolean pattern = patterns.get(i);
      method.addParameter(
          pattern
              ? ParameterSpec.builder(Text.class, parameter).build()
              : literal(parameter, shape.parameters().get(i)));
      arguments.add(
          pattern
              ? CodeBlock.of("$N", parameter)
              : CodeBlock.of("$T.literal($N)", Text.class, parameter));
    }
    CodeBlock listed = CodeBlock.join(arguments, ", ");
    if (patterns.contains(false)) {
      method.addStatement("return $N($L)", name, listed);
    } else {
      String separator = arguments.isEmpty() ? "" : ", ";
      method.addStatement(
          "return $T.of($S, $S$L$L)",
          Resource.class,
          shape.toString(),
          delimiters.of(shape),
          separator,
          listed);
    }
    return Deprecation.of(method, type.retired());
  }

  private static ParameterSpec literal(String parameter, String placeholder) {
    ParameterSpec.Builder literal = ParameterSpec.builder(String.class, parameter);
    Optional.ofNullable(DOMAINS.get(placeholder)).ifPresent(literal::addAnnotation);
    return literal.build();
  }
}
