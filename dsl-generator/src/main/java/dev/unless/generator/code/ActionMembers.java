package dev.unless.generator.code;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Service;
import dev.unless.generator.names.ClassMembers;
import dev.unless.generator.names.ServiceNames;
import dev.unless.text.Text;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ActionGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Constants for actions and for their groups, and the methods for patterns of them. */
final class ActionMembers {
  /** No constant has a name in lower case. */
  private static final String ALL = "actions";

  private static final int LONGEST_LINE = 70;

  private final ClassName levels;
  private final Service service;
  private final ServiceNames names;

  /**
   * @param levels the class whose {@code of(prefix, level)} gives the actions of an access level
   */
  ActionMembers(Service service, ServiceNames names, ClassName levels) {
    this.levels = levels;
    this.service = service;
    this.names = names;
  }

  /** All actions as one array of which each constant is an element, which makes the class small. */
  List<FieldSpec> actions() {
    List<ActionDefinition> actions = List.copyOf(service.actions());
    if (actions.isEmpty()) {
      return List.of();
    }
    FieldSpec all =
        FieldSpec.builder(Action[].class, ALL, PRIVATE, STATIC, FINAL)
            .initializer("$T.all($S, $L)", Action.class, service.prefix(), spelling(actions))
            .build();
    return Stream.concat(
            Stream.of(all),
            IntStream.range(0, actions.size()).mapToObj(i -> action(actions.get(i), i)))
        .toList();
  }

  /** The names in lines that a person can read. */
  private static CodeBlock spelling(List<ActionDefinition> actions) {
    List<CodeBlock> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < actions.size(); i++) {
      line.append(actions.get(i).action().name());
      boolean last = i == actions.size() - 1;
      line.append(last ? "" : " ");
      if (last || line.length() > LONGEST_LINE) {
        lines.add(CodeBlock.of("$S", line.toString()));
        line = new StringBuilder();
      }
    }
    return CodeBlock.join(lines, "\n+ ");
  }

  List<FieldSpec> groups() {
    return ClassMembers.levels(service).stream().map(this::group).toList();
  }

  List<MethodSpec> methods() {
    MethodSpec all =
        MethodSpec.methodBuilder("allActions")
            .addJavadoc("Every action of the service, present and future.")
            .addModifiers(PUBLIC, STATIC)
            .returns(ActionGroup.class)
            .addStatement("return $T.all($S)", ActionGroup.class, service.prefix())
            .build();
    MethodSpec matching =
        MethodSpec.methodBuilder("actions")
            .addJavadoc("The actions whose name the pattern matches, present and future.")
            .addModifiers(PUBLIC, STATIC)
            .returns(ActionGroup.class)
            .addParameter(Text.class, "pattern")
            .addStatement("return $T.matching($S, pattern)", ActionGroup.class, service.prefix())
            .build();
    return List.of(all, matching);
  }

  private FieldSpec action(ActionDefinition action, int index) {
    return Deprecation.of(
        FieldSpec.builder(Action.class, name(action), PUBLIC, STATIC, FINAL)
            .addJavadoc("$L", Docs.action(service, action))
            .initializer("$N[$L]", ALL, index),
        action.retired());
  }

  private FieldSpec group(AccessLevel level) {
    return FieldSpec.builder(
            ActionGroup.class, names.of(ClassMembers.of(level)), PUBLIC, STATIC, FINAL)
        .addJavadoc("$L", Docs.group(service, level))
        .initializer("$T.of($S, $T.$L)", levels, service.prefix(), AccessLevel.class, level.name())
        .build();
  }

  private String name(ActionDefinition action) {
    return names.of(ClassMembers.of(action));
  }
}
