package dev.unless.cli.diff;

import dev.unless.cli.report.WitnessRows.Labelled;
import dev.unless.document.Effect;
import dev.unless.prove.Change;
import dev.unless.prove.Difference;
import java.util.ArrayList;
import java.util.List;

/** Differences in the words that all output for people has. */
final class DifferenceWords {
  private DifferenceWords() {}

  /** What became of the requests. */
  static String of(Difference difference, boolean isLost) {
    boolean deny = difference.asStatement().effect() == Effect.DENY;
    if (difference.grant().isPresent()) {
      return (isLost ? "granted less far: " : "granted further: ") + difference.grant().get();
    }
    if (isLost) {
      return deny ? "denied now" : "no longer allowed";
    }
    return deny ? "no longer denied" : "allowed now";
  }

  /** What stands above the request that shows it. */
  static String such(Difference difference) {
    return difference.isProved() ? "such as this request" : "this request, and perhaps others";
  }

  /** The policies beside which it is so, in rows. */
  static List<Labelled> beside(Difference difference) {
    List<Labelled> rows = new ArrayList<>();
    for (String words : difference.witness().beside().words()) {
      rows.add(new Labelled(rows.isEmpty() ? "beside" : "", words));
    }
    return rows;
  }

  /** Whether the differences are all; empty where there are none. */
  static String end(Change change) {
    if (!change.isWider() && !change.isNarrower()) {
      return "";
    }
    String more = change.completeness().words();
    return more.isEmpty() ? "That is all." : "… " + more + ".";
  }
}
