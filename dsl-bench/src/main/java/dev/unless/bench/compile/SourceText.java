package dev.unless.bench.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class SourceText extends SimpleJavaFileObject {
  private final String text;

  /**
   * @param name the name of the class, with its package
   * @param text what is in the file
   */
  SourceText(String name, String text) {
    this(URI.create("string:///" + name.replace('.', '/') + ".java"), text);
  }

  private SourceText(URI file, String text) {
    super(file, Kind.SOURCE);
    this.text = text;
  }

  /** The same file with another text in the place of one. */
  SourceText with(String text, String other) {
    return new SourceText(toUri(), this.text.replace(text, other));
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
