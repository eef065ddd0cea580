package dev.unless.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What a text in a policy stands for: what may be written without quotes, and what to write. */
enum TextKind {
  /** The name of something, always in quotes. */
  NAME("Write it as text in double quotes."),
  /** An entry of Action or NotAction. */
  ACTION("Write service:Name in double quotes, such as \"s3:GetObject\", or a list of such."),
  /** An entry of Resource or NotResource. */
  RESOURCE("Write an ARN in double quotes, such as \"arn:aws:s3:::bucket/*\", or a list of such."),
  /** A principal that is not an account. */
  PRINCIPAL("Write a principal in double quotes, or a list of such."),
  /** A principal under AWS, which takes account ids without quotes. */
  AWS_PRINCIPAL("Write an account id of 12 digits or an ARN in double quotes, or a list of such.") {
    @Override
    boolean acceptsUnquoted(Cursor cursor) throws IOException {
      return cursor.at(JsonToken.VALUE_NUMBER_INT)
          && cursor.text().length() == ACCOUNT_DIGITS
          && cursor.text().charAt(0) != '-';
    }
  },
  /** An account's id, with or without quotes. */
  ACCOUNT("Write the 12 digits in double quotes.") {
    @Override
    boolean acceptsUnquoted(Cursor cursor) throws IOException {
      return PRINCIPAL.acceptsUnquoted(cursor);
    }
  },
  /** A value of a condition entry; AWS takes numbers and booleans without quotes. */
  CONDITION_VALUE("Write a text, a number or a boolean, or a list of such.") {
    @Override
    boolean acceptsUnquoted(Cursor cursor) throws IOException {
      return cursor.at(JsonToken.VALUE_TRUE)
          || cursor.at(JsonToken.VALUE_FALSE)
          || cursor.at(JsonToken.VALUE_NUMBER_INT)
          || (cursor.at(JsonToken.VALUE_NUMBER_FLOAT) && !cursor.isNaN());
    }
  };

  private static final int ACCOUNT_DIGITS = 12;

  private final String fix;

  TextKind(String fix) {
    this.fix = fix;
  }

  String fix() {
    return fix;
  }

  /** Whether the value at hand, which is not quoted, stands for such a text. */
  boolean acceptsUnquoted(Cursor cursor) throws IOException {
    return false;
  }
}
