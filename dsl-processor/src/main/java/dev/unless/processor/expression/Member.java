package dev.unless.processor.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method or a constructor.
 *
 * @param owner the binary name of its class
 * @param name its name; {@code <init>} for a constructor
 * @param parameters its parameters
 * @param varargs whether the last one takes any number of arguments
 */
public record Member(String owner, String name, List<Parameter> parameters, boolean varargs) {
  /** Copies the list. */
  public Member {
    parameters = List.copyOf(parameters);
  }

  /**
   * A parameter.
   *
   * @param type the canonical name of its type, erased
   * @param domains the simple names of its annotations of {@code dev.unless.annotation}
   */
  public record Parameter(String type, List<String> domains) {
    /** Copies the list. */
    public Parameter {
      domains = List.copyOf(domains);
    }
  }

  /** How it is called, for people. */
  public String shown() {
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + name + "(…)";
  }

  /** Whether it makes a list or a set of what it is given, and of nothing else. */
  public boolean makesCollection() {
    return Set.of("java.util.List", "java.util.Set", "java.util.Arrays").contains(owner)
        && Set.of("of", "copyOf", "asList").contains(name);
  }

  /** The parameter that takes the argument of this index; empty where there is none. */
  public Optional<Parameter> parameterOf(int argument) {
    int last = parameters.size() - 1;
    int index = varargs ? Math.min(argument, last) : argument;
    return index > last ? Optional.empty() : Optional.of(parameters.get(index));
  }
}
