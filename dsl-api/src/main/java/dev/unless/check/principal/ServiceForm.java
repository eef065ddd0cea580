package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Service principals that are no domain names, or of a domain in which no service has its name. */
final class ServiceForm {
  private static final String AWS = "amazonaws.com";

  /**
   * The domains in which services have their names: those of the partitions, and one that App
   * Runner's guide prints.
   */
  private static final List<String> DOMAINS =
      List.of(
          AWS,
          "amazonaws.com.cn",
          "amazonaws.eu",
          "c2s.ic.gov",
          "sc2s.sgov.gov",
          "cloud.adc-e.uk",
          "csp.hci.ic.gov",
          "aws.com",
          "aws.amazon.com");

  /** Those outside of AWS's domains. */
  private static final Pattern OF_ALEXA = Pattern.compile("alexa[a-z-]*\\.amazon\\.com");

  private static final String RETAIL = "amazon.com";
  private static final int LONGEST = 255;

  private ServiceForm() {}

  static List<Finding> findings(StatementView statement) {
    return statement.principals().stream()
        .filter(principal -> principal.form() == Form.SERVICE && !isService(principal.text()))
        .map(ServiceForm::finding)
        .toList();
  }

  /** Whether a service may have this name. */
  static boolean isService(String name) {
    try {
      new ServicePrincipal(name);
    } catch (RefusedException none) {
      return false;
    }
    return OF_ALEXA.matcher(name).matches()
        || (!DOMAINS.contains(name)
            && DOMAINS.stream().anyMatch(domain -> name.endsWith("." + domain)));
  }

  /**
   * The last labels of the name where they misspell AWS's domain, or are another one of Amazon's.
   */
  private static Optional<String> misspelt(String name) {
    String one = lastLabels(name, 1);
    String two = lastLabels(name, 2);
    if (two.equals(RETAIL)) {
      return Optional.of(two);
    }
    return AWS.startsWith(one + ".")
        ? Optional.of(one)
        : NearMiss.of(two, List.of(AWS)).map(domain -> two);
  }

  private static String lastLabels(String name, int count) {
    List<String> labels = List.of(name.split("\\.", -1));
    return String.join(".", labels.subList(Math.max(0, labels.size() - count), labels.size()));
  }

  private static Finding finding(PrincipalView principal) {
    return principal.finding(
        Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
        quote(principal.text()) + " is not the name of a service.",
        "Write " + quote(meant(principal.text())) + ".");
  }

  /** The name that is likely meant. */
  static String meant(String text) {
    String name =
        text.length() > LONGEST ? "" : CaseFolding.fold(text).replaceFirst("^https?://", "");
    Optional<String> known =
        DOMAINS.stream()
            .filter(domain -> name.endsWith("." + domain))
            .max(Comparator.comparingInt(String::length));
    int domain = known.or(() -> misspelt(name)).map(String::length).orElse(-1);
    String stem = name.substring(0, Math.max(0, name.length() - domain - 1));
    String service = stem.replaceAll("[^a-z0-9.-]", "");
    return (service.isEmpty() ? "service" : service) + "." + known.orElse(AWS);
  }
}
