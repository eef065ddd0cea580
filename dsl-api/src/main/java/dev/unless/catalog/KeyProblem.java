package dev.unless.catalog;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with the name of a condition key: it is misspelt, without prefix, or without the
 * tag that it needs.
 */
@Internal
public final class KeyProblem {
  private static final Pattern FORMAT = Pattern.compile("[^\\s:]+:\\S.*", Pattern.DOTALL);
  private static final String GLOBAL = "aws";
  private static final String PLACEHOLDER = "${tagkey}";

  private final Catalog catalog;
  private final String key;

  private KeyProblem(Catalog catalog, String key) {
    this.catalog = catalog;
    this.key = key;
  }

  /** What the catalogue finds wrong; nothing with keys that may exist beyond what it knows. */
  public static Optional<Problem> of(Catalog catalog, String key) {
    return new KeyProblem(catalog, key).problem();
  }

  private Optional<Problem> problem() {
    if (!FORMAT.matcher(key).matches()) {
      return Optional.of(malformed());
    }
    Optional<String> family = familyWithoutTag();
    if (family.isPresent()) {
      return Optional.of(withoutTag(family.get()));
    }
    return catalog.lookKey(key) instanceof KeyLookup.Undefined unknown
        ? unknown(unknown.nearest())
        : Optional.empty();
  }

  private Problem malformed() {
    String stripped = key.strip();
    return problem(
        Code.INVALID_CONDITION_KEY_FORMAT,
        quote(key) + " is not a condition key: a key has a prefix, a colon and a name.",
        GlobalKey.of(GLOBAL + ":" + stripped)
            .map(global -> GLOBAL + ":" + stripped)
            .or(() -> GlobalKey.of(stripped).map(GlobalKey::text))
            .map(KeyProblem::suggestion)
            .orElse(Fix.of("Write service:Name, such as \"aws:SourceIp\" or \"s3:prefix\".")));
  }

  /** The beginning of the tag keys that are meant, where the name is one without the tag. */
  private Optional<String> familyWithoutTag() {
    String folded = CaseFolding.fold(key);
    String head =
        folded.endsWith(PLACEHOLDER)
            ? folded.substring(0, folded.length() - PLACEHOLDER.length())
            : folded.endsWith("/") ? folded : folded + "/";
    boolean tags = head.endsWith("tag/") || head.endsWith("tags/");
    return tags
        ? catalog
            .key(head + "x")
            .map(KeyDefinition::name)
            .filter(name -> !name.isOne() && CaseFolding.fold(name.before()).equals(head))
            .map(KeyTemplate::before)
        : Optional.empty();
  }

  private Problem withoutTag(String family) {
    return problem(
        Code.MISSING_TAG_KEY_IN_CONDITION,
        quote(key) + " names no tag.",
        "Write the tag's key behind the slash, such as " + quote(family + "team") + ".");
  }

  private Optional<Problem> unknown(Optional<String> nearest) {
    String prefix = CaseFolding.fold(KeyTemplate.prefix(key));
    if (prefix.equals(GLOBAL)) {
      return Optional.of(noGlobalKey(nearest));
    }
    Optional<Service> service = catalog.service(prefix);
    if (service.isPresent()) {
      return service.get().isRetired() || key.indexOf('.', key.indexOf(':')) > 0
          ? Optional.empty()
          : Optional.of(noKeyOf(service.get(), nearest));
    }
    return nearest.filter(this::hasSameName).isPresent()
        ? Optional.of(noGlobalKey(nearest))
        : ofNoService(prefix);
  }

  /** Whether the keys differ in their prefixes only; what is unknown besides may exist. */
  private boolean hasSameName(String near) {
    String a = CaseFolding.fold(near);
    String b = CaseFolding.fold(key);
    return a.substring(a.indexOf(':')).equals(b.substring(b.indexOf(':')));
  }

  /** A key of a service whose prefix is nearly this one; else it may be an identity provider's. */
  private Optional<Problem> ofNoService(String prefix) {
    return NearMiss.of(prefix, catalog.prefixes())
        .map(near -> near + key.substring(prefix.length()))
        .filter(meant -> catalog.key(meant).isPresent())
        .map(
            meant ->
                problem(
                    Code.INVALID_SERVICE,
                    "There is no service "
                        + quote(prefix)
                        + ", and so no condition key "
                        + quote(key)
                        + ".",
                    suggestion(meant)));
  }

  private Problem noGlobalKey(Optional<String> nearest) {
    return problem(
        Code.INVALID_GLOBAL_CONDITION_KEY,
        "There is no global condition key " + quote(key) + ".",
        nearest.map(KeyProblem::suggestion).orElse(Fix.of("Write a global condition key of AWS.")));
  }

  private Problem noKeyOf(Service service, Optional<String> nearest) {
    return problem(
        Code.INVALID_SERVICE_CONDITION_KEY,
        service.name() + " has no condition key " + quote(key) + ".",
        nearest
            .map(KeyProblem::suggestion)
            .orElse(Fix.of("Write a condition key of the service, or a global one.")));
  }

  private static Fix suggestion(String key) {
    return Fix.meant(key);
  }

  private Problem problem(Code code, String text, String fix) {
    return problem(code, text, Fix.of(fix));
  }

  private Problem problem(Code code, String text, Fix fix) {
    return new Problem(code, text, key, fix);
  }
}
