package dev.unless.prove;

import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyInJava;
import dev.unless.document.GlobalKey;
import dev.unless.operator.KeyType;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request as a program writes it, with {@code Unless} and {@code Keys} imported. What these lack
 * is named with its package, so that the text compiles wherever it is pasted.
 */
final class WitnessInJava {
  private static final int LONGEST = 80;
  private static final String NO_RESOURCE = "*";
  private static final String USUAL_PARTITION = "aws";
  private static final Set<String> PARTITIONS = Set.of(USUAL_PARTITION, "aws-cn", "aws-us-gov");
  private static final String CALLER = "dev.unless.request.Caller.";

  private final Request request;

  WitnessInJava(Request request) {
    this.request = request;
  }

  String expression() {
    StringBuilder java = new StringBuilder("request(action(").append(text(request.action()));
    java.append(')');
    if (!request.resource().equals(NO_RESOURCE)) {
      java.append(", arn(").append(text(request.resource())).append(')');
    }
    java.append(')').append(by(request.caller()));
    List<String> unknown = request.unknownKeys();
    for (String key : request.saidKeys()) {
      java.append(unknown.contains(key) ? ".unknown(" + any(key) + ")" : with(key));
    }
    request.context().absent().values().stream()
        .sorted()
        .forEach(key -> java.append(".without(").append(any(key)).append(')'));
    return java.toString();
  }

  private String by(Caller caller) {
    if (caller instanceof Caller.Anonymous) {
      return ".byAnonymous()";
    }
    if (caller instanceof Caller.RootUser root && isPlain(root.rootArn())) {
      return ".byRootOf(" + account(root.rootArn()) + ")";
    }
    return ".by(" + called(caller) + ")";
  }

  private String called(Caller caller) {
    if (caller instanceof Caller.User user && isPlain(user.userArn())) {
      return account(user.userArn()) + ".user(" + text(user.userArn().name()) + ")";
    }
    if (caller instanceof Caller.Role role && isPlain(role.roleArn())) {
      return role(role.roleArn());
    }
    if (caller instanceof Caller.RoleSession session && isPlain(session.roleArn())) {
      return role(session.roleArn()) + ".session(" + text(session.session()) + ")";
    }
    if (caller instanceof Caller.RoleSession session) {
      return "new "
          + CALLER
          + "RoleSession("
          + arn(session.roleArn())
          + ", "
          + text(session.session())
          + ")";
    }
    if (caller instanceof Caller.FederatedUser user && user.issuer().isPresent()) {
      return "new "
          + CALLER
          + "FederatedUser("
          + arn(user.sessionArn())
          + ", java.util.Optional.of(new "
          + CALLER
          + "User("
          + arn(user.issuer().get().userArn())
          + ")))";
    }
    return caller.arn().isPresent()
        ? CALLER + "ofArn(" + text(caller.arn().get().toString()) + ")"
        : "new "
            + CALLER
            + caller.getClass().getSimpleName()
            + "("
            + text(caller.displayName())
            + ")";
  }

  private static String role(ParsedArn arn) {
    return account(arn) + ".role(" + text(arn.name()) + ")";
  }

  private static String account(ParsedArn arn) {
    return "account(" + text(arn.account()) + ")";
  }

  private static String arn(ParsedArn arn) {
    return "dev.unless.text.ParsedArn.of(" + text(arn.toString()) + ")";
  }

  /** Whether the ARN follows from the account, the name and the resource's partition. */
  private boolean isPlain(ParsedArn arn) {
    String resource = arn.resource();
    String partition = request.resourceArn().map(ParsedArn::partition).orElse(USUAL_PARTITION);
    return arn.partition().equals(partition)
        && PARTITIONS.contains(partition)
        && (resource.equals("root") || resource.indexOf('/') == resource.lastIndexOf('/'));
  }

  private String with(String key) {
    List<String> values = request.values(key);
    if (request.isSet(key)) {
      String each = values.stream().map(WitnessInJava::text).collect(Collectors.joining(", "));
      return ".with(" + many(key) + ", " + (values.isEmpty() ? "java.util.List.of()" : each) + ")";
    }
    String value = values.get(0);
    if (GlobalKey.SOURCE_IP.folded().equals(folded(key))) {
      return ".from(" + text(value) + ")";
    }
    return switch (type(key)) {
      case STRING -> ".with(" + named(key) + ", " + text(value) + ")";
      case ARN ->
          ".with("
              + (ParsedArn.parse(value).isPresent() ? named(key) : one(key))
              + ", "
              + text(value)
              + ")";
      case BOOL ->
          value.equals("true") || value.equals("false")
              ? ".with(" + named(key) + ", " + value + ")"
              : ".with(" + one(key) + ", " + text(value) + ")";
      default -> ".with(" + one(key) + ", " + text(value) + ")";
    };
  }

  private static String folded(String key) {
    return GlobalKey.of(key).map(GlobalKey::folded).orElse(key);
  }

  private KeyType type(String key) {
    Optional<KeyType> type = request.catalog().key(key).map(KeyDefinition::type);
    return type.orElse(KeyType.STRING);
  }

  /** A key of which it does not matter how its values are written. */
  private String any(String key) {
    return request.catalog().key(key).isPresent() ? named(key) : one(key);
  }

  /** A name that is quoted otherwise in messages than in a program is quoted here. */
  private String named(String key) {
    boolean plain = key.length() < LONGEST && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return plain && key.indexOf('"') < 0 && key.indexOf('\\') < 0
        ? KeyInJava.of(request.catalog(), key)
        : one(key);
  }

  private static String one(String key) {
    return "stringKey(" + text(key) + ")";
  }

  private static String many(String key) {
    return "stringsKey(" + text(key) + ")";
  }

  /** A text as a literal of Java; in one, an escaped line feed ends the line all the same. */
  static String text(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (unit >= ' ' && unit < 0x7f) {
            literal.append(unit);
          } else {
            literal.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
