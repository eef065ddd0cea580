package dev.unless.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names in an object, which costs little while they are few, as they are in most objects. */
final class NameSet {
  private static final int FEW = 8;

  private final String[] few = new String[FEW];
  private int size;
  private @Nullable Set<String> many;
  private final List<String> meant = new ArrayList<>();

  /** Adds a name; false if it is there already. */
  boolean add(String name) {
    if (many != null) {
      return many.add(name);
    }
    if (isAmongFew(name)) {
      return false;
    }
    if (size == FEW) {
      many = new HashSet<>(List.of(few));
      return many.add(name);
    }
    few[size++] = name;
    return true;
  }

  /** Counts a name as there that a misspelt one probably means; it may still be added. */
  void addMeant(String name) {
    meant.add(name);
  }

  /** Whether the name is there, or was probably meant. */
  boolean contains(String name) {
    return (many == null ? isAmongFew(name) : many.contains(name)) || meant.contains(name);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Makes the set empty, to be used for another object. */
  void clear() {
    size = 0;
    many = null;
    meant.clear();
  }

  private boolean isAmongFew(String name) {
    for (int i = 0; i < size; i++) {
      if (few[i].equals(name)) {
        return true;
      }
    }
    return false;
  }
}
