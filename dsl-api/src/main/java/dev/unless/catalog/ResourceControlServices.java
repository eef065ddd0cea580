package dev.unless.catalog;

import dev.unless.annotation.Internal;
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
 * The services whose resources resource control policies bind. They are built in, so that a
 * decision does not depend on which catalogue is there.
 *
 * <p>Source: AWS Organizations User Guide, "List of AWS services that support RCPs".
 */
@Internal
public final class ResourceControlServices {
  private static final Set<String> PREFIXES = read();

  /** By the same guide, "Resources and entities not restricted by RCPs", no policy binds it. */
  private static final String RETIRE_GRANT = "kms:retiregrant";

  private static final ActionSet ACTIONS =
      ActionSet.ofServices(PREFIXES).except(Set.of(RETIRE_GRANT));

  private ResourceControlServices() {}

  /** The actions that they bind, as far as their services tell. */
  public static ActionSet actions() {
    return ACTIONS;
  }

  /** Their prefixes. */
  public static Set<String> prefixes() {
    return PREFIXES;
  }

  /**
   * Whether resource control policies bind the resources of the service with this prefix, in lower
   * case.
   */
  public static boolean contains(String service) {
    return PREFIXES.contains(service);
  }

  /** Whether they never bind the action of this name, in lower case, for all its service. */
  public static boolean except(String action) {
    return ACTIONS.excepted().contains(action);
  }

  private static Set<String> read() {
    InputStream file =
        Objects.requireNonNull(
            ResourceControlServices.class.getResourceAsStream("rcp-services.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
