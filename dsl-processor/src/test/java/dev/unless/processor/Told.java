package dev.unless.processor;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler tells of a program.
 *
 * @param kind how it is told
 * @param under the piece of source under which it stands
 * @param text what it says
 */
record Told(Diagnostic.Kind kind, String under, String text) {
  static Told error(String under, String text) {
    return new Told(Diagnostic.Kind.ERROR, under, text);
  }

  static Told warning(String under, String text) {
    return new Told(Diagnostic.Kind.WARNING, under, text);
  }

  static Told note(String under, String text) {
    return new Told(Diagnostic.Kind.NOTE, under, text);
  }

  static Told of(Diagnostic<? extends JavaFileObject> diagnostic, String source) {
    String text = diagnostic.getMessage(Locale.ROOT);
    // The compiler forgets where trees end once it has generated their class.
    return diagnostic.getEndPosition() == Diagnostic.NOPOS
        ? new Told(diagnostic.getKind(), "", text)
        : new Told(
            diagnostic.getKind(),
            source.substring(
                (int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition()),
            text);
  }

  /** Whether this is what was expected, which may give the beginning of the text only. */
  boolean is(Told expected) {
    return kind == expected.kind
        && under.replaceAll("\\s+", " ").equals(expected.under)
        && text.startsWith(expected.text);
  }
}
