package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCodesTest {
  private static final String STAR = "'Action': '*', 'Resource': '*'";

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{,}", "{} {}", "{'Statement': [], }"})
  void whatIsNotJsonIsASyntaxError(String text) {
    assertThat(codes(text)).contains(Code.JSON_SYNTAX_ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | DATA_TYPE_MISMATCH",
        "{'Statement': 1} | DATA_TYPE_MISMATCH",
        "{'Version': '2012-10-17'} | MISSING_STATEMENT",
        "{'Version': '2024', 'Statement': []} | INVALID_VERSION",
        "{'Id': 'a', 'Id': 'b', 'Statement': []} | DUPLICATE_NAME",
        "{'Name': 'a', 'Statement': []} | INVALID_POLICY_ELEMENT",
      })
  void whatIsWrongWithADocumentHasItsCode(String text, Code code) {
    assertThat(codes(text)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Effect': 'Allow', 'Action': 1, 'Resource': '*' | DATA_TYPE_MISMATCH",
        "'Action': '*', 'Resource': '*' | MISSING_EFFECT",
        "'Effect': 'allow', 'Action': '*', 'Resource': '*' | INVALID_EFFECT",
        "'Effect': 'Allow', 'Resource': '*' | MISSING_ACTION",
        "'Effect': 'Allow', 'Action': 'GetObject', 'Resource': '*' | INVALID_ACTION",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'bucket' | INVALID_ARN_PREFIX",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Where': '*' | INVALID_POLICY_ELEMENT",
        "'Sid': '\\ud800', 'Effect': 'Allow', 'Action': '*' | UNSUPPORTED_CHARACTER",
      })
  void whatIsWrongWithAStatementHasItsCode(String statement, Code code) {
    assertThat(codes("{'Statement': {" + statement + "}}")).containsExactly(code);
  }

  @Test
  void elementsThatExcludeEachOtherHaveTheirCode() {
    assertThat(codes("{'Statement': {'Effect': 'Allow', " + STAR + ", 'NotAction': 's3:*'}}"))
        .containsExactly(Code.UNSUPPORTED_ELEMENT_COMBINATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['*'] | DATA_TYPE_MISMATCH",
        "'111122223333' | INVALID_PRINCIPAL_FORMAT",
        "{'AWS': 'somebody'} | INVALID_PRINCIPAL_FORMAT",
        "{'AWS': ''} | INVALID_PRINCIPAL_FORMAT",
        "{'Aws': '*'} | INVALID_PRINCIPAL_KEY",
        "{'AWS': 'arn:aws:iam::111122223333:role/*'} | UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        "{'Service': '*'} | UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
      })
  void whatIsWrongWithAPrincipalHasItsCode(String principal, Code code) {
    assertThat(
            codes(
                "{'Statement': {'Effect': 'Allow', 'Principal': " + principal + ", " + STAR + "}}"))
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | DATA_TYPE_MISMATCH",
        "{'StringEqual': {'aws:username': 'a'}} | INVALID_CONDITION_OPERATOR",
        "{'NullIfExists': {'aws:username': 'true'}} | NULL_WITH_IF_EXISTS",
        "{'ForAllValues:NullIfExists': {'aws:username': 'true'}} | NULL_WITH_IF_EXISTS",
        "{'Bool': {'': 'true'}} | INVALID_CONDITION_KEY_FORMAT",
        "{'StringLike': {'aws:username': 'a', 'aws:UserName': 'b'}} |"
            + " DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
        "{'StringLike': {'aws:username': '${}'}} | EMPTY_VARIABLE",
        "{'StringLike': {'aws:username': '${aws:userid'}} | MISSING_BRACE_IN_VARIABLE",
        "{'StringLike': {'aws:username': '${aws:userid, x}'}} | MISSING_QUOTE_IN_VARIABLE",
        "{'StringLike': {'aws:username': '${ aws:userid}'}} | UNSUPPORTED_SPACE_IN_VARIABLE",
      })
  void whatIsWrongWithAConditionHasItsCode(String condition, Code code) {
    assertThat(
            codes(
                "{'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Condition': "
                    + condition
                    + ", "
                    + STAR
                    + "}}"))
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, UNSUPPORTED_PRINCIPAL",
    "PERMISSIONS_BOUNDARY, UNSUPPORTED_PRINCIPAL",
    "SESSION, UNSUPPORTED_PRINCIPAL",
    "SERVICE_CONTROL, SCP_SYNTAX_ERROR_PRINCIPAL"
  })
  void aPrincipalInAPolicyOfSomebodyHasTheCodeOfItsKind(PolicyKind kind, Code code) {
    assertThat(codes(kind, "'Effect': 'Deny', 'Principal': '*', " + STAR)).containsExactly(code);
    assertThat(codes(kind, "'Effect': 'Deny', 'NotPrincipal': '*', " + STAR)).containsExactly(code);
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"VPC_ENDPOINT", "BUCKET", "KEY", "RESOURCE_BASED"})
  void aMissingPrincipalHasItsCode(PolicyKind kind) {
    assertThat(codes(kind, "'Effect': 'Deny', " + STAR)).containsExactly(Code.MISSING_PRINCIPAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Effect': 'Allow', 'Principal': '*', 'Action': 's3:*', 'Resource': '*' |"
            + " RCP_SYNTAX_ERROR_ALLOW",
        "'Effect': 'Deny', 'Principal': '*', 'Action': '*', 'Resource': '*' |"
            + " RCP_SYNTAX_ERROR_ACTION",
        "'Effect': 'Deny', 'Principal': '*', 'NotAction': 's3:*', 'Resource': '*' |"
            + " RCP_SYNTAX_ERROR_NOTACTION",
        "'Effect': 'Deny', 'NotPrincipal': '*', 'Action': 's3:*', 'Resource': '*' |"
            + " RCP_SYNTAX_ERROR_PRINCIPAL",
        "'Effect': 'Deny', 'Principal': {'AWS': '111122223333'}, 'Action': 's3:*', 'Resource': '*'"
            + " | RCP_SYNTAX_ERROR_PRINCIPAL",
        "'Effect': 'Deny', 'Principal': '*', 'Action': 's3:*' | MISSING_RESOURCE",
      })
  void whatIsWrongWithAResourceControlPolicyHasItsCode(String statement, Code code) {
    assertThat(codes(PolicyKind.RESOURCE_CONTROL, statement)).containsExactly(code);
  }

  @Test
  void whatIsWrongWithATrustPolicyHasItsCode() {
    assertThat(
            codes(
                PolicyKind.ROLE_TRUST,
                "'Effect': 'Deny', 'NotPrincipal': {'AWS': '111122223333'}, " + STAR))
        .containsExactly(
            Code.ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL,
            Code.ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE);
  }

  @Test
  void sidsIdsAndShortArnsHaveTheirCodes() {
    assertThat(codes(PolicyKind.IDENTITY, "'Sid': 'a b', 'Effect': 'Allow', " + STAR))
        .containsExactly(Code.UNSUPPORTED_SID);
    assertThat(
            codes(
                PolicyKind.IDENTITY,
                "'Sid': 'A', 'Effect': 'Allow', "
                    + STAR
                    + "}, {'Sid': 'A', 'Effect': 'Deny', "
                    + STAR))
        .containsExactly(Code.UNIQUE_SIDS_REQUIRED);
    assertThat(
            codes(
                PolicyKind.SESSION,
                "'Effect': 'Allow', 'Action': 's3:*', 'Resource': 'arn:aws:s3'"))
        .containsExactly(Code.MISSING_ARN_FIELD);
    assertThat(
            codes(
                () ->
                    PolicyReader.read(
                        "{\"Id\": \"a\", \"Version\": \"2012-10-17\", \"Statement\": []}",
                        PolicyKind.IDENTITY)))
        .containsExactly(Code.INVALID_POLICY_ELEMENT);
  }

  private static List<Code> codes(String text) {
    return codes(() -> PolicyReader.read(text.replace('\'', '"')));
  }

  private static List<Code> codes(PolicyKind kind, String statements) {
    String text = "{'Version': '2012-10-17', 'Statement': [{" + statements + "}]}";
    return codes(() -> PolicyReader.read(text.replace('\'', '"'), kind));
  }

  private static List<Code> codes(ThrowingCallable reading) {
    return catchThrowableOfType(PolicyJsonException.class, reading).errors().stream()
        .map(error -> error.problem().code())
        .toList();
  }
}
