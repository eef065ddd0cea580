package dev.unless.document;

import dev.unless.text.CaseFolding;
import dev.unless.text.Glob;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a service says of the policies that it attaches to its resources, beyond the grammar of all
 * policies. Where no page says anything, nothing is claimed.
 *
 * <p>The table is {@code service-grammars.tsv}: a kind, a rule, its value and AWS's page in each
 * line.
 */
final class ServiceGrammar {
  /** Parts of which a service takes so many. */
  enum Part {
    STATEMENTS("statements", ""),
    PRINCIPALS("principals", ""),
    CONDITIONS("conditions", ""),
    ACTIONS("actions", " in a statement"),
    RESOURCES("resources", " in a statement"),
    PRINCIPALS_OF_STATEMENT("principals", " in a statement");

    private final String noun;
    private final String where;

    Part(String noun, String where) {
      this.noun = noun;
      this.where = where;
    }

    /** So many of them, in words. */
    String count(int number) {
      return number == 1 ? "1 " + noun.substring(0, noun.length() - 1) : number + " " + noun;
    }

    /** Of what the number is counted, as an addition to a sentence. */
    String where() {
      return where;
    }
  }

  /** What a service refuses. */
  enum ServiceRefusal {
    NO_RESOURCE,
    RESOURCE,
    EVERY_RESOURCE,
    EQUAL_SIDS,
    NO_SID_BESIDE_OTHERS,
    ACTION_WILDCARD,
    EVERYONE,
    SERVICE_PRINCIPAL,
    FEDERATED_PRINCIPAL,
    CANONICAL_USER,
    NOT_PRINCIPAL,
    DENY,
    OLD_VERSION
  }

  private static final String TABLE = "service-grammars.tsv";
  private static final Map<String, ServiceGrammar> ALL = read();

  private final List<Glob> arns = new ArrayList<>();
  private final Set<String> arnServices = new HashSet<>();
  private final Set<String> services = new HashSet<>();
  private final Map<Part, Integer> most = new EnumMap<>(Part.class);
  private final Set<ServiceRefusal> refusals = EnumSet.noneOf(ServiceRefusal.class);
  private final Set<String> only = new HashSet<>();
  private final Set<String> never = new HashSet<>();
  private final Set<String> flags = new HashSet<>();

  private ServiceGrammar() {}

  /** The grammar of the kind of this name, such as {@code queue}. */
  static ServiceGrammar of(String kind) {
    return Objects.requireNonNull(ALL.get(kind), kind);
  }

  /** The names of all kinds of the table. */
  static Set<String> kinds() {
    return ALL.keySet();
  }

  /** The prefixes of the actions that such a policy is asked about. */
  Set<String> services() {
    return services;
  }

  /** The service fields of the ARNs of such resources. */
  Set<String> arnServices() {
    return arnServices;
  }

  /** How long the longest of its ARNs' patterns is that the ARN has; 0 if it has none. */
  int precision(ParsedArn arn, String text) {
    int longest = 0;
    if (arnServices.contains(arn.service())) {
      for (Glob pattern : arns) {
        if (pattern.matches(text, Variables.NONE)) {
          longest = Math.max(longest, pattern.toString().length());
        }
      }
    }
    return longest;
  }

  /** The most parts that the service takes of each sort that has a limit. */
  Map<Part, Integer> most() {
    return most;
  }

  /** Whether the service refuses this. */
  boolean refuses(ServiceRefusal refusal) {
    return refusals.contains(refusal);
  }

  /** Whether the service's own list says which actions such a policy may name. */
  boolean listsActions() {
    return !only.isEmpty();
  }

  /** Whether such a policy may name the action, which may be a pattern. */
  boolean takes(ActionPattern action) {
    Text pattern = Text.parse(action.text(), Syntax.PATTERN).folded();
    boolean refused = pattern.isLiteral() && isAmong(never, pattern);
    return !refused && (only.isEmpty() || isAmong(only, pattern));
  }

  private static boolean isAmong(Set<String> actions, Text pattern) {
    Glob glob = Glob.of(pattern);
    return actions.stream().anyMatch(one -> glob.matches(one, Variables.NONE));
  }

  /** Whether such a policy may also be about resources of other services. */
  boolean takesOtherResources() {
    return flags.contains("takes other-resources");
  }

  /** Whether an API's path may stand for its ARN. */
  boolean takesApiPaths() {
    return flags.contains("takes api-path");
  }

  /** Whether every statement is about the one resource that the policy is attached to. */
  boolean namesOneResource() {
    return flags.contains("names one-resource");
  }

  /** Whether statements need no Resource, and the service has refused one. */
  boolean needsNoResource() {
    return flags.contains("unneeded resource");
  }

  private static Map<String, ServiceGrammar> read() {
    Map<String, ServiceGrammar> all = new HashMap<>();
    InputStream file =
        Objects.requireNonNull(ServiceGrammar.class.getResourceAsStream(TABLE), TABLE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("\t", -1)).forEach(line -> add(all, line));
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, ServiceGrammar> all, String[] line) {
    all.computeIfAbsent(line[0], kind -> new ServiceGrammar()).add(line[1], line[2]);
  }

  private void add(String rule, String value) {
    switch (rule) {
      case "arn" -> {
        arns.add(Glob.of(Text.parse(value, Syntax.PATTERN)));
        arnServices.add(ParsedArn.segments(value).get(ParsedArn.SERVICE));
      }
      case "service" -> services.addAll(List.of(value.split(" ")));
      case "only" -> only.addAll(actions(value));
      case "never" -> never.addAll(actions(value));
      case "refuses" -> refusals.add(ServiceRefusal.valueOf(constant(value)));
      case "takes", "unneeded", "names" -> flags.add(rule + " " + value);
      default -> most.put(Part.valueOf(constant(rule)), Integer.parseInt(value));
    }
  }

  /** The actions of the kind's services, which the table names first. */
  private List<String> actions(String names) {
    return services.stream()
        .flatMap(service -> Arrays.stream(names.split(" ")).map(name -> service + ":" + name))
        .map(CaseFolding::fold)
        .toList();
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
