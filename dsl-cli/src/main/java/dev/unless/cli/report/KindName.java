package dev.unless.cli.report;

import dev.unless.document.PolicyKind;
import dev.unless.text.NearMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the kinds of policies on the command line. */
public final class KindName implements ITypeConverter<PolicyKind> {
  /** The names, read from the command line. */
  public KindName() {}

  /** All of them, for the help. */
  public static final class All extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    /** In the order of the kinds. */
    public All() {
      super(names());
    }
  }

  /** The kind's name. */
  public static String of(PolicyKind kind) {
    return kind.text();
  }

  /** Says that these kinds were guessed, and how to say another. */
  public static String guessed(List<PolicyKind> kinds) {
    return "The kind was guessed: "
        + kinds.stream().map(KindName::of).collect(Collectors.joining(", "))
        + ". If it is another, say --kind.";
  }

  private static List<String> names() {
    return Arrays.stream(PolicyKind.values()).map(KindName::of).toList();
  }

  @Override
  public PolicyKind convert(String name) {
    return Arrays.stream(PolicyKind.values())
        .filter(kind -> of(kind).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no kind of policy '"
                        + name
                        + "'"
                        + NearMiss.of(name, names())
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; there are " + String.join(", ", names()))));
  }
}
