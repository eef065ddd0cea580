package dev.unless.processor.report;

import java.util.List;

/** Lists of names for people. */
final class Names {
  private static final int MOST = 5;

  private Names() {}

  static String some(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST)));
    return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
  }
}
