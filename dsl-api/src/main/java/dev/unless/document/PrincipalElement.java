package dev.unless.document;

import dev.unless.finding.Nonnull;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Principal or NotPrincipal element of a statement.
 *
 * @param negated whether this is NotPrincipal
 * @param listed the principals under their keys; empty for the bare {@code "*"}
 */
public record PrincipalElement(
    boolean negated, Optional<Map<PrincipalType, List<Principal>>> listed) {
  private static final List<Principal> EVERYONE = List.of(new Principal(PrincipalType.AWS, "*"));

  /**
   * Copies the principals.
   *
   * @throws IllegalArgumentException if a principal stands under another key than its own
   */
  public PrincipalElement {
    Nonnull.require("listed", listed);
    listed = listed.map(PrincipalElement::copy);
  }

  /** {@code "*"}. */
  public static PrincipalElement everyone() {
    return new PrincipalElement(false, Optional.empty());
  }

  /** {@code {"AWS": "*"}}, which means the same, and which role trust policies take. */
  public static PrincipalElement everyoneUnderAws() {
    return of(Map.of(PrincipalType.AWS, EVERYONE));
  }

  /** The principals under their keys. */
  public static PrincipalElement of(Map<PrincipalType, List<Principal>> principals) {
    Nonnull.require("principals", principals);
    return new PrincipalElement(false, Optional.of(principals));
  }

  /** Every principal named, {@code "*"} among them. */
  public List<Principal> principals() {
    return listed.map(map -> map.values().stream().flatMap(List::stream).toList()).orElse(EVERYONE);
  }

  /** The element's name in JSON. */
  public String name() {
    return negated ? "NotPrincipal" : "Principal";
  }

  private static Map<PrincipalType, List<Principal>> copy(
      Map<PrincipalType, List<Principal>> principals) {
    Map<PrincipalType, List<Principal>> copy = new EnumMap<>(PrincipalType.class);
    principals.forEach(
        (type, list) -> {
          for (Principal principal : list) {
            if (principal.type() != type) {
              throw new IllegalArgumentException(
                  "A principal stands under " + type + " that is none: " + list);
            }
          }
          copy.put(type, List.copyOf(list));
        });
    return Collections.unmodifiableMap(copy);
  }
}
