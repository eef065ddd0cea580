package dev.unless.bench.growth;

import dev.unless.request.Request;

/** The values of one large condition. */
public enum ValueShape {
  /** Address ranges. */
  ADDRESSES("IpAddress", "aws:SourceIp") {
    @Override
    String value(int i) {
      return "10." + i / 256 + "." + i % 256 + ".0/24";
    }

    @Override
    Request request(int i) {
      return GrowthRequests.toRead().with(key(), "10." + i / 256 + "." + i % 256 + ".7").build();
    }
  },
  /** ARNs with wildcards. */
  ARNS("ArnLike", "aws:PrincipalArn") {
    @Override
    String value(int i) {
      return "arn:aws:iam::*:role/team-" + i + "-*";
    }

    @Override
    Request request(int i) {
      return GrowthRequests.by(
              "team-" + i + "-x", "s3:GetObject", "arn:aws:s3:::reports/2026/1.csv")
          .build();
    }
  },
  /** Texts that begin so. */
  PREFIXES("StringLike", GrowthRequests.TEAM) {
    @Override
    String value(int i) {
      return "team-" + i + "-*";
    }

    @Override
    Request request(int i) {
      return GrowthRequests.toRead().with(key(), "team-" + i + "-x").build();
    }
  },
  /** Texts that hold this. */
  INFIXES("StringLike", GrowthRequests.TEAM) {
    @Override
    String value(int i) {
      return "*-" + i + "-*";
    }

    @Override
    Request request(int i) {
      return GrowthRequests.toRead().with(key(), "team-" + i + "-x").build();
    }
  },
  /** Plain texts. */
  STRINGS("StringEquals", GrowthRequests.TEAM) {
    @Override
    String value(int i) {
      return "team-" + i;
    }

    @Override
    Request request(int i) {
      return GrowthRequests.toRead().with(key(), "team-" + i).build();
    }
  };

  private final String operator;
  private final String key;

  ValueShape(String operator, String key) {
    this.operator = operator;
    this.key = key;
  }

  String key() {
    return key;
  }

  /** The value at this place, from 0. */
  abstract String value(int i);

  /** A request that the value at this place matches, and no other. */
  abstract Request request(int i);

  /** An Allow on a condition of so many values. */
  String statement(int count) {
    String values = PolicyTexts.list(count, i -> "\"" + value(i) + "\"");
    return PolicyTexts.allowWhen("\"" + operator + "\":{\"" + key + "\":[" + values + "]}");
  }
}
