package dev.unless.text;

import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Wildcard;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Adds symbol to symbol; of two equal ones that stand for any number one says it all. */
final class SymbolRunBuilder {
  private final int[] symbols;
  private int length;

  SymbolRunBuilder(int most) {
    this.symbols = new int[most];
  }

  SymbolRunBuilder add(Text text, CharClass wildcard) {
    for (Part part : text.parts()) {
      if (part instanceof Literal literal) {
        add(literal);
      } else {
        add(part == Wildcard.ANY_ONE ? wildcard.one() : wildcard.many());
      }
    }
    return this;
  }

  void add(Literal literal) {
    literal.text().codePoints().forEach(this::add);
  }

  /** Wildcards stay in their fields; only those of the last one stand for colons, too. */
  void addFields(List<Text> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        add(':');
      }
      add(fields.get(i), i == ParsedArn.RESOURCE ? CharClass.ANY : CharClass.WITHIN_FIELD);
    }
  }

  void addAccount() {
    IntStream.range(0, ParsedArn.ACCOUNT_DIGITS).forEach(digit -> add(CharClass.DIGIT.one()));
  }

  /** One character of the class at least. */
  void addSome(CharClass of) {
    add(of.one());
    add(of.many());
  }

  void add(int symbol) {
    if (length == 0 || symbols[length - 1] != symbol || !CharClass.isMany(symbol)) {
      symbols[length++] = symbol;
    }
  }

  SymbolRun build(Text text) {
    return SymbolRun.of(text, Arrays.copyOf(symbols, length));
  }
}
