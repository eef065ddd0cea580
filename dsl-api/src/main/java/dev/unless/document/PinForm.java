package dev.unless.document;

import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.AddressRange;
import dev.unless.text.CaseFolding;
import dev.unless.text.IpAddress;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a policy's value fixes a key that pins requests: the whole of it, or as much as tells. */
enum PinForm {
  /** The whole value. */
  WHOLE {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return whole(value);
    }
  },
  /** An account's id: what anonymous callers have instead is everybody's. */
  ACCOUNT {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return value.equals(ANONYMOUS) ? Optional.empty() : whole(value);
    }
  },
  /** A whole ARN, one of a literal account, or that of a bucket, which has none. */
  ARN {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return whole(value)
          .or(() -> account(operator, value).map(FixedValue.OfAccount::new))
          .or(() -> bucket(operator, value).map(FixedValue.OfBucket::new));
    }
  },
  /** A whole path, or all below a literal organization. */
  PATHS {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return whole(value).or(() -> beginning(ORGANIZATION, value));
    }
  },
  /** A range that is narrow, or private. */
  ADDRESS {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return literal(value)
          .flatMap(AddressRange::parse)
          .map(AddressRange::canonical)
          .filter(PinForm::isKnown)
          .map(FixedValue.InRange::new);
    }

    /** What is no address is nobody's. */
    @Override
    boolean isNobodys(Operator operator, Text value) {
      return operator == Operator.IP_ADDRESS
          && literal(value).flatMap(AddressRange::parse).isEmpty();
    }
  },
  /** A whole unique id, with any session of it. */
  USER_ID {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      if (value.equals(ANONYMOUS)) {
        return Optional.empty();
      }
      String head = head(value);
      int colon = head.indexOf(':');
      return colon < 0
          ? literal(value).map(FixedValue.Id::new)
          : Optional.of(new FixedValue.Id(head.substring(0, colon)));
    }
  },
  /** That it is true. */
  TRUTH {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return literal(value)
          .filter(truth -> CaseFolding.fold(truth).equals("true"))
          .map(truth -> new FixedValue.True());
    }
  },
  /** A whole claim of a token, or one that names the owner of what it speaks of. */
  CLAIM {
    @Override
    Optional<FixedValue> fixed(Operator operator, Text value) {
      return whole(value).or(() -> beginning(OWNER, value));
    }
  };

  private static final Text ANONYMOUS = Text.literal("anonymous");
  private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]+/");

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** As GitHub, GitLab and HCP Terraform begin their subjects. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:repo:[^/:]+|project_path:[^/:]+|organization:[^:]+(?=:)"
              + "|repository_owner(?:_id)?:[^:]+(?=:))[/:]");

  private static final int WIDEST_V4 = 8;
  private static final int WIDEST_V6 = 32;
  private static final List<AddressRange> PRIVATE =
      List.of(
          new AddressRange(new IpAddress(true, 0, 10L << 24), 8),
          new AddressRange(new IpAddress(true, 0, 172L << 24 | 16L << 16), 12),
          new AddressRange(new IpAddress(true, 0, 192L << 24 | 168L << 16), 16),
          new AddressRange(new IpAddress(false, 0xfcL << 56, 0), 7));

  /** What the value fixes; empty where strangers may have such values, too. */
  abstract Optional<FixedValue> fixed(Operator operator, Text value);

  /** Whether no request has what the value asks for. */
  boolean isNobodys(Operator operator, Text value) {
    return false;
  }

  /** Whether the operator, not negated, asks for values as keys of this form have them. */
  boolean isAskedBy(Operator operator) {
    return switch (this) {
      case ADDRESS -> operator == Operator.IP_ADDRESS || operator.matching().comparesTexts();
      case TRUTH -> operator == Operator.BOOL || operator.matching().comparesTexts();
      default -> operator.matching().comparesTexts();
    };
  }

  private static Optional<String> literal(Text value) {
    return value.isLiteral() ? Optional.of(head(value)) : Optional.empty();
  }

  private static Optional<FixedValue> whole(Text value) {
    return literal(value).map(FixedValue.Whole::new);
  }

  /** What comes before the first wildcard or variable. */
  private static String head(Text value) {
    return !value.parts().isEmpty() && value.parts().get(0) instanceof Text.Literal literal
        ? literal.text()
        : "";
  }

  private static Optional<FixedValue> beginning(Pattern form, Text value) {
    Matcher matcher = form.matcher(head(value));
    return matcher.lookingAt()
        ? Optional.of(new FixedValue.Beginning(matcher.group()))
        : Optional.empty();
  }

  /** Before the account only wildcards that the ARN operators keep within their fields. */
  private static Optional<String> account(Operator operator, Text value) {
    List<String> fields = ParsedArn.segments(head(value));
    if (fields.size() < ParsedArn.SEGMENTS
        && operator.type() == KeyType.ARN
        && !value.hasVariable()) {
      fields = ParsedArn.segments(value.write(Syntax.PATTERN));
    }
    return fields.size() == ParsedArn.SEGMENTS
        ? Optional.of(fields.get(ParsedArn.ACCOUNT)).filter(ParsedArn::isAccount)
        : Optional.empty();
  }

  /** The name of a bucket, whatever stands for its region and account, which it has none of. */
  private static Optional<String> bucket(Operator operator, Text value) {
    if (operator.type() != KeyType.ARN || value.hasVariable()) {
      return Optional.empty();
    }
    List<String> fields = ParsedArn.segments(value.write(Syntax.PATTERN));
    return fields.size() == ParsedArn.SEGMENTS && fields.get(ParsedArn.SERVICE).equals("s3")
        ? Optional.of(fields.get(ParsedArn.RESOURCE)).filter(BUCKET.asMatchPredicate())
        : Optional.empty();
  }

  private static boolean isKnown(AddressRange range) {
    return range.prefix() >= (range.network().v4() ? WIDEST_V4 : WIDEST_V6)
        || PRIVATE.stream().anyMatch(within -> within.contains(range));
  }
}
