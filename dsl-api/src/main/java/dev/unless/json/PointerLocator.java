package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.unless.document.Pointer;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds JSON pointers in a text by reading it once more; only for texts with errors. A statement
 * that is not in an array is found as the first of one.
 */
final class PointerLocator implements PositionLocator {
  private static final String STATEMENT = Pointer.child(Pointer.ROOT, Element.STATEMENT);

  private final String json;

  /**
   * @param json the text, in which there may be several policies
   */
  PointerLocator(String json) {
    this.json = json;
  }

  @Override
  public Function<String, Position> locate(Collection<String> pointers) {
    Set<String> wanted = new HashSet<>();
    for (String pointer : pointers) {
      for (String p = pointer; wanted.add(p) && !p.isEmpty(); ) {
        p = parent(p);
      }
    }
    Map<String, Position> found = new HashMap<>();
    try (JsonParser parser = JsonText.FACTORY.createParser(json)) {
      parser.nextToken();
      walk(parser, Pointer.ROOT, wanted, found);
    } catch (IOException broken) {
      // The text breaks off further on; who reads it says so.
    }
    return pointer -> nearest(pointer, found);
  }

  private void walk(
      JsonParser parser, String pointer, Set<String> wanted, Map<String, Position> found)
      throws IOException {
    if (!wanted.contains(pointer)) {
      parser.skipChildren();
      return;
    }
    found.put(pointer, Position.of(parser.currentTokenLocation()));
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    if (object && pointer.endsWith(STATEMENT)) {
      walk(parser, Pointer.child(pointer, 0), wanted, found);
    } else if (object) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String child = Pointer.child(pointer, parser.currentName());
        parser.nextToken();
        walk(parser, child, wanted, found);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        walk(parser, Pointer.child(pointer, i), wanted, found);
      }
    }
  }

  /** What is missing has no position of its own, so that of what lacks it. */
  private static Position nearest(String pointer, Map<String, Position> found) {
    String p = pointer;
    while (!p.isEmpty() && !found.containsKey(p)) {
      p = parent(p);
    }
    return found.getOrDefault(p, Position.UNKNOWN);
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}
