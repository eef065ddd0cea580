package dev.unless.generator.code;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.ResourceUse;
import dev.unless.catalog.Service;
import dev.unless.operator.Arity;
import dev.unless.text.ArnShape;
import dev.unless.vocabulary.AccessLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of generated code. */
final class Docs {
  private static final int LISTED = 6;
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/service-authorization/latest/reference/list_";
  private static final String RETIRED = "\n\n@deprecated Retired: AWS no longer lists it.";

  private Docs() {}

  static String service(Service service) {
    long actions = service.actions().stream().filter(action -> !action.retired()).count();
    long types = service.resourceTypes().stream().filter(type -> !type.retired()).count();
    long keys = service.keys().stream().filter(key -> !key.retired()).count();
    return escaped(service.name())
        + ", "
        + code(service.prefix())
        + ": "
        + Stream.of(
                count(actions, "action"),
                count(types, "resource type"),
                count(keys, "condition key"))
            .collect(Collectors.joining(", "))
        + ". "
        + reference(service)
        + retired(service.isRetired());
  }

  /** A link to the service's page of AWS's Service Authorization Reference. */
  private static String reference(Service service) {
    String page = service.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return "See <a href=\"" + REFERENCE + page + ".html\">AWS's reference</a>.";
  }

  static String action(Service service, ActionDefinition action) {
    return code(action.action().toString())
        + ": "
        + words(action.level())
        + "."
        + listed(" On ", action.resources().stream().map(Docs::use).toList())
        + listed(" Keys: ", keys(action.keys()))
        + " "
        + reference(service)
        + retired(action.retired());
  }

  static String group(Service service, AccessLevel level) {
    return "The actions of " + code(service.prefix()) + " at access level " + words(level) + ".";
  }

  static String key(KeyDefinition key) {
    String type = key.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return code(key.name().toString())
        + ": "
        + type
        + ", "
        + (key.arity() == Arity.MULTI ? "a set of values" : "one value")
        + "."
        + retired(key.retired());
  }

  static String resource(ResourceType type, ArnShape shape) {
    return code(type.name())
        + ": "
        + code(shape.toString())
        + "."
        + listed(" Keys: ", keys(type.keys()))
        + retired(type.retired());
  }

  /** The text as code, whatever it holds. */
  static String code(String text) {
    boolean plain =
        !text.contains("*/") && text.chars().allMatch(c -> c != '@' && c != '\\') && balanced(text);
    return plain ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
  }

  private static boolean balanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
    }
    return open == 0;
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> "&<>@*\\{}".indexOf(c) >= 0 ? "&#" + c + ";" : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private static String use(ResourceUse use) {
    return code(use.type().name()) + (use.required() ? " (required)" : "");
  }

  private static List<String> keys(List<KeyDefinition> keys) {
    return keys.stream().map(key -> code(key.name().toString())).toList();
  }

  private static String listed(String title, List<String> items) {
    if (items.isEmpty()) {
      return "";
    }
    List<String> shown = new ArrayList<>(items.subList(0, Math.min(LISTED, items.size())));
    String more = items.size() > LISTED ? " and " + (items.size() - LISTED) + " more" : "";
    return title + String.join(", ", shown) + more + ".";
  }

  private static String words(AccessLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String count(long number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  private static String retired(boolean retired) {
    return retired ? RETIRED : "";
  }
}
