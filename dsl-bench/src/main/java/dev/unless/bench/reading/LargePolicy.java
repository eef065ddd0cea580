package dev.unless.bench.reading;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policies that are larger than any of AWS's. */
final class LargePolicy {
  private static final String STATEMENT =
      """
      {"Sid":"S%1$d","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],\
      "Resource":"arn:aws:s3:::reports-%1$d/2026/*",\
      "Condition":{"StringEquals":{"aws:PrincipalTag/team":["shop-%1$d","sales"]},\
      "IpAddress":{"aws:SourceIp":"53.0.2.0/24"}}}""";

  private LargePolicy() {}

  /** A policy of about so many bytes, all of them ASCII. */
  static String json(int bytes) {
    int statements = bytes / statement(bytes / 200).length();
    return IntStream.range(0, statements)
        .mapToObj(LargePolicy::statement)
        .collect(Collectors.joining(",\n", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
  }

  private static String statement(int i) {
    return STATEMENT.formatted(i);
  }
}
