package dev.unless.document;

import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The version of the policy language that a document is written in. */
public enum Version {
  /** The present language, with policy variables. */
  V2012_10_17("2012-10-17"),
  /** The language before policy variables; also meant where a document names no version. */
  V2008_10_17("2008-10-17");

  private static final Map<String, Version> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Version::text, Function.identity()));

  private final String text;

  Version(String text) {
    this.text = text;
  }

  /** The version as a policy spells it. */
  public String text() {
    return text;
  }

  /** Whether <code>${…}</code> is a policy variable in this version. */
  public boolean hasVariables() {
    return this == V2012_10_17;
  }

  /**
   * The version of this spelling.
   *
   * @throws RefusedException if there is none
   */
  public static Version of(String text) {
    Nonnull.require("text", text);
    Version version = BY_TEXT.get(text);
    if (version == null) {
      throw new RefusedException(
          Code.INVALID_VERSION,
          "There is no policy language of version " + Printable.quote(text) + ".",
          text,
          Fix.write("2012-10-17"));
    }
    return version;
  }
}
