package dev.unless.generator.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {
  @ParameterizedTest
  @CsvSource({
    "dynamodb, Amazon DynamoDB, DynamoDb",
    "elasticloadbalancing, Elastic Load Balancing, ElasticLoadBalancing",
    "s3, Amazon S3, S3",
    "ec2, Amazon EC2, Ec2",
    "kms, AWS Key Management Service, Kms",
    "execute-api, Amazon API Gateway, ExecuteApi",
    "s3-object-lambda, Amazon S3 Object Lambda, S3ObjectLambda",
    "iotsitewise, AWS IoT SiteWise, IotSiteWise",
    "lookoutequipment, Amazon Lookout for Equipment, LookoutEquipment",
    "route53resolver, Amazon Route 53 Resolver, Route53Resolver",
    "states, AWS Step Functions, States",
  })
  void aClassIsThePrefixCasedAsTheServicesNameIs(String prefix, String name, String expected) {
    assertThat(ClassNames.of(prefix, name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "cloudformation, AWS Cloud Control API, CloudFormation",
    "mobiletargeting, Amazon Pinpoint, MobileTargeting",
  })
  void someCasingsNoNameTells(String prefix, String name, String expected) {
    assertThat(ClassNames.of(prefix, name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "account, AWS Account Management, AccountService",
    "process, Processes, ProcessService",
    "action, Actions, ActionService",
    "text, Texts, TextService",
  })
  void aNameThatIsTakenGetsASuffix(String prefix, String name, String expected) {
    assertThat(ClassNames.of(prefix, name)).isEqualTo(expected);
  }
}
