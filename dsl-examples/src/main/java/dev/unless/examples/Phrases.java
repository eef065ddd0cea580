package dev.unless.examples;

import dev.unless.decide.Decision;
import dev.unless.decide.ExplainedElement;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.Outcome;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.layout.Tone;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says requests and outcomes in a few words. */
final class Phrases {
  /** A space at which no line is broken. */
  private static final char KEPT = '\u00a0';

  private Phrases() {}

  /** The text, in which no line will be broken; {@link #shown} gives it back. */
  static String whole(String text) {
    return text.replace(' ', KEPT);
  }

  /** The text with plain spaces only. */
  static String shown(String text) {
    return text.replace(KEPT, ' ');
  }

  /** What an outcome means to whoever asks. */
  static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case ALLOW -> Tone.GOOD;
      case EXPLICIT_DENY -> Tone.BAD;
      case IMPLICIT_DENY, UNDETERMINED, UNKNOWN -> Tone.UNSURE;
    };
  }

  /** An outcome with its sign. */
  static String of(Outcome outcome) {
    String sign =
        switch (outcome) {
          case ALLOW -> "✓";
          case EXPLICIT_DENY -> "✗";
          case IMPLICIT_DENY -> "–";
          case UNDETERMINED, UNKNOWN -> "?";
        };
    return sign + " " + outcome;
  }

  /**
   * Who asks for what, and of the context what the request was given and what the policies ask for,
   * absent keys last.
   */
  static String request(Decision decision) {
    Request request = decision.request();
    List<String> parts = new ArrayList<>();
    parts.add(caller(request));
    parts.add(request.action() + " " + resource(request));
    Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    request.saidKeys().stream().filter(key -> !isOfCaller(key)).forEach(keys::add);
    asked(decision).forEach(keys::add);
    Set<String> carried = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    carried.addAll(request.keys());
    keys.stream().filter(carried::contains).map(key -> present(request, key)).forEach(parts::add);
    keys.stream().filter(key -> !carried.contains(key)).map("no "::concat).forEach(parts::add);
    return String.join(", ", parts.stream().map(Phrases::whole).toList());
  }

  /** What follows from who asks is said only where a policy asks for it, given or not. */
  private static boolean isOfCaller(String key) {
    return GlobalKey.of(key).filter(known -> known.origin() == KeyOrigin.CALLER).isPresent();
  }

  /** Who asks. */
  static String who(Request request) {
    Caller caller = request.caller();
    List<String> ids = request.values("aws:userid");
    boolean known =
        !ids.isEmpty() && (caller instanceof Caller.User || caller instanceof Caller.RoleSession);
    return known ? caller(request) + " (" + ids.get(0).split(":", 2)[0] + ")" : caller(request);
  }

  /** From where, and by way of which services. */
  static String from(Request request) {
    if (request.unknownKeys().contains("aws:SourceIp")) {
      return "any address";
    }
    String network =
        Stream.of("aws:SourceIp", "aws:SourceVpce", "aws:SourceVpc")
            .flatMap(key -> request.values(key).stream())
            .findFirst()
            .orElse("—");
    List<String> services = request.values("aws:CalledVia");
    return services.isEmpty()
        ? network
        : network + " via " + String.join(", ", services).replace(".amazonaws.com", "");
  }

  /** Which action on what, and the keys of the service. */
  static String what(Request request) {
    String keys =
        request.keys().stream()
            .filter(key -> key.startsWith("s3:x-"))
            .map(key -> ", " + present(request, key).substring("s3:".length()))
            .collect(Collectors.joining());
    return request.action() + " " + resource(request) + keys;
  }

  /** The statements that decided. */
  static String by(Decision decision) {
    if (decision.by().isEmpty()) {
      return decision.isAllowed() ? "no statement: AWS's own rule" : "no statement allows it";
    }
    return decision.by().stream()
        .map(ref -> policy(ref.layer()) + " /Statement/" + ref.statement())
        .collect(Collectors.joining(" and ", decision.isAllowed() ? "Allow in " : "Deny in ", ""));
  }

  private static String policy(Layer layer) {
    return layer == Layer.RESOURCE ? "the bucket's policy" : "the " + layer.phrase();
  }

  /** The condition keys of the statements that are about such a caller, action and resource. */
  private static Stream<String> asked(Decision decision) {
    return decision.explain().layers().stream()
        .flatMap(layer -> layer.statements().stream())
        .filter(Phrases::isToThePoint)
        .flatMap(statement -> statement.conditions().stream())
        .map(condition -> condition.entry().key());
  }

  private static boolean isToThePoint(OfStatement statement) {
    return statement.elements().stream()
        .filter(element -> !(element instanceof ExplainedElement.OfCondition))
        .allMatch(element -> element.matches() == Truth.TRUE);
  }

  private static String present(Request request, String key) {
    List<String> values = request.values(key);
    if (values.isEmpty()) {
      return "any " + key;
    }
    return key + " " + (values.size() == 1 ? values.get(0) : values.toString());
  }

  private static String caller(Request request) {
    Caller caller = request.caller();
    String account = caller.account().orElse("");
    String name =
        caller.arn().map(ParsedArn::resource).map(Phrases::caller).orElseGet(caller::displayName);
    boolean foreign = !account.isEmpty() && !request.resourceAccount().equals(caller.account());
    return name + (foreign || caller instanceof Caller.RootUser ? " of " + account : "");
  }

  private static String caller(String resource) {
    return resource.equals("root")
        ? "root user"
        : resource.replaceFirst("^assumed-role/", "role ").replaceFirst("^user/", "user ");
  }

  private static String resource(Request request) {
    String name =
        ParsedArn.parse(request.resource()).map(ParsedArn::resource).orElse(request.resource());
    int slash = name.indexOf('/');
    return slash < 0 ? "on the bucket" : name.substring(slash + 1);
  }
}
