package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.text.CaseFolding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

  private final Set<String> folded;

  private ActionSet(Set<String> folded) {
    this.folded = folded;
  }

  /** Whether the action is one of them. */
  public boolean contains(String service, String foldedAction) {
    return folded.contains(foldedAction)
        || (folded.contains(service + ":*") && !folded.contains("!" + foldedAction));
  }

  /** The entries of the file, case folded. */
  Set<String> entries() {
    return folded;
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
