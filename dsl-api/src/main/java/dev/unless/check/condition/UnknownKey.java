package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.Service;
import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Condition keys that do not exist: misspelt, without prefix, or without the tag that they need.
 */
final class UnknownKey {
  private static final Pattern FORMAT = Pattern.compile("[^\\s:]+:\\S.*", Pattern.DOTALL);
  private static final String GLOBAL = "aws";
  private static final String PLACEHOLDER = "${tagkey}";

  private UnknownKey() {}

  static List<Finding> findings(EntryView entry) {
    String key = entry.key();
    if (!FORMAT.matcher(key).matches()) {
      return List.of(malformed(entry));
    }
    Optional<String> family = familyWithoutTag(entry);
    if (family.isPresent()) {
      return List.of(withoutTag(entry, family.get()));
    }
    return entry.lookup() instanceof KeyLookup.Unknown unknown
        ? unknown(entry, unknown.nearest())
        : List.of();
  }

  private static Finding malformed(EntryView entry) {
    String key = entry.key().strip();
    return entry.finding(
        Code.INVALID_CONDITION_KEY_FORMAT,
        quote(entry.key()) + " is no condition key: a key has a prefix, a colon and a name.",
        GlobalKey.of(GLOBAL + ":" + key)
            .map(global -> GLOBAL + ":" + key)
            .or(() -> GlobalKey.of(key).map(GlobalKey::text))
            .map(UnknownKey::suggestion)
            .orElse("Write service:Name, such as \"aws:SourceIp\" or \"s3:prefix\"."));
  }

  /** The beginning of the tag keys that the entry means, where it names no tag. */
  private static Optional<String> familyWithoutTag(EntryView entry) {
    String folded = CaseFolding.fold(entry.key());
    String head =
        folded.endsWith(PLACEHOLDER)
            ? folded.substring(0, folded.length() - PLACEHOLDER.length())
            : folded.endsWith("/") ? folded : folded + "/";
    boolean tags = head.endsWith("tag/") || head.endsWith("tags/");
    return tags
        ? entry
            .statement()
            .catalog()
            .key(head + "x")
            .map(KeyDefinition::name)
            .filter(name -> !name.isOne() && CaseFolding.fold(name.before()).equals(head))
            .map(name -> name.before())
        : Optional.empty();
  }

  private static Finding withoutTag(EntryView entry, String family) {
    return entry.finding(
        Code.MISSING_TAG_KEY_IN_CONDITION,
        quote(entry.key()) + " names no tag.",
        "Write the tag's key behind the slash, such as " + quote(family + "team") + ".");
  }

  private static List<Finding> unknown(EntryView entry, Optional<String> nearest) {
    String prefix = CaseFolding.fold(KeyTemplate.prefix(entry.key()));
    if (prefix.equals(GLOBAL)) {
      return List.of(noGlobalKey(entry, nearest));
    }
    Optional<Service> service = entry.statement().catalog().service(prefix);
    if (service.isPresent()) {
      return service.get().isRetired() || entry.key().indexOf('.', entry.key().indexOf(':')) > 0
          ? List.of()
          : List.of(noKeyOf(service.get(), entry, nearest));
    }
    return nearest
        .filter(near -> sameName(near, entry.key()))
        .map(near -> List.of(noGlobalKey(entry, nearest)))
        .orElseGet(() -> ofNoService(entry, prefix));
  }

  /** Whether the keys differ in their prefixes only; what is unknown besides may exist. */
  private static boolean sameName(String near, String key) {
    String a = CaseFolding.fold(near);
    String b = CaseFolding.fold(key);
    return a.substring(a.indexOf(':')).equals(b.substring(b.indexOf(':')));
  }

  /** A key of a service whose prefix is nearly this one; else it may be an identity provider's. */
  private static List<Finding> ofNoService(EntryView entry, String prefix) {
    Catalog catalog = entry.statement().catalog();
    return NearMiss.of(prefix, catalog.prefixes())
        .map(near -> near + entry.key().substring(prefix.length()))
        .filter(key -> catalog.key(key).isPresent())
        .map(
            key ->
                List.of(
                    entry.finding(
                        Code.INVALID_SERVICE,
                        "There is no service "
                            + quote(prefix)
                            + ", and so no condition key "
                            + quote(entry.key())
                            + ".",
                        suggestion(key))))
        .orElse(List.of());
  }

  private static Finding noGlobalKey(EntryView entry, Optional<String> nearest) {
    return entry.finding(
        Code.INVALID_GLOBAL_CONDITION_KEY,
        "There is no global condition key " + quote(entry.key()) + ".",
        nearest.map(UnknownKey::suggestion).orElse("Write a global condition key of AWS."));
  }

  private static Finding noKeyOf(Service service, EntryView entry, Optional<String> nearest) {
    return entry.finding(
        Code.INVALID_SERVICE_CONDITION_KEY,
        service.name() + " has no condition key " + quote(entry.key()) + ".",
        nearest
            .map(UnknownKey::suggestion)
            .orElse("Write a condition key of the service, or a global one."));
  }

  private static String suggestion(String key) {
    return "Did you mean " + quote(key) + "?";
  }
}
