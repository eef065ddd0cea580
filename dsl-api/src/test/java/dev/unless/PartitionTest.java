package dev.unless;

import static dev.unless.Json.assertStatements;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.deny;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.raw;
import static dev.unless.Words.ANALYST;
import static dev.unless.Words.ANN;
import static dev.unless.Words.GET_OBJECT;
import static dev.unless.Words.bucket;
import static dev.unless.condition.Keys.PRINCIPAL_ARN;
import static dev.unless.condition.Keys.principalArn;
import static dev.unless.condition.Keys.sourceArn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionTest {
  @Test
  void aPolicyIsOfTheCommonPartition() {
    assertThat(identityPolicy(denyAll()).partition()).isEqualTo(Partition.AWS);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"Principal\":\"*\",\"Resource\":\"arn:aws-cn:s3:::b/*\"', aws-cn",
    "'\"Principal\":{\"AWS\":\"arn:aws-us-gov:iam::111122223333:root\"},\"Resource\":\"*\"', aws-us-gov",
    "'\"Principal\":\"*\",\"Resource\":\"*\",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":"
        + "\"arn:aws-cn:sns:*:111122223333:t\"}}', aws-cn",
    "'\"Principal\":\"*\",\"Resource\":\"*\"', aws",
    "'\"Principal\":\"*\",\"Resource\":\"arn:*:s3:::b\"', aws"
  })
  void aPolicyOfADocumentIsOfThePartitionOfItsArns(String parts, String partition) {
    PolicyDocument document =
        PolicyReader.read(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\","
                + parts
                + "}]}");

    assertThat(BucketPolicy.of("b", document).partition().id()).isEqualTo(partition);
    assertThat(ResourcePolicy.ofKey(document).partition().id()).isEqualTo(partition);
    assertThat(EndpointPolicy.of(document).partition().id()).isEqualTo(partition);
  }

  @Test
  void whatIsAddedToADocumentFollowsItsPartition() {
    PolicyDocument document =
        PolicyReader.read(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                + "\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws-cn:s3:::b\"}]}");

    BucketPolicy policy =
        BucketPolicy.of("b", document).with(allow(GET_OBJECT).on(bucket("b")).to(ANALYST));

    assertThat(policy.toCompactJson())
        .contains("arn:aws-cn:iam::111122223333:role/analyst")
        .doesNotContain("arn:aws:");
    assertThat(policy.check(Checker.of(Catalog.empty()))).isEmpty();
  }

  @Test
  void inRewritesThePolicysOwnResourcesAndItsPrincipals() {
    assertStatements(
        bucketPolicy("b", allow(GET_OBJECT).to(ANN, ANALYST.session("s1"))).in(Partition.AWS_CN),
        """
        {'Effect':'Allow','Principal':{'AWS':['arn:aws-cn:iam::111122223333:user/ann',
        'arn:aws-cn:sts::111122223333:assumed-role/analyst/s1']},'Action':'s3:GetObject',
        'Resource':['arn:aws-cn:s3:::b','arn:aws-cn:s3:::b/*']}
        """);
  }

  @Test
  void inRewritesExceptedPrincipals() {
    assertStatements(
        bucketPolicy("b", deny(GET_OBJECT).on(bucket("b")).toEveryoneExcept(ANALYST))
            .in(Partition.AWS_US_GOV),
        """
        {'Effect':'Deny','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws-us-gov:s3:::b',
        'Condition':{'ArnNotEquals':{
        'aws:PrincipalArn':'arn:aws-us-gov:iam::111122223333:role/analyst'}}}
        """);
  }

  @Test
  void inKeepsArnsThatWereGivenAsText() {
    assertStatements(
        identityPolicy(
                allow(GET_OBJECT)
                    .on(arn("arn:aws:s3:::b/k"), bucket("b"))
                    .when(sourceArn("arn:aws:sns:eu-west-1:111122223333:orders")))
            .in(Partition.AWS_CN),
        """
        {'Effect':'Allow','Action':'s3:GetObject','Resource':['arn:aws:s3:::b/k',
        'arn:aws-cn:s3:::b'],
        'Condition':{'ArnEquals':{'aws:SourceArn':'arn:aws:sns:eu-west-1:111122223333:orders'}}}
        """);
  }

  @Test
  void inRewritesTypedValuesOfKeys() {
    BucketPolicy policy =
        bucketPolicy(
            "b",
            denyAll()
                .unless(principalArn(ANALYST, ANN).or(sourceArn(bucket("b")).ifPresent()))
                .when(PRINCIPAL_ARN.is(Role.ofArn("arn:aws-us-gov:iam::111122223333:role/r"))));
    String there =
        """
        {'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':['arn:aws-cn:s3:::b',
        'arn:aws-cn:s3:::b/*'],'Condition':{'ArnNotEquals':{'aws:PrincipalArn':[
        'arn:aws-cn:iam::111122223333:role/analyst','arn:aws-cn:iam::111122223333:user/ann'],
        'aws:SourceArn':'arn:aws-cn:s3:::b'},
        'ArnEquals':{'aws:PrincipalArn':'arn:aws-us-gov:iam::111122223333:role/r'},
        'Null':{'aws:SourceArn':'false'}}}
        """;
    assertStatements(policy.in(Partition.AWS_CN), there);
    assertStatements(
        policy.in(Partition.AWS_EUSC).in(Partition.AWS), there.replace("arn:aws-cn:", "arn:aws:"));
    assertThat(policy.in(Partition.AWS_CN).in(Partition.AWS)).isEqualTo(policy);
  }

  @Test
  void conditionsThatContradictEachOtherThereAreRefusedThere() {
    IdentityRule rule =
        denyAll()
            .when(PRINCIPAL_ARN.is("arn:aws-cn:iam::111122223333:role/analyst"))
            .unless(principalArn(ANALYST));
    IdentityPolicy here = identityPolicy(rule);
    assertThatThrownBy(() -> here.in(Partition.AWS_CN))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("contradict each other");
  }

  @Test
  void inKeepsThePartitionThatAResourceNamesItself() {
    assertStatements(
        identityPolicy(allow(GET_OBJECT).on(bucket("b").in(Partition.AWS_EUSC)))
            .in(Partition.AWS_CN),
        "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws-eusc:s3:::b'}");
  }

  @Test
  void inKeepsStatementsThatWereRead() {
    IdentityPolicy policy = identityPolicy(allow(GET_OBJECT).on(bucket("b")));
    IdentityPolicy read = identityPolicy(raw(policy.document()));
    assertThat(read.in(Partition.AWS_CN)).isEqualTo(policy);
  }

  @Test
  void thereAndBackIsTheSamePolicy() {
    BucketPolicy policy = bucketPolicy("b", denyAll().toEveryoneExcept(ANALYST));
    assertThat(policy.in(Partition.AWS_CN).in(Partition.AWS)).isEqualTo(policy);
  }
}
