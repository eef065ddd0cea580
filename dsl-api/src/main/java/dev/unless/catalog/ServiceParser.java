package dev.unless.catalog;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.Action;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a service line by line; see {@link Service#parse}. */
@Internal
public final class ServiceParser {
  private static final String SERVICE = "service";
  private static final String SET = "ArrayOf";
  private static final String RETIRED = "retired";

  private static final Map<String, KeyType> TYPES =
      Map.of(
          "String", KeyType.STRING,
          "ARN", KeyType.ARN,
          "Numeric", KeyType.NUMERIC,
          "Date", KeyType.DATE,
          "Bool", KeyType.BOOL,
          "IPAddress", KeyType.IP_ADDRESS,
          "Binary", KeyType.BINARY);

  private static final Map<String, AccessLevel> LEVELS =
      Map.of(
          "List", AccessLevel.LIST,
          "Read", AccessLevel.READ,
          "Write", AccessLevel.WRITE,
          "Permissions management", AccessLevel.PERMISSIONS_MANAGEMENT,
          "Tagging", AccessLevel.TAGGING);

  private final Map<String, ActionDefinition> actions = new LinkedHashMap<>();
  private final Map<String, ResourceType> resourceTypes = new LinkedHashMap<>();
  private final Map<String, KeyDefinition> keys = new LinkedHashMap<>();
  private String prefix = "";
  private String name = "";
  private boolean retired;

  /** A parser that has read nothing yet. */
  public ServiceParser() {}

  /** Whether a line is the one that a service begins with. */
  public static boolean isFirst(String line) {
    return line.startsWith(SERVICE + "\t");
  }

  /**
   * Reads the next line.
   *
   * @throws RefusedException if it is none, or names what no line before it has defined
   */
  public void line(String line) {
    if (prefix.isEmpty() && !isFirst(line)) {
      throw malformed(line);
    }
    line(line.split("\t", -1), line);
  }

  /**
   * The service of the lines so far.
   *
   * @throws RefusedException if there are none
   */
  public Service service() {
    if (prefix.isEmpty()) {
      throw malformed("");
    }
    return new Service(prefix, name, retired, actions, resourceTypes, keys);
  }

  private void line(String[] fields, String line) {
    switch (fields[0]) {
      case SERVICE -> {
        if (!prefix.isEmpty()) {
          throw malformed(line);
        }
        prefix = new Action(field(fields, 1, line), "x").service();
        name = field(fields, 2, line);
        retired = isRetired(fields);
      }
      case "key" -> {
        String key = field(fields, 1, line);
        define(key, key(key, field(fields, 2, line), isRetired(fields)), keys);
      }
      case "resource" -> {
        String type = field(fields, 1, line);
        List<ArnShape> shapes =
            list(field(fields, 2, line), ",").stream().map(ArnShape::parse).toList();
        List<KeyDefinition> own = keys(field(fields, 3, line), ",");
        define(type, new ResourceType(prefix, type, shapes, own, isRetired(fields)), resourceTypes);
      }
      case "action" -> {
        String action = field(fields, 1, line);
        define(
            action,
            new ActionDefinition(
                new Action(prefix, action),
                known(LEVELS, field(fields, 2, line)),
                list(field(fields, 3, line), ",").stream().map(this::use).toList(),
                keys(field(fields, 4, line), ","),
                isRetired(fields)),
            actions);
      }
      default -> throw malformed(line);
    }
  }

  /** Of two definitions none could be told to be the right one. */
  private static <T> void define(String name, T definition, Map<String, T> table) {
    if (table.putIfAbsent(CaseFolding.fold(name), definition) != null) {
      throw new RefusedException(
          Code.INVALID_VOCABULARY,
          quote(name) + " is defined twice.",
          name,
          "Define each key, resource type and action once; case makes no difference.");
    }
  }

  private static KeyDefinition key(String name, String type, boolean retired) {
    boolean set = type.startsWith(SET);
    return new KeyDefinition(
        KeyTemplate.parse(name),
        known(TYPES, set ? type.substring(SET.length()) : type),
        set ? Arity.MULTI : Arity.SINGLE,
        retired);
  }

  private ResourceUse use(String text) {
    int open = text.indexOf('(');
    if (open >= 0 && text.indexOf(')') != text.length() - 1) {
      throw malformed(text);
    }
    String head = open < 0 ? text : text.substring(0, open);
    String own = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
    boolean required = head.endsWith("!");
    String type = required ? head.substring(0, head.length() - 1) : head;
    return new ResourceUse(known(resourceTypes, CaseFolding.fold(type)), required, keys(own, " "));
  }

  private List<KeyDefinition> keys(String text, String separator) {
    return list(text, separator).stream().map(key -> known(keys, CaseFolding.fold(key))).toList();
  }

  private static List<String> list(String text, String separator) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
  }

  private static boolean isRetired(String[] fields) {
    return fields[fields.length - 1].equals(RETIRED);
  }

  private static String field(String[] fields, int index, String line) {
    if (index >= fields.length) {
      throw malformed(line);
    }
    return fields[index];
  }

  private static <T> T known(Map<String, T> table, String name) {
    return Optional.ofNullable(table.get(name)).orElseThrow(() -> malformed(name));
  }

  private static RefusedException malformed(String text) {
    return new RefusedException(
        Code.INVALID_VOCABULARY,
        quote(text) + " is not the definition of a service's part.",
        text,
        "Write lines of service, key, resource and action, in this order.");
  }
}
