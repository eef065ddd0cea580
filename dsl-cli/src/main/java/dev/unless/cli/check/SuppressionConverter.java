package dev.unless.cli.check;

import dev.unless.check.Suppression;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A suppression on the command line: {@code CODE=REASON} or {@code CODE@PLACE=REASON}. */
final class SuppressionConverter implements ITypeConverter<Suppression> {
  private static final Pattern FORM = Pattern.compile("([^@=]+)(?:@([^=]+))?=(.*)");

  @Override
  public Suppression convert(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new TypeConversionException("'" + text + "' is not CODE=REASON or CODE@PLACE=REASON");
    }
    try {
      Suppression everywhere = Suppression.of(code(form.group(1)), form.group(3));
      return form.group(2) == null ? everywhere : everywhere.at(form.group(2));
    } catch (RefusedException refused) {
      throw new TypeConversionException(refused.getMessage());
    }
  }

  private static Code code(String name) {
    return Arrays.stream(Code.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there is no code '" + name + "'"));
  }
}
