package dev.unless.json;

import com.fasterxml.jackson.core.io.CharTypes;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Makes JSON text, with line feeds and indentation or without any white space. */
final class TextSink implements JsonSink {
  /** More than most policies have characters. */
  private static final int USUAL = 1_024;

  private static final String INDENTATION = "  ";
  private static final int[] ESCAPES = CharTypes.get7BitOutputEscapes();

  private final boolean indented;
  private final StringBuilder out = new StringBuilder(USUAL);
  private int depth;
  private boolean first = true;
  private boolean named;

  TextSink(boolean indented) {
    this.indented = indented;
  }

  @Override
  public void startObject() {
    start('{');
  }

  @Override
  public void endObject() {
    end('}');
  }

  @Override
  public void startArray() {
    start('[');
  }

  @Override
  public void endArray() {
    end(']');
  }

  @Override
  public void name(String name) {
    separate();
    quote(name);
    out.append(indented ? ": " : ":");
    named = true;
  }

  @Override
  public void text(String text) {
    separate();
    quote(text);
  }

  private void start(char bracket) {
    separate();
    out.append(bracket);
    depth++;
    first = true;
  }

  private void end(char bracket) {
    depth--;
    if (!first) {
      newLine();
    }
    out.append(bracket);
    first = false;
  }

  /** What stands between a value, or the name of one, and what came before it. */
  private void separate() {
    if (named) {
      named = false;
      return;
    }
    if (!first) {
      out.append(',');
    }
    if (depth > 0) {
      newLine();
    }
    first = false;
  }

  private void newLine() {
    if (indented) {
      out.append('\n');
      for (int i = 0; i < depth; i++) {
        out.append(INDENTATION);
      }
    }
  }

  private void quote(String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      JsonStringEncoder.getInstance().quoteAsString(text, out);
    }
    out.append('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ESCAPES.length && ESCAPES[c] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The JSON so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
