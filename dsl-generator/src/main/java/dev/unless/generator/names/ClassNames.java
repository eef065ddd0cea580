package dev.unless.generator.names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a service's class: its prefix, cased as the words of the service's name are where
 * they hold it.
 */
final class ClassNames {
  private static final String SUFFIX = "Service";

  /** What a service's class stands beside, or imports. */
  private static final Set<String> RESERVED =
      Set.of(
          "AwsVocabulary",
          "Levels",
          "ServicePrincipals",
          "AccessLevel",
          "Account",
          "Action",
          "ActionGroup",
          "Actions",
          "AddressKey",
          "ArnKey",
          "ArnsKey",
          "BinaryKey",
          "BoolKey",
          "BoolsKey",
          "Condition",
          "DateKey",
          "Key",
          "KeyFamily",
          "Keys",
          "NumberKey",
          "Partition",
          "Policy",
          "Principal",
          "Region",
          "Request",
          "Resource",
          "Rule",
          "Service",
          "ServicePrincipal",
          "ServicesKey",
          "Statement",
          "StringKey",
          "StringsKey",
          "Text",
          "Unless");

  /** Parts of prefixes that the services' names do not spell. */
  private static final Map<String, List<String>> SPELLED =
      Map.ofEntries(
          Map.entry("agentcore", List.of("agent", "core")),
          Map.entry("aidevops", List.of("ai", "dev", "ops")),
          Map.entry("amplifybackend", List.of("amplify", "backend")),
          Map.entry("apptest", List.of("app", "test")),
          Map.entry("cloudformation", List.of("cloud", "formation")),
          Map.entry("consoleapp", List.of("console", "app")),
          Map.entry("docdb", List.of("doc", "db")),
          Map.entry("ec2messages", List.of("ec2", "messages")),
          Map.entry("ivschat", List.of("ivs", "chat")),
          Map.entry("mapcredits", List.of("map", "credits")),
          Map.entry("mobiletargeting", List.of("mobile", "targeting")),
          Map.entry("repostspace", List.of("re", "post", "space")),
          Map.entry("researchstudio", List.of("research", "studio")),
          Map.entry("serverlessrepo", List.of("serverless", "repo")),
          Map.entry("servicediscovery", List.of("service", "discovery")),
          Map.entry("serviceextract", List.of("service", "extract")),
          Map.entry("ssmmessages", List.of("ssm", "messages")),
          Map.entry("supportauthz", List.of("support", "authz")));

  private ClassNames() {}

  /** The class's name; one that another class has is told apart by a suffix. */
  static String of(String prefix, String displayName) {
    List<String> words = Words.of(displayName);
    String name =
        Arrays.stream(prefix.split("[^A-Za-z0-9]+"))
            .map(part -> Words.upperCamel(cased(part, words)))
            .collect(Collectors.joining());
    return RESERVED.contains(name) || isInJavaLang(name) ? name + SUFFIX : name;
  }

  private static List<String> cased(String part, List<String> words) {
    return Optional.ofNullable(SPELLED.get(part))
        .or(() -> picked(words, part))
        .orElse(List.of(part));
  }

  /** Words in their order, some left out, that joined are the text. */
  private static Optional<List<String>> picked(List<String> words, String text) {
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Optional<List<String>> rest =
          text.startsWith(word)
              ? picked(words.subList(i + 1, words.size()), text.substring(word.length()))
              : Optional.empty();
      if (rest.isPresent()) {
        return Optional.of(Stream.concat(Stream.of(word), rest.get().stream()).toList());
      }
    }
    return Optional.empty();
  }

  private static boolean isInJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, ClassNames.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
