package dev.unless.prove;

import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements as a policy of Version 2012-10-17 says them. An older one has no variables: {@code
 * ${aws:username}} is literal text there.
 */
final class WithVariables {
  private WithVariables() {}

  static Stream<Statement> statements(PolicyDocument policy) {
    return policy.statements().stream().map(statement -> of(policy, statement));
  }

  /** The statement of this policy. */
  static Statement of(PolicyDocument policy, Statement statement) {
    return policy.hasVariables()
        ? statement
        : new Statement(
            statement.sid(),
            statement.effect(),
            statement.principal(),
            statement.action(),
            statement.resource().map(WithVariables::of),
            statement.condition().map(WithVariables::of));
  }

  private static ResourceElement of(ResourceElement element) {
    return new ResourceElement(
        element.negated(), element.patterns().stream().map(WithVariables::of).toList());
  }

  /** There are no variables before the fifth colon. */
  private static ResourcePattern of(ResourcePattern pattern) {
    String text = pattern.text();
    int start = pattern.isApiPath() ? 0 : ParsedArn.resourceStart(text);
    return start < 0
        ? pattern
        : new ResourcePattern(text.substring(0, start) + literal(text.substring(start)));
  }

  private static ConditionBlock of(ConditionBlock block) {
    return new ConditionBlock(
        block.entries().stream().map(WithVariables::of).toList(), block.withoutKeys());
  }

  private static ConditionEntry of(ConditionEntry entry) {
    List<String> values = entry.values();
    return entry.operator().operator().syntax(true).variables()
        ? new ConditionEntry(
            entry.operator(), entry.key(), values.stream().map(WithVariables::literal).toList())
        : entry;
  }

  private static String literal(String text) {
    return text.replace("${", "${$}{");
  }
}
