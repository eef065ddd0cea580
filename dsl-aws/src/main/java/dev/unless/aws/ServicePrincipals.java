package dev.unless.aws;

import dev.unless.vocabulary.ServicePrincipal;

/**
 * The names under which AWS's services act: as a principal, in {@code aws:CalledVia} and in {@code
 * aws:PrincipalServiceName}.
 *
 * <p>First come the services that call on a caller's behalf, then those that deliver to a user's
 * resources or invoke them, then those that roles are trusted to. Not here: services that only act
 * through service-linked roles, services that AWS has closed, identity providers such as {@code
 * cognito-identity.amazonaws.com}, which are federated principals. {@link ServicePrincipal#of}
 * takes any other name. The name in one region is {@link ServicePrincipal#in}; the names of China
 * that end in {@code .com.cn} are not here either.
 *
 * <pre>{@code
 * ServicePrincipal trails = ServicePrincipals.CLOUDTRAIL;
 * ServicePrincipal logs = ServicePrincipals.CLOUDWATCH_LOGS.in(Region.of("eu-west-1"));
 * ServicePrincipal other = ServicePrincipal.of("braket.amazonaws.com");
 * }</pre>
 *
 * <p>Source: the services' user guides, "AWS services that work with IAM".
 */
public final class ServicePrincipals {
  // They call other services on a caller's behalf.

  /** {@code mgn.amazonaws.com}: launches migrated servers on the caller's behalf. */
  public static final ServicePrincipal APPLICATION_MIGRATION =
      ServicePrincipal.of("mgn.amazonaws.com");

  /** {@code athena.amazonaws.com}: runs queries on the caller's behalf. */
  public static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");

  /** {@code backup.amazonaws.com}: backs up and restores on the caller's behalf. */
  public static final ServicePrincipal BACKUP = ServicePrincipal.of("backup.amazonaws.com");

  /** {@code cloud9.amazonaws.com}: calls with the credentials of an environment's user. */
  public static final ServicePrincipal CLOUD9 = ServicePrincipal.of("cloud9.amazonaws.com");

  /** {@code cloudformation.amazonaws.com}: creates a stack's resources on the caller's behalf. */
  public static final ServicePrincipal CLOUDFORMATION =
      ServicePrincipal.of("cloudformation.amazonaws.com");

  /** {@code databrew.amazonaws.com}: reads and writes data sets on the caller's behalf. */
  public static final ServicePrincipal DATABREW = ServicePrincipal.of("databrew.amazonaws.com");

  /** {@code dataexchange.amazonaws.com}: imports and exports data sets on the caller's behalf. */
  public static final ServicePrincipal DATA_EXCHANGE =
      ServicePrincipal.of("dataexchange.amazonaws.com");

  /** {@code dynamodb.amazonaws.com}: uses keys, buckets and streams on the caller's behalf. */
  public static final ServicePrincipal DYNAMODB = ServicePrincipal.of("dynamodb.amazonaws.com");

  /** {@code glue.amazonaws.com}: crawls data sources and runs jobs. */
  public static final ServicePrincipal GLUE = ServicePrincipal.of("glue.amazonaws.com");

  /** {@code omics.amazonaws.com}: imports genomes and runs workflows. */
  public static final ServicePrincipal HEALTH_OMICS = ServicePrincipal.of("omics.amazonaws.com");

  /** {@code imagebuilder.amazonaws.com}: builds and distributes machine images. */
  public static final ServicePrincipal IMAGE_BUILDER =
      ServicePrincipal.of("imagebuilder.amazonaws.com");

  /** {@code kms.amazonaws.com}: replicates keys and reaches key stores on the caller's behalf. */
  public static final ServicePrincipal KMS = ServicePrincipal.of("kms.amazonaws.com");

  /** {@code lakeformation.amazonaws.com}: reads registered data for those it grants access. */
  public static final ServicePrincipal LAKE_FORMATION =
      ServicePrincipal.of("lakeformation.amazonaws.com");

  /** {@code aoss.amazonaws.com}: uses keys for collections on the caller's behalf. */
  public static final ServicePrincipal OPENSEARCH_SERVERLESS =
      ServicePrincipal.of("aoss.amazonaws.com");

  /** {@code quicksight.amazonaws.com}: queries the data sources of dashboards. */
  public static final ServicePrincipal QUICKSIGHT = ServicePrincipal.of("quicksight.amazonaws.com");

  /** {@code ram.amazonaws.com}: shares resources on the caller's behalf. */
  public static final ServicePrincipal RAM = ServicePrincipal.of("ram.amazonaws.com");

  /** {@code redshift.amazonaws.com}: loads, unloads and queries data, delivers audit logs. */
  public static final ServicePrincipal REDSHIFT = ServicePrincipal.of("redshift.amazonaws.com");

  /** {@code redshift-serverless.amazonaws.com}: loads and unloads data with a namespace's roles. */
  public static final ServicePrincipal REDSHIFT_SERVERLESS =
      ServicePrincipal.of("redshift-serverless.amazonaws.com");

  /** {@code servicecatalog.amazonaws.com}: launches products on the caller's behalf. */
  public static final ServicePrincipal SERVICE_CATALOG =
      ServicePrincipal.of("servicecatalog.amazonaws.com");

  /** {@code servicecatalog-appregistry.amazonaws.com}: groups an application's resources. */
  public static final ServicePrincipal SERVICE_CATALOG_APPREGISTRY =
      ServicePrincipal.of("servicecatalog-appregistry.amazonaws.com");

  /** {@code sqlworkbench.amazonaws.com}: runs the query editor's calls on the caller's behalf. */
  public static final ServicePrincipal SQL_WORKBENCH =
      ServicePrincipal.of("sqlworkbench.amazonaws.com");

  /** {@code ssm-guiconnect.amazonaws.com}: opens remote desktops on the caller's behalf. */
  public static final ServicePrincipal SSM_GUI_CONNECT =
      ServicePrincipal.of("ssm-guiconnect.amazonaws.com");

  // They deliver what they record or serve, or invoke what is attached to them.

  /** {@code access-analyzer.amazonaws.com}: reads trails for policies that it generates. */
  public static final ServicePrincipal ACCESS_ANALYZER =
      ServicePrincipal.of("access-analyzer.amazonaws.com");

  /** {@code acm.amazonaws.com}: asks a private authority for certificates. */
  public static final ServicePrincipal ACM = ServicePrincipal.of("acm.amazonaws.com");

  /** {@code s3.amazonaws.com}: sends a bucket's events, writes inventories, replicates objects. */
  public static final ServicePrincipal AMAZON_S3 = ServicePrincipal.of("s3.amazonaws.com");

  /** {@code apigateway.amazonaws.com}: invokes functions and writes logs for an API. */
  public static final ServicePrincipal API_GATEWAY =
      ServicePrincipal.of("apigateway.amazonaws.com");

  /** {@code appflow.amazonaws.com}: writes transferred records to buckets. */
  public static final ServicePrincipal APPFLOW = ServicePrincipal.of("appflow.amazonaws.com");

  /** {@code appsync.amazonaws.com}: invokes data sources and writes logs for an API. */
  public static final ServicePrincipal APPSYNC = ServicePrincipal.of("appsync.amazonaws.com");

  /** {@code billingreports.amazonaws.com}: delivers cost and usage reports to buckets. */
  public static final ServicePrincipal BILLING_REPORTS =
      ServicePrincipal.of("billingreports.amazonaws.com");

  /** {@code budgets.amazonaws.com}: sends budget alerts to topics, applies budget actions. */
  public static final ServicePrincipal BUDGETS = ServicePrincipal.of("budgets.amazonaws.com");

  /** {@code cloudfront.amazonaws.com}: reads origins through an origin access control. */
  public static final ServicePrincipal CLOUDFRONT = ServicePrincipal.of("cloudfront.amazonaws.com");

  /** {@code cloudtrail.amazonaws.com}: delivers trails to buckets and topics. */
  public static final ServicePrincipal CLOUDTRAIL = ServicePrincipal.of("cloudtrail.amazonaws.com");

  /** {@code cloudwatch.amazonaws.com}: sends alarms to topics. */
  public static final ServicePrincipal CLOUDWATCH = ServicePrincipal.of("cloudwatch.amazonaws.com");

  /** {@code logs.amazonaws.com}: sends log events to streams and functions. */
  public static final ServicePrincipal CLOUDWATCH_LOGS = ServicePrincipal.of("logs.amazonaws.com");

  /** {@code codecommit.amazonaws.com}: triggers topics and functions on pushes. */
  public static final ServicePrincipal CODECOMMIT = ServicePrincipal.of("codecommit.amazonaws.com");

  /** {@code codestar-notifications.amazonaws.com}: sends developers' notifications to topics. */
  public static final ServicePrincipal CODESTAR_NOTIFICATIONS =
      ServicePrincipal.of("codestar-notifications.amazonaws.com");

  /** {@code email.cognito-idp.amazonaws.com}: sends a user pool's mail as a verified identity. */
  public static final ServicePrincipal COGNITO_EMAIL =
      ServicePrincipal.of("email.cognito-idp.amazonaws.com");

  /** {@code cognito-idp.amazonaws.com}: invokes a user pool's triggers, sends its texts. */
  public static final ServicePrincipal COGNITO_USER_POOLS =
      ServicePrincipal.of("cognito-idp.amazonaws.com");

  /** {@code compute-optimizer.amazonaws.com}: exports recommendations to buckets. */
  public static final ServicePrincipal COMPUTE_OPTIMIZER =
      ServicePrincipal.of("compute-optimizer.amazonaws.com");

  /** {@code config.amazonaws.com}: delivers configuration histories to buckets and topics. */
  public static final ServicePrincipal CONFIG = ServicePrincipal.of("config.amazonaws.com");

  /** {@code config-conforms.amazonaws.com}: deploys conformance packs. */
  public static final ServicePrincipal CONFIG_CONFORMANCE_PACKS =
      ServicePrincipal.of("config-conforms.amazonaws.com");

  /** {@code costalerts.amazonaws.com}: sends cost anomalies to topics. */
  public static final ServicePrincipal COST_ALERTS =
      ServicePrincipal.of("costalerts.amazonaws.com");

  /** {@code bcm-data-exports.amazonaws.com}: delivers cost data to buckets. */
  public static final ServicePrincipal DATA_EXPORTS =
      ServicePrincipal.of("bcm-data-exports.amazonaws.com");

  /** {@code ds.amazonaws.com}: forwards a directory's logs, opens the console to its users. */
  public static final ServicePrincipal DIRECTORY_SERVICE = ServicePrincipal.of("ds.amazonaws.com");

  /** {@code logdelivery.elasticloadbalancing.amazonaws.com}: delivers access logs to buckets. */
  public static final ServicePrincipal ELB_LOG_DELIVERY =
      ServicePrincipal.of("logdelivery.elasticloadbalancing.amazonaws.com");

  /** {@code events.amazonaws.com}: sends a rule's events to targets. */
  public static final ServicePrincipal EVENTBRIDGE = ServicePrincipal.of("events.amazonaws.com");

  /** {@code apidestinations.events.amazonaws.com}: manages the secrets of API destinations. */
  public static final ServicePrincipal EVENTBRIDGE_API_DESTINATIONS =
      ServicePrincipal.of("apidestinations.events.amazonaws.com");

  /** {@code guardduty.amazonaws.com}: exports findings to buckets. */
  public static final ServicePrincipal GUARDDUTY = ServicePrincipal.of("guardduty.amazonaws.com");

  /** {@code malware-protection-plan.guardduty.amazonaws.com}: scans a bucket's new objects. */
  public static final ServicePrincipal GUARDDUTY_MALWARE_PROTECTION =
      ServicePrincipal.of("malware-protection-plan.guardduty.amazonaws.com");

  /** {@code inspector2.amazonaws.com}: exports findings reports to buckets. */
  public static final ServicePrincipal INSPECTOR = ServicePrincipal.of("inspector2.amazonaws.com");

  /** {@code iot.amazonaws.com}: sends messages to a rule's targets. */
  public static final ServicePrincipal IOT = ServicePrincipal.of("iot.amazonaws.com");

  /** {@code credentials.iot.amazonaws.com}: gives devices the credentials of a role alias. */
  public static final ServicePrincipal IOT_CREDENTIALS =
      ServicePrincipal.of("credentials.iot.amazonaws.com");

  /** {@code lambda.alarms.cloudwatch.amazonaws.com}: invokes functions on CloudWatch alarms. */
  public static final ServicePrincipal LAMBDA_ALARMS =
      ServicePrincipal.of("lambda.alarms.cloudwatch.amazonaws.com");

  /** {@code lexv2.amazonaws.com}: invokes a bot's functions. */
  public static final ServicePrincipal LEX = ServicePrincipal.of("lexv2.amazonaws.com");

  /** {@code elasticloadbalancing.amazonaws.com}: invokes a load balancer's functions. */
  public static final ServicePrincipal LOAD_BALANCING =
      ServicePrincipal.of("elasticloadbalancing.amazonaws.com");

  /** {@code delivery.logs.amazonaws.com}: delivers services' logs to buckets and log groups. */
  public static final ServicePrincipal LOG_DELIVERY =
      ServicePrincipal.of("delivery.logs.amazonaws.com");

  /** {@code macie.amazonaws.com}: exports sensitive data discovery results to buckets. */
  public static final ServicePrincipal MACIE = ServicePrincipal.of("macie.amazonaws.com");

  /** {@code acm-pca.amazonaws.com}: publishes revocation lists and audit reports to buckets. */
  public static final ServicePrincipal PRIVATE_CA = ServicePrincipal.of("acm-pca.amazonaws.com");

  /** {@code route53.amazonaws.com}: writes DNS query logs to log groups. */
  public static final ServicePrincipal ROUTE53 = ServicePrincipal.of("route53.amazonaws.com");

  /** {@code access-grants.s3.amazonaws.com}: gives grantees credentials for a location. */
  public static final ServicePrincipal S3_ACCESS_GRANTS =
      ServicePrincipal.of("access-grants.s3.amazonaws.com");

  /** {@code batchoperations.s3.amazonaws.com}: runs batch jobs on objects. */
  public static final ServicePrincipal S3_BATCH_OPERATIONS =
      ServicePrincipal.of("batchoperations.s3.amazonaws.com");

  /** {@code logging.s3.amazonaws.com}: delivers server access logs to buckets. */
  public static final ServicePrincipal S3_LOGGING = ServicePrincipal.of("logging.s3.amazonaws.com");

  /** {@code storage-lens.s3.amazonaws.com}: delivers storage metrics to buckets. */
  public static final ServicePrincipal S3_STORAGE_LENS =
      ServicePrincipal.of("storage-lens.s3.amazonaws.com");

  /** {@code secretsmanager.amazonaws.com}: invokes rotation functions. */
  public static final ServicePrincipal SECRETS_MANAGER =
      ServicePrincipal.of("secretsmanager.amazonaws.com");

  /** {@code serverlessrepo.amazonaws.com}: reads published applications from buckets. */
  public static final ServicePrincipal SERVERLESS_REPOSITORY =
      ServicePrincipal.of("serverlessrepo.amazonaws.com");

  /** {@code ses.amazonaws.com}: stores received mail, publishes bounces and complaints. */
  public static final ServicePrincipal SES = ServicePrincipal.of("ses.amazonaws.com");

  /** {@code sns.amazonaws.com}: sends messages to queues, functions and streams. */
  public static final ServicePrincipal SNS = ServicePrincipal.of("sns.amazonaws.com");

  /** {@code sqs.amazonaws.com}: polls and moves messages between queues. */
  public static final ServicePrincipal SQS = ServicePrincipal.of("sqs.amazonaws.com");

  /** {@code tagpolicies.tag.amazonaws.com}: writes tag compliance reports to buckets. */
  public static final ServicePrincipal TAG_POLICIES =
      ServicePrincipal.of("tagpolicies.tag.amazonaws.com");

  /** {@code timestream-influxdb.amazonaws.com}: delivers database logs to buckets. */
  public static final ServicePrincipal TIMESTREAM_INFLUXDB =
      ServicePrincipal.of("timestream-influxdb.amazonaws.com");

  /** {@code vpc-flow-logs.amazonaws.com}: writes flow logs to log groups. */
  public static final ServicePrincipal VPC_FLOW_LOGS =
      ServicePrincipal.of("vpc-flow-logs.amazonaws.com");

  /** {@code vpc-lattice.amazonaws.com}: invokes functions that are targets of a service. */
  public static final ServicePrincipal VPC_LATTICE =
      ServicePrincipal.of("vpc-lattice.amazonaws.com");

  // Roles trust them.

  /** {@code airflow.amazonaws.com}: runs workflows with an environment's role. */
  public static final ServicePrincipal AIRFLOW = ServicePrincipal.of("airflow.amazonaws.com");

  /** {@code airflow-env.amazonaws.com}: runs an environment's tasks with its role. */
  public static final ServicePrincipal AIRFLOW_ENVIRONMENTS =
      ServicePrincipal.of("airflow-env.amazonaws.com");

  /** {@code amplify.amazonaws.com}: builds and deploys applications. */
  public static final ServicePrincipal AMPLIFY = ServicePrincipal.of("amplify.amazonaws.com");

  /** {@code appconfig.amazonaws.com}: retrieves configurations and watches alarms. */
  public static final ServicePrincipal APPCONFIG = ServicePrincipal.of("appconfig.amazonaws.com");

  /** {@code application-autoscaling.amazonaws.com}: scales resources other than EC2 instances. */
  public static final ServicePrincipal APPLICATION_AUTO_SCALING =
      ServicePrincipal.of("application-autoscaling.amazonaws.com");

  /** {@code appstream.amazonaws.com}: runs streaming instances and scales fleets. */
  public static final ServicePrincipal APPSTREAM = ServicePrincipal.of("appstream.amazonaws.com");

  /** {@code autoscaling.amazonaws.com}: launches instances and notifies of lifecycle events. */
  public static final ServicePrincipal AUTO_SCALING =
      ServicePrincipal.of("autoscaling.amazonaws.com");

  /** {@code b2bi.amazonaws.com}: transforms business documents in buckets. */
  public static final ServicePrincipal B2BI = ServicePrincipal.of("b2bi.amazonaws.com");

  /** {@code batch.amazonaws.com}: manages compute environments. */
  public static final ServicePrincipal BATCH = ServicePrincipal.of("batch.amazonaws.com");

  /** {@code bedrock.amazonaws.com}: runs agents, knowledge bases and customization jobs. */
  public static final ServicePrincipal BEDROCK = ServicePrincipal.of("bedrock.amazonaws.com");

  /** {@code bedrock-agentcore.amazonaws.com}: runs agents and their gateways. */
  public static final ServicePrincipal BEDROCK_AGENTCORE =
      ServicePrincipal.of("bedrock-agentcore.amazonaws.com");

  /** {@code chatbot.amazonaws.com}: runs commands from chat channels. */
  public static final ServicePrincipal CHATBOT = ServicePrincipal.of("chatbot.amazonaws.com");

  /** {@code cleanrooms.amazonaws.com}: reads the tables of collaborations. */
  public static final ServicePrincipal CLEAN_ROOMS =
      ServicePrincipal.of("cleanrooms.amazonaws.com");

  /** {@code codebuild.amazonaws.com}: runs builds. */
  public static final ServicePrincipal CODEBUILD = ServicePrincipal.of("codebuild.amazonaws.com");

  /** {@code codedeploy.amazonaws.com}: runs deployments. */
  public static final ServicePrincipal CODEDEPLOY = ServicePrincipal.of("codedeploy.amazonaws.com");

  /** {@code codepipeline.amazonaws.com}: runs pipelines. */
  public static final ServicePrincipal CODEPIPELINE =
      ServicePrincipal.of("codepipeline.amazonaws.com");

  /** {@code comprehend.amazonaws.com}: reads documents and writes analyses. */
  public static final ServicePrincipal COMPREHEND = ServicePrincipal.of("comprehend.amazonaws.com");

  /** {@code comprehendmedical.amazonaws.com}: reads medical documents and writes analyses. */
  public static final ServicePrincipal COMPREHEND_MEDICAL =
      ServicePrincipal.of("comprehendmedical.amazonaws.com");

  /** {@code controltower.amazonaws.com}: sets up and governs accounts. */
  public static final ServicePrincipal CONTROL_TOWER =
      ServicePrincipal.of("controltower.amazonaws.com");

  /** {@code datasync.amazonaws.com}: moves data between locations. */
  public static final ServicePrincipal DATASYNC = ServicePrincipal.of("datasync.amazonaws.com");

  /** {@code datazone.amazonaws.com}: manages a domain's projects and data. */
  public static final ServicePrincipal DATAZONE = ServicePrincipal.of("datazone.amazonaws.com");

  /** {@code dax.amazonaws.com}: reads and writes tables for a cache cluster. */
  public static final ServicePrincipal DAX = ServicePrincipal.of("dax.amazonaws.com");

  /** {@code dlm.amazonaws.com}: takes and expires snapshots and images. */
  public static final ServicePrincipal DLM = ServicePrincipal.of("dlm.amazonaws.com");

  /** {@code dms.amazonaws.com}: migrates databases. */
  public static final ServicePrincipal DMS = ServicePrincipal.of("dms.amazonaws.com");

  /** {@code ec2.amazonaws.com}: gives instances the credentials of their role. */
  public static final ServicePrincipal EC2 = ServicePrincipal.of("ec2.amazonaws.com");

  /** {@code ecs.amazonaws.com}: manages a service's load balancers and infrastructure. */
  public static final ServicePrincipal ECS = ServicePrincipal.of("ecs.amazonaws.com");

  /** {@code ecs-tasks.amazonaws.com}: runs tasks with their task and execution roles. */
  public static final ServicePrincipal ECS_TASKS = ServicePrincipal.of("ecs-tasks.amazonaws.com");

  /** {@code edgelambda.amazonaws.com}: runs functions at edge locations. */
  public static final ServicePrincipal EDGE_LAMBDA =
      ServicePrincipal.of("edgelambda.amazonaws.com");

  /** {@code elasticfilesystem.amazonaws.com}: replicates file systems. */
  public static final ServicePrincipal EFS = ServicePrincipal.of("elasticfilesystem.amazonaws.com");

  /** {@code eks.amazonaws.com}: manages clusters. */
  public static final ServicePrincipal EKS = ServicePrincipal.of("eks.amazonaws.com");

  /** {@code eks-fargate-pods.amazonaws.com}: runs pods on Fargate. */
  public static final ServicePrincipal EKS_FARGATE_PODS =
      ServicePrincipal.of("eks-fargate-pods.amazonaws.com");

  /** {@code pods.eks.amazonaws.com}: gives pods the credentials of an associated role. */
  public static final ServicePrincipal EKS_PODS = ServicePrincipal.of("pods.eks.amazonaws.com");

  /** {@code es.amazonaws.com}: takes snapshots and writes logs for OpenSearch domains. */
  public static final ServicePrincipal ELASTICSEARCH = ServicePrincipal.of("es.amazonaws.com");

  /** {@code elasticbeanstalk.amazonaws.com}: watches and updates environments. */
  public static final ServicePrincipal ELASTIC_BEANSTALK =
      ServicePrincipal.of("elasticbeanstalk.amazonaws.com");

  /** {@code elasticmapreduce.amazonaws.com}: runs clusters. */
  public static final ServicePrincipal EMR = ServicePrincipal.of("elasticmapreduce.amazonaws.com");

  /** {@code emr-serverless.amazonaws.com}: runs jobs. */
  public static final ServicePrincipal EMR_SERVERLESS =
      ServicePrincipal.of("emr-serverless.amazonaws.com");

  /** {@code entityresolution.amazonaws.com}: matches records. */
  public static final ServicePrincipal ENTITY_RESOLUTION =
      ServicePrincipal.of("entityresolution.amazonaws.com");

  /** {@code pipes.amazonaws.com}: moves events from a source to a target. */
  public static final ServicePrincipal EVENTBRIDGE_PIPES =
      ServicePrincipal.of("pipes.amazonaws.com");

  /** {@code scheduler.amazonaws.com}: calls a schedule's target. */
  public static final ServicePrincipal EVENTBRIDGE_SCHEDULER =
      ServicePrincipal.of("scheduler.amazonaws.com");

  /** {@code fis.amazonaws.com}: runs fault injection experiments. */
  public static final ServicePrincipal FAULT_INJECTION_SIMULATOR =
      ServicePrincipal.of("fis.amazonaws.com");

  /** {@code firehose.amazonaws.com}: reads streams and delivers records. */
  public static final ServicePrincipal FIREHOSE = ServicePrincipal.of("firehose.amazonaws.com");

  /** {@code gamelift.amazonaws.com}: runs game servers and reads their builds. */
  public static final ServicePrincipal GAMELIFT = ServicePrincipal.of("gamelift.amazonaws.com");

  /** {@code grafana.amazonaws.com}: queries data sources for workspaces. */
  public static final ServicePrincipal GRAFANA = ServicePrincipal.of("grafana.amazonaws.com");

  /** {@code greengrass.amazonaws.com}: deploys to core devices. */
  public static final ServicePrincipal GREENGRASS = ServicePrincipal.of("greengrass.amazonaws.com");

  /** {@code groundstation.amazonaws.com}: delivers data from satellites. */
  public static final ServicePrincipal GROUND_STATION =
      ServicePrincipal.of("groundstation.amazonaws.com");

  /** {@code healthlake.amazonaws.com}: imports and exports health records. */
  public static final ServicePrincipal HEALTHLAKE = ServicePrincipal.of("healthlake.amazonaws.com");

  /** {@code ssm-incidents.amazonaws.com}: starts a response plan's runbooks. */
  public static final ServicePrincipal INCIDENT_MANAGER =
      ServicePrincipal.of("ssm-incidents.amazonaws.com");

  /** {@code iotfleetwise.amazonaws.com}: stores vehicles' data. */
  public static final ServicePrincipal IOT_FLEETWISE =
      ServicePrincipal.of("iotfleetwise.amazonaws.com");

  /** {@code iotsitewise.amazonaws.com}: reads and stores industrial data. */
  public static final ServicePrincipal IOT_SITEWISE =
      ServicePrincipal.of("iotsitewise.amazonaws.com");

  /** {@code iottwinmaker.amazonaws.com}: reads a workspace's data. */
  public static final ServicePrincipal IOT_TWINMAKER =
      ServicePrincipal.of("iottwinmaker.amazonaws.com");

  /** {@code kendra.amazonaws.com}: indexes data sources. */
  public static final ServicePrincipal KENDRA = ServicePrincipal.of("kendra.amazonaws.com");

  /** {@code kinesisanalytics.amazonaws.com}: runs stream applications. */
  public static final ServicePrincipal KINESIS_ANALYTICS =
      ServicePrincipal.of("kinesisanalytics.amazonaws.com");

  /** {@code lambda.amazonaws.com}: runs functions with their execution role. */
  public static final ServicePrincipal LAMBDA = ServicePrincipal.of("lambda.amazonaws.com");

  /** {@code mediaconvert.amazonaws.com}: reads and writes media files. */
  public static final ServicePrincipal MEDIA_CONVERT =
      ServicePrincipal.of("mediaconvert.amazonaws.com");

  /** {@code medialive.amazonaws.com}: reads inputs and writes live channels. */
  public static final ServicePrincipal MEDIA_LIVE = ServicePrincipal.of("medialive.amazonaws.com");

  /** {@code mediapackage.amazonaws.com}: harvests live channels into buckets. */
  public static final ServicePrincipal MEDIA_PACKAGE =
      ServicePrincipal.of("mediapackage.amazonaws.com");

  /** {@code kafka.amazonaws.com}: replicates between clusters. */
  public static final ServicePrincipal MSK = ServicePrincipal.of("kafka.amazonaws.com");

  /** {@code kafkaconnect.amazonaws.com}: runs connectors. */
  public static final ServicePrincipal MSK_CONNECT =
      ServicePrincipal.of("kafkaconnect.amazonaws.com");

  /** {@code opensearchservice.amazonaws.com}: reaches networks and user pools for domains. */
  public static final ServicePrincipal OPENSEARCH =
      ServicePrincipal.of("opensearchservice.amazonaws.com");

  /** {@code osis-pipelines.amazonaws.com}: runs ingestion pipelines. */
  public static final ServicePrincipal OPENSEARCH_INGESTION =
      ServicePrincipal.of("osis-pipelines.amazonaws.com");

  /** {@code personalize.amazonaws.com}: reads interactions and writes recommendations. */
  public static final ServicePrincipal PERSONALIZE =
      ServicePrincipal.of("personalize.amazonaws.com");

  /** {@code qbusiness.amazonaws.com}: indexes data sources and answers questions. */
  public static final ServicePrincipal Q_BUSINESS = ServicePrincipal.of("qbusiness.amazonaws.com");

  /** {@code rds.amazonaws.com}: reads and writes buckets, calls functions from databases. */
  public static final ServicePrincipal RDS = ServicePrincipal.of("rds.amazonaws.com");

  /** {@code monitoring.rds.amazonaws.com}: writes enhanced monitoring to log groups. */
  public static final ServicePrincipal RDS_MONITORING =
      ServicePrincipal.of("monitoring.rds.amazonaws.com");

  /** {@code rekognition.amazonaws.com}: reads video streams, reports finished analyses. */
  public static final ServicePrincipal REKOGNITION =
      ServicePrincipal.of("rekognition.amazonaws.com");

  /** {@code resiliencehub.amazonaws.com}: assesses applications. */
  public static final ServicePrincipal RESILIENCE_HUB =
      ServicePrincipal.of("resiliencehub.amazonaws.com");

  /** {@code rolesanywhere.amazonaws.com}: gives workloads outside AWS the credentials of a role. */
  public static final ServicePrincipal ROLES_ANYWHERE =
      ServicePrincipal.of("rolesanywhere.amazonaws.com");

  /** {@code sagemaker.amazonaws.com}: runs notebooks, training jobs and endpoints. */
  public static final ServicePrincipal SAGEMAKER = ServicePrincipal.of("sagemaker.amazonaws.com");

  /** {@code spotfleet.amazonaws.com}: launches and tags Spot Instances. */
  public static final ServicePrincipal SPOT_FLEET = ServicePrincipal.of("spotfleet.amazonaws.com");

  /** {@code ssm.amazonaws.com}: runs automations, maintenance windows and hybrid nodes. */
  public static final ServicePrincipal SSM = ServicePrincipal.of("ssm.amazonaws.com");

  /** {@code states.amazonaws.com}: runs state machines. */
  public static final ServicePrincipal STEP_FUNCTIONS = ServicePrincipal.of("states.amazonaws.com");

  /** {@code storagegateway.amazonaws.com}: stores a gateway's files in buckets. */
  public static final ServicePrincipal STORAGE_GATEWAY =
      ServicePrincipal.of("storagegateway.amazonaws.com");

  /** {@code swf.amazonaws.com}: invokes functions for workflows. */
  public static final ServicePrincipal SWF = ServicePrincipal.of("swf.amazonaws.com");

  /** {@code textract.amazonaws.com}: reports finished analyses to topics. */
  public static final ServicePrincipal TEXTRACT = ServicePrincipal.of("textract.amazonaws.com");

  /** {@code timestream.amazonaws.com}: runs scheduled queries. */
  public static final ServicePrincipal TIMESTREAM = ServicePrincipal.of("timestream.amazonaws.com");

  /** {@code transcribe.amazonaws.com}: reads recordings and writes transcripts. */
  public static final ServicePrincipal TRANSCRIBE = ServicePrincipal.of("transcribe.amazonaws.com");

  /** {@code transfer.amazonaws.com}: serves files, runs workflows and writes logs. */
  public static final ServicePrincipal TRANSFER_FAMILY =
      ServicePrincipal.of("transfer.amazonaws.com");

  /** {@code translate.amazonaws.com}: reads documents and writes translations. */
  public static final ServicePrincipal TRANSLATE = ServicePrincipal.of("translate.amazonaws.com");

  /** {@code vmie.amazonaws.com}: imports and exports virtual machines. */
  public static final ServicePrincipal VM_IMPORT = ServicePrincipal.of("vmie.amazonaws.com");

  /** {@code workspaces.amazonaws.com}: manages desktops. */
  public static final ServicePrincipal WORKSPACES = ServicePrincipal.of("workspaces.amazonaws.com");

  private ServicePrincipals() {}
}
