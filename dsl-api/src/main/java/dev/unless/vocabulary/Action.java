package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.ActionName;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One action of a service, such as {@code s3:GetObject}.
 *
 * @param service the service's prefix
 * @param name the action's name; case does not matter to AWS
 */
public record Action(String service, String name) implements Actions {
  /**
   * @throws RefusedException if the prefix or the name is not made of letters, digits, hyphens and
   *     underscores
   */
  public Action {
    Nonnull.require("service", service, "name", name);
    if (!isPlain(service) || !isPlain(name)) {
      throw none(service + ":" + name);
    }
  }

  /**
   * The action of this text.
   *
   * @throws RefusedException if the text is not {@code service:Name}, or has a wildcard
   */
  public static Action of(@ActionName String text) {
    Nonnull.require("text", text);
    return parse(text).orElseThrow(() -> none(text));
  }

  /** The action of this text; empty where the text is not that of one action. */
  public static Optional<Action> parse(String text) {
    Nonnull.require("text", text);
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String service = text.substring(0, colon);
    String name = text.substring(colon + 1);
    return isPlain(service) && isPlain(name)
        ? Optional.of(new Action(service, name))
        : Optional.empty();
  }

  /** Refuses what is no service's prefix: a pattern of prefixes above all. */
  static String requireService(String prefix) {
    if (!isPlain(prefix)) {
      throw new RefusedException(
          Code.INVALID_SERVICE_IN_ACTION,
          quote(prefix) + " is not a service's prefix.",
          prefix,
          "Write it in ASCII letters, digits and hyphens, such as \"s3\".");
    }
    return prefix;
  }

  private static RefusedException none(String text) {
    ActionPattern.requireAscii(Code.INVALID_ACTION, text);
    return new RefusedException(
        Code.INVALID_ACTION,
        quote(text) + " is not one action.",
        text,
        Fix.of("Write service:Name without wildcards, such as \"s3:GetObject\".")
            .inJava(inJava(text)));
  }

  /** What says more than one action, where that may be meant. */
  private static String inJava(String text) {
    String one = "one action, such as \"s3:GetObject\"";
    if (text.equals("*") || text.equals("*:*")) {
      return "Write everyAction(), or " + one + ".";
    }
    int colon = text.indexOf(':');
    if (colon < 0 || !isPlain(text.substring(0, colon)) || text.indexOf('*', colon) < 0) {
      return "Write " + one + ", without wildcards.";
    }
    String service = quote(text.substring(0, colon));
    String name = text.substring(colon + 1);
    return "Write "
        + (name.equals("*")
            ? "ActionGroup.all(" + service + ")"
            : "ActionGroup.matching(" + service + ", pattern(" + quote(name) + "))")
        + " for all of them, or "
        + one
        + ".";
  }

  /**
   * Several actions of a service, for classes that hold hundreds as constants: one text of all
   * names is a third smaller than a text for each.
   *
   * @param names the actions' names, separated by spaces
   * @throws RefusedException if one is none
   */
  public static Action[] all(String service, String names) {
    Nonnull.require("service", service, "names", names);
    return Stream.of(names.split(" "))
        .map(name -> new Action(service, name))
        .toArray(Action[]::new);
  }

  /** By hand, since a class such as {@code Ec2} makes hundreds of actions when it is loaded. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  @Override
  public List<ActionPattern> patterns() {
    return List.of(new ActionPattern(toString()));
  }

  /** The action as a policy writes it. */
  @Override
  public String toString() {
    return service + ":" + name;
  }
}
