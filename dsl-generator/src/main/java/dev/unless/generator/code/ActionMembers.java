package dev.unless.generator.code;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Service;
import dev.unless.generator.names.Members;
import dev.unless.generator.names.ServiceNames;
import dev.unless.text.Text;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ActionGroup;
import java.util.List;

/** Constants for actions and for their groups, and the methods for patterns of them. */
final class ActionMembers {
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

  List<FieldSpec> actions() {
    return service.actions().stream().map(this::action).toList();
  }

  List<FieldSpec> groups() {
    return Members.levels(service).stream().map(this::group).toList();
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

  private FieldSpec action(ActionDefinition action) {
    return Deprecation.of(
        FieldSpec.builder(Action.class, name(action), PUBLIC, STATIC, FINAL)
            .addJavadoc("$L", Docs.action(action))
            .initializer("new $T($S, $S)", Action.class, service.prefix(), action.action().name()),
        action.retired());
  }

  private FieldSpec group(AccessLevel level) {
    return FieldSpec.builder(ActionGroup.class, names.of(Members.of(level)), PUBLIC, STATIC, FINAL)
        .addJavadoc("$L", Docs.group(service, level))
        .initializer("$T.of($S, $T.$L)", levels, service.prefix(), AccessLevel.class, level.name())
        .build();
  }

  private String name(ActionDefinition action) {
    return names.of(Members.of(action));
  }
}
