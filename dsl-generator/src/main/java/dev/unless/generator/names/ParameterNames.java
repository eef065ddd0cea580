package dev.unless.generator.names;

import java.util.ArrayList;
import java.util.List;

/** The names of methods' parameters. */
public final class ParameterNames {
  private ParameterNames() {}

  /** A name for each placeholder, all different. */
  public static List<String> of(List<String> placeholders) {
    List<String> names = new ArrayList<>();
    for (String placeholder : placeholders) {
      String plain = Words.lowerCamel(placeholder);
      String name = Reserved.isValid(plain) ? plain : plain + "Value";
      names.add(names.contains(name) ? name + (names.size() + 1) : name);
    }
    return List.copyOf(names);
  }
}
