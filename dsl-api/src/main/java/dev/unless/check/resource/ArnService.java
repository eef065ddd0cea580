package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.CaseFolding;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import java.util.Optional;
import java.util.Set;

/** ARNs of a service that does not exist, or that is not spelt in lower case. */
final class ArnService {
  private ArnService() {}

  static Optional<Finding> finding(ArnEntry entry) {
    String service = entry.arn().service();
    Set<String> known = entry.statement().catalog().arnServices();
    if (known.isEmpty() || !ArnEntry.isLiteral(service) || known.contains(service)) {
      return Optional.empty();
    }
    String lower = CaseFolding.fold(service);
    if (known.contains(lower)) {
      return Optional.of(
          entry.finding(
              Code.INVALID_ARN_SERVICE_CASE,
              "The service "
                  + quote(service)
                  + " of "
                  + quote(entry.text())
                  + " has capital letters; the ARN matches nothing.",
              Fix.write(entry.with(ParsedArn.SERVICE, lower))));
    }
    return Optional.of(
        entry.finding(
            Code.INVALID_SERVICE,
            "No ARN has the service " + quote(service) + " of " + quote(entry.text()) + ".",
            NearMiss.of(service, known)
                .map(near -> Fix.write(entry.with(ParsedArn.SERVICE, near)))
                .orElse(
                    Fix.of("Write the service as the resource's ARN has it, such as \"s3\"."))));
  }
}
