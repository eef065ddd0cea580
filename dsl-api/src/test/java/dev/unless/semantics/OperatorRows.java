package dev.unless.semantics;

import static dev.unless.semantics.When.when;

import java.util.stream.Stream;

/**
 * Every operator with a policy value, a request value for which it holds, and one for which not.
 */
final class OperatorRows {
  private static final String ROWS =
      """
      StringEquals               alice                alice               bob
      StringNotEquals            alice                bob                 alice
      StringEqualsIgnoreCase     alice                ALICE               bob
      StringNotEqualsIgnoreCase  alice                bob                 ALICE
      StringLike                 al*                  alice               bob
      StringNotLike              al*                  bob                 alice
      ArnEquals                  arn:aws:s3:::logs/*  arn:aws:s3:::logs/a arn:aws:s3:::b/a
      ArnNotEquals               arn:aws:s3:::logs/*  arn:aws:s3:::b/a    arn:aws:s3:::logs/a
      ArnLike                    arn:aws:s3:::logs/*  arn:aws:s3:::logs/a arn:aws:s3:::b/a
      ArnNotLike                 arn:aws:s3:::logs/*  arn:aws:s3:::b/a    arn:aws:s3:::logs/a
      NumericEquals              10                   10.0                11
      NumericNotEquals           10                   11                  10.0
      NumericLessThan            10                   9                   10
      NumericLessThanEquals      10                   10                  11
      NumericGreaterThan         10                   11                  10
      NumericGreaterThanEquals   10                   10                  9
      DateEquals                 2026-01-02           2026-01-02T00:00Z   2026-01-03
      DateNotEquals              2026-01-02           2026-01-03          2026-01-02T00:00Z
      DateLessThan               2026-01-02           2026-01-01          2026-01-02
      DateLessThanEquals         2026-01-02           2026-01-02          2026-01-03
      DateGreaterThan            2026-01-02           2026-01-03          2026-01-02
      DateGreaterThanEquals      2026-01-02           2026-01-02          2026-01-01
      Bool                       true                 TRUE                false
      IpAddress                  203.0.113.0/24       203.0.113.9         198.51.100.1
      NotIpAddress               203.0.113.0/24       198.51.100.1        203.0.113.9
      BinaryEquals               QUJD                 QUJD                QUJE
      """;

  private OperatorRows() {}

  /** An operator's row. */
  record Row(String operator, String policy, String holding, String failing) {
    boolean isNegated() {
      return operator.contains("Not");
    }

    When bare() {
      return when(operator, policy);
    }

    When ifExists() {
      return when(operator + "IfExists", policy);
    }

    When forAll() {
      return when("ForAllValues:" + operator, policy);
    }

    When forAny() {
      return when("ForAnyValue:" + operator, policy);
    }

    @Override
    public String toString() {
      return operator;
    }
  }

  /** All operators but Null. */
  static Stream<Row> all() {
    return ROWS.lines()
        .map(line -> line.split(" +", -1))
        .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]));
  }

  static Stream<Row> positive() {
    return all().filter(row -> !row.isNegated());
  }

  static Stream<Row> negated() {
    return all().filter(OperatorRows.Row::isNegated);
  }
}
