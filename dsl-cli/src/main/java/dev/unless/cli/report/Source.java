package dev.unless.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that was read: its name as it was given, and its text without a byte order mark. */
public final class Source {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final String file;
  private final String text;
  private final int[] starts;

  private Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.starts = starts(text);
  }

  /** The file of this name that holds this text; what is not UTF-8 in it is shown as U+FFFD. */
  public static Source of(String file, byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    return new Source(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  /** The name as it was given. */
  public String file() {
    return file;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Whether there is nothing but white space. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** The line of this number, from 1, without its end; empty where there is none. */
  public String line(int number) {
    if (number < 1 || number > starts.length) {
      return "";
    }
    int start = starts[number - 1];
    int end = number < starts.length ? starts[number] : text.length();
    while (end > start && isEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Where lines start; {@code \n}, {@code \r\n} and {@code \r} end one, as in JSON readers. */
  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      boolean half = text.startsWith("\r\n", i);
      if (isEnd(text.charAt(i)) && !half) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
