package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.text.AddressRange;
import dev.unless.text.CaseFolding;
import dev.unless.text.IpAddress;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;

/**
 * What a policy's value fixes of a condition key: values that somebody known has and strangers have
 * not.
 *
 * <pre>{@code
 * FixedValue account = new FixedValue.OfAccount("111122223333");
 * boolean known = account.has("arn:aws:sns:eu-west-1:111122223333:orders");
 * }</pre>
 */
@Internal
public sealed interface FixedValue {
  /** Whether a request's value is one of them. */
  boolean has(String value);

  /** One text. In whatever case, since policies may compare so. */
  record Whole(String text) implements FixedValue {
    @Override
    public boolean has(String value) {
      return CaseFolding.foldValue(value).equals(CaseFolding.foldValue(text));
    }
  }

  /** All texts that begin so. */
  record Beginning(String text) implements FixedValue {
    @Override
    public boolean has(String value) {
      return value.startsWith(text);
    }
  }

  /** The unique id of a user or role, alone or with a session's name. */
  record Id(String id) implements FixedValue {
    @Override
    public boolean has(String value) {
      return value.equals(id) || value.startsWith(id + ":");
    }

    /** All of them. */
    public TextSet texts() {
      return TextSet.anyOf(List.of(TextSet.ofLiteral(id), TextSet.startingWith(id + ":")));
    }
  }

  /** The ARNs of an account. */
  record OfAccount(String account) implements FixedValue {
    @Override
    public boolean has(String value) {
      return ParsedArn.parse(value).filter(arn -> arn.account().equals(account)).isPresent();
    }
  }

  /** The ARNs of a bucket, which have no account: whoever owns it, nobody else has its name. */
  record OfBucket(String name) implements FixedValue {
    @Override
    public boolean has(String value) {
      return ParsedArn.parse(value)
          .filter(arn -> arn.service().equals("s3") && arn.resource().equals(name))
          .isPresent();
    }

    /** All of them. */
    public TextSet texts() {
      return TextSet.inFields(Text.parse("arn:*:s3:*:*:" + name, Syntax.PATTERN));
    }
  }

  /** The addresses of a range. */
  record InRange(AddressRange range) implements FixedValue {
    @Override
    public boolean has(String value) {
      return IpAddress.parse(value).filter(range::contains).isPresent();
    }
  }

  /** True: whatever is not false, of a key that is nothing else. */
  record True() implements FixedValue {
    @Override
    public boolean has(String value) {
      return !CaseFolding.fold(value).equals("false");
    }
  }
}
