package dev.unless.bench.growth;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policies of many parts, made as JSON. */
final class PolicyTexts {
  private PolicyTexts() {}

  /** A policy of these statements, separated by commas. */
  static PolicyDocument document(String statements) {
    return PolicyReader.read(
        """
        {"Version":"2012-10-17","Statement":[%s]}"""
            .formatted(statements));
  }

  static Decider decider(String statements) {
    return Decider.of(Layers.none().withIdentity(document(statements)), Catalog.aws());
  }

  /** An Allow of reading everything on a condition. */
  static String allowWhen(String condition) {
    return allow("s3:GetObject", "*", condition);
  }

  static String allow(String action, String resource, String condition) {
    return """
        {"Effect":"Allow","Action":"%s","Resource":"%s","Condition":{%s}}"""
        .formatted(action, resource, condition);
  }

  /** The parts from 0 on, separated by commas. */
  static String list(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
  }
}
