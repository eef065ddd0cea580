package dev.unless.generator.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "GetObject, GET_OBJECT",
    "DescribeDBInstances, DESCRIBE_DB_INSTANCES",
    "ListMFADevices, LIST_MFA_DEVICES",
    "ListIDs, LIST_IDS",
    "TargetGroupARNs, TARGET_GROUP_ARNS",
    "ListWebACLs, LIST_WEB_ACLS",
    "SwapEnvironmentCNAMEs, SWAP_ENVIRONMENT_CNAMES",
    "CreatePublicIpv4Pool, CREATE_PUBLIC_IPV4_POOL",
    "Ec2InstanceSourcePrivateIPv4, EC2_INSTANCE_SOURCE_PRIVATE_IPV4",
    "RefreshOAuth2Tokens, REFRESH_OAUTH2_TOKENS",
    "CreateExternalIdPConfigurationForDirectory, CREATE_EXTERNAL_IDP_CONFIGURATION_FOR_DIRECTORY",
    "AssociateViaAWSService-EventsAndStates, ASSOCIATE_VIA_AWS_SERVICE_EVENTS_AND_STATES",
    "RecipientAttestation:PCR10, RECIPIENT_ATTESTATION_PCR10",
    "x-amz-acl, X_AMZ_ACL",
    "uploadFiles, UPLOAD_FILES",
    "DetectV2Job, DETECT_V2_JOB",
    "3DModel, _3_D_MODEL",
  })
  void constantsAreUpperSnake(String name, String constant) {
    assertThat(Words.upperSnake(name)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({
    "BucketName, bucketName",
    "bot alias, botAlias",
    "DBInstanceName, dbInstanceName",
    "CIS Scan Configuration, cisScanConfiguration",
    "listener-rule/app, listenerRuleApp",
    "accesspointobject, accesspointobject",
    "environment.environmentVariables/ .value, environmentEnvironmentVariablesValue",
  })
  void methodsAndParametersAreLowerCamel(String name, String method) {
    assertThat(Words.lowerCamel(name)).isEqualTo(method);
  }
}
