package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.PrincipalView;
import dev.unless.check.model.StatementView;
import dev.unless.document.Principal.Form;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Service principals that are no domain names, or of a domain in which no service has its name. */
final class ServiceForm {
  private static final String AWS = "amazonaws.com";

  /** The domains of the partitions. */
  private static final List<String> OF_PARTITIONS =
      List.of(
          AWS,
          "amazonaws.com.cn",
          "amazonaws.eu",
          "c2s.ic.gov",
          "sc2s.sgov.gov",
          "cloud.adc-e.uk",
          "csp.hci.ic.gov");

  /** All in which services have their names; one App Runner's guide prints. */
  private static final List<String> DOMAINS =
      Stream.concat(OF_PARTITIONS.stream(), Stream.of("aws.com", "aws.amazon.com")).toList();

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
    return isOfAlexa(name)
        || (!DOMAINS.contains(name)
            && DOMAINS.stream().anyMatch(domain -> name.endsWith("." + domain)));
  }

  /** Whether it is one of Alexa's, which are in no domain of AWS. */
  static boolean isOfAlexa(String name) {
    return OF_ALEXA.matcher(name).matches();
  }

  /** The domain of the partition in which the name is. */
  static Optional<String> partitionDomain(String name) {
    return OF_PARTITIONS.stream()
        .filter(domain -> name.endsWith("." + domain))
        .max(Comparator.comparingInt(String::length));
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
    String text = principal.text();
    Catalog catalog = principal.statement().catalog();
    return principal.finding(
        Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
        quote(text) + " is not the name of a service.",
        text.startsWith("arn:") || Account.isId(text)
            ? Fix.of("Write it under \"AWS\".")
                .inJava("Write account(…), or account(…).role(…) or account(…).user(…) of it.")
            : meant(catalog, text)
                .map(Fix::write)
                .orElse(
                    Fix.of(
                            "Write the name of a service, such as \"lambda.amazonaws.com\", or name"
                                + " an identity provider under \"Federated\".")
                        .inJava(
                            "Write the name of a service, such as \"lambda.amazonaws.com\", or"
                                + " identityProvider(…).")));
  }

  /** The name that is likely meant, of those that services are known to have. */
  static Optional<String> meant(Catalog catalog, String text) {
    String name = withDomain(text);
    return KnownServicePrincipals.isKnown(catalog, name)
        ? Optional.of(name)
        : KnownServicePrincipals.meant(catalog, name);
  }

  /** The text with the domain of services behind it instead of what misspells it. */
  private static String withDomain(String text) {
    String name =
        text.length() > LONGEST ? "" : CaseFolding.fold(text).replaceFirst("^https?://", "");
    return stem(name).replaceAll("[^a-z0-9.-]", "") + "." + partitionDomain(name).orElse(AWS);
  }

  /** What stands before the domain of services, or before what misspells it. */
  static String stem(String name) {
    int domain =
        DOMAINS.stream()
            .filter(one -> name.endsWith("." + one))
            .max(Comparator.comparingInt(String::length))
            .or(() -> misspelt(name))
            .map(String::length)
            .orElse(-1);
    return name.substring(0, Math.max(0, name.length() - domain - 1));
  }
}
