package dev.unless.decide;

import dev.unless.document.Availability;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key that is unknown only because nobody said it: how to say it, and what to note where it was
 * taken to be absent.
 *
 * @param key the key
 * @param certain whether every request by such a caller has it
 * @param asGiven whether the request's context is taken as it was given, as a case in JSON is
 */
record UnsaidKey(GlobalKey key, boolean certain, boolean asGiven) {

  /** Those among the keys that nobody said. */
  static Stream<UnsaidKey> among(List<String> keys, Request request) {
    return keys.stream()
        .filter(key -> request.isUnsaid(CaseFolding.fold(key)))
        .flatMap(key -> GlobalKey.of(key).stream())
        .map(key -> new UnsaidKey(key, !request.mayLack(key.text()), request.isAsGiven()));
  }

  /** What to add to the request, as Java or as a member of its JSON. */
  String way() {
    if (asGiven) {
      return key == GlobalKey.RESOURCE_ACCOUNT
          ? "\"resourceAccount\""
          : "\"" + key + "\" to the context";
    }
    return switch (key) {
      case SECURE_TRANSPORT -> ".overTls() or .with(Keys.SECURE_TRANSPORT, false)";
      case CURRENT_TIME, EPOCH_TIME -> ".at(…)";
      case MFA_PRESENT -> ".withMfa(…)";
      case USER_ID -> ".uniqueId(…)";
      default -> ".with(Keys." + key.name() + ", …)";
    };
  }

  /** What is noted of it. */
  Problem note() {
    return new Problem(
        Code.UNSAID_KEY,
        who() + key + ", and this one does not say it" + taken() + ".",
        key.text(),
        "Add " + way() + ".");
  }

  private String who() {
    if (key == GlobalKey.RESOURCE_ACCOUNT) {
      return "A request on somebody's resource has ";
    }
    if (key.availability() == Availability.TEMPORARY || key.availability() == Availability.MFA) {
      return "A request with temporary credentials has ";
    }
    return certain ? "Every request by such a caller has " : "A request by such a caller may have ";
  }

  private String taken() {
    return asGiven && key != GlobalKey.RESOURCE_ACCOUNT ? ", so it is taken to be absent" : "";
  }
}
