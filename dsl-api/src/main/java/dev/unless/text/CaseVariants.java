package dev.unless.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters the {@code …IgnoreCase} operators take for the same. */
final class CaseVariants {
  /**
   * The planes of scripts: beyond them are ideographs, tags and private use, which have no case.
   */
  private static final int LAST_OF_SCRIPTS = 0x1ffff;

  private static final Map<Integer, List<Integer>> BY_FOLDED = byFolded();

  private CaseVariants() {}

  /** All that fold to this one, itself included. */
  static List<Integer> of(int folded) {
    return BY_FOLDED.getOrDefault(folded, List.of(folded));
  }

  private static Map<Integer, List<Integer>> byFolded() {
    Map<Integer, List<Integer>> byFolded = new HashMap<>();
    for (int point = 0; point <= LAST_OF_SCRIPTS; point++) {
      int folded = CaseFolding.foldValue(point);
      if (folded != point) {
        byFolded.computeIfAbsent(folded, first -> new ArrayList<>(List.of(first))).add(point);
      }
    }
    return byFolded;
  }
}
