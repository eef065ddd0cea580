package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.text.CaseFolding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Actions of which AWS's guides say something that its reference does not, one file for each such
 * thing: an action a line, or {@code service:*} for all of a service but those with {@code !}
 * before them; behind {@code #} stands the page that says so. They are built in, so that a decision
 * does not depend on which catalogue is there.
 */
@Internal
public final class ActionSet {
  /** Those whose requests lack {@code aws:ResourceAccount}. */
  public static final ActionSet WITHOUT_RESOURCE_ACCOUNT = read("without-resource-account.txt");

  /** Those that no policy of a resource gives to another account. */
  public static final ActionSet OWN_ACCOUNT_ONLY = read("own-account-only.txt");

  private static final String ALL_OF_SERVICE = ":*";
  private static final String EXCEPT = "!";

  private final Set<String> entries;
  private final Set<String> named;
  private final Set<String> services;
  private final Set<String> excepted;

  /**
   * @param entries the entries, case folded
   */
  private ActionSet(Set<String> entries) {
    this.entries = entries;
    this.excepted = which(entry -> entry.startsWith(EXCEPT), entry -> entry.substring(1));
    this.services =
        which(
            entry -> entry.endsWith(ALL_OF_SERVICE),
            entry -> entry.substring(0, entry.length() - ALL_OF_SERVICE.length()));
    this.named =
        which(
            entry -> !entry.startsWith(EXCEPT) && !entry.endsWith(ALL_OF_SERVICE),
            UnaryOperator.identity());
  }

  private Set<String> which(Predicate<String> which, UnaryOperator<String> what) {
    return entries.stream().filter(which).map(what).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The actions of these names, case folded.
   *
   * @throws IllegalArgumentException if one stands twice
   */
  public static ActionSet of(String... folded) {
    return new ActionSet(Set.of(folded));
  }

  /** All actions of the service with this prefix, in lower case. */
  public static ActionSet ofService(String service) {
    return of(service + ALL_OF_SERVICE);
  }

  /** All actions of the services with these prefixes, in lower case. */
  public static ActionSet ofServices(Set<String> prefixes) {
    return new ActionSet(
        prefixes.stream()
            .map(prefix -> prefix + ALL_OF_SERVICE)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** These and those. */
  public ActionSet and(ActionSet other) {
    return new ActionSet(
        Stream.concat(entries.stream(), other.entries.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * All of the services that are meant but these actions, case folded, and those excepted before.
   */
  public ActionSet except(Collection<String> folded) {
    return new ActionSet(
        Stream.concat(entries.stream(), folded.stream().map(action -> EXCEPT + action))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the action is one of them. */
  public boolean contains(String service, String foldedAction) {
    return named.contains(foldedAction)
        || (services.contains(service) && !excepted.contains(foldedAction));
  }

  /** The actions that are named one by one, case folded. */
  public Set<String> named() {
    return named;
  }

  /**
   * The prefixes, in lower case, of the services of which all actions are meant, but for {@link
   * #excepted()}.
   */
  public Set<String> services() {
    return services;
  }

  /** The actions that are not meant with the rest of their service, case folded. */
  public Set<String> excepted() {
    return excepted;
  }

  /** The entries of the file, case folded. */
  Set<String> entries() {
    return entries;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActionSet set && entries.equals(set.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return new TreeSet<>(entries).toString();
  }

  private static ActionSet read(String name) {
    InputStream file = Objects.requireNonNull(ActionSet.class.getResourceAsStream(name));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new ActionSet(
          lines
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(CaseFolding::fold)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
