package dev.unless.json;

/** Finds where a value ends without reading it. */
final class JsonExtent {
  private JsonExtent() {}

  /**
   * The text of the object or array that begins here, up to the bracket that closes it; up to the
   * text's end if none does. What is between need not be JSON.
   */
  static String at(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return text.substring(start, i + 1);
      }
    }
    return text.substring(start);
  }
}
