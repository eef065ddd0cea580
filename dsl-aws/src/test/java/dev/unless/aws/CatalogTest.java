package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.ResourceType;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is odd in AWS's data, and what the catalogue makes of it. */
class CatalogTest {
  private static final Catalog AWS = Catalog.aws();

  @Test
  void arraysAreSetsOfValues() {
    assertThat(AWS.arity("dynamodb:LeadingKeys")).contains(Arity.MULTI);
    assertThat(AWS.arity("ec2:Owner")).contains(Arity.SINGLE);
    assertThat(AWS.key("autoscaling:TargetGroupARNs").orElseThrow().type()).isEqualTo(KeyType.ARN);
    assertThat(AWS.arity("autoscaling:TargetGroupARNs")).contains(Arity.MULTI);
  }

  @Test
  void aFamilyIsTheSameHoweverItsPlaceholderIsSpelt() {
    assertThat(AWS.key("secretsmanager:ResourceTag/team")).isPresent();
    assertThat(AWS.key("s3:ExistingObjectTag/team")).isPresent();
    assertThat(AWS.key("glacier:ResourceTag/team")).isPresent();
    assertThat(AWS.key("kms:EncryptionContext:team")).isPresent();
    assertThat(KeyTemplate.parse("sagemaker:ResourceTag/"))
        .isEqualTo(KeyTemplate.parse("sagemaker:ResourceTag/${TagKey}"));
    assertThat(AWS.key("codebuild:environment.environmentVariables/STAGE.value")).isPresent();
  }

  @Test
  void thirteenTypesHaveTwoShapes() {
    Catalog lists = Committed.lists();

    assertThat(
            lists.prefixes().stream()
                .flatMap(prefix -> lists.service(prefix).stream())
                .flatMap(service -> service.resourceTypes().stream())
                .filter(type -> type.shapes().size() == 2))
        .hasSize(13);
    assertThat(names("arn:aws:lex:eu-west-1:111122223333:bot:b")).contains("bot");
    assertThat(names("arn:aws:lex:eu-west-1:111122223333:bot/b")).contains("bot");
  }

  @Test
  void theSourcesGlobalKeysAreKnownWithTheirTypes() {
    Map<String, String> source = new TreeMap<>();
    Map<String, String> built = new TreeMap<>();
    Committed.lines("source.tsv").stream()
        .filter(line -> line.get(0).equals("global key"))
        .forEach(
            line -> {
              KeyTemplate name = KeyTemplate.parse(line.get(1));
              source.put(name.before(), line.get(2));
              built.put(
                  name.before(),
                  GlobalKey.of(name.before()).map(CatalogTest::sourceType).orElse("missing"));
            });
    assertThat(source.put("aws:SourceVpcArn", "ARN"))
        .as("AWS documents an ARN")
        .isEqualTo("String");
    assertThat(built).hasSize(59).isEqualTo(source);
  }

  @Test
  void theKeyThatTheSourceLacksIsKnown() {
    assertThat(AWS.key("aws:PrincipalOrgMasterAccountId")).isPresent();
    assertThat(Committed.lines("source.tsv"))
        .noneMatch(line -> line.contains("aws:PrincipalOrgMasterAccountId"));
  }

  @Test
  void claimsOfIdentityProvidersAreNeverErrors() {
    assertThat(AWS.lookKey("oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub"))
        .isInstanceOf(KeyLookup.IssuerKey.class);
    assertThat(AWS.lookKey("token.actions.githubusercontent.com:sub"))
        .isInstanceOf(KeyLookup.IssuerKey.class);
    assertThat(AWS.lookKey("token.actions.githubusercontent.com:actor"))
        .isInstanceOf(KeyLookup.Known.class);
    assertThat(AWS.lookKey("saml:aud")).isInstanceOf(KeyLookup.Known.class);
  }

  @Test
  void aKeyWhoseTypesContradictIsTheGlobalOne() {
    assertThat(AWS.arity("identitystore:UserId")).contains(Arity.SINGLE);
  }

  @Test
  void actionsOfRetiredServicesAreRetired() {
    assertThat(AWS.look(Action.of("deepracer:AddLeaderboardAccessPermission")))
        .isInstanceOfSatisfying(
            ActionLookup.Retired.class, found -> assertThat(found.service().isRetired()).isTrue());
    assertThat(AWS.look(Action.of("lambda:GetPublicAccessBlockConfig")))
        .isInstanceOfSatisfying(
            ActionLookup.Retired.class, found -> assertThat(found.service().isRetired()).isFalse());
  }

  @Test
  void aRetiredActionThatIsStillAnOperationNamesTheActionsThatItNeeds() {
    assertThat(AWS.look(Action.of("dms:DescribeDataProviders")))
        .isEqualTo(new ActionLookup.ApiName(List.of(Action.of("dms:ListDataProviders"))));
  }

  @Test
  void aKeyOfTwoFamiliesIsOfTheNarrowerOne() {
    assertThat(AWS.arity("events:Metadata/source")).contains(Arity.MULTI);
    assertThat(AWS.arity("events:Metadata/source/Matcher")).contains(Arity.SINGLE);
  }

  @Test
  void aTypoIsNotRetired() {
    assertThat(AWS.look(Action.of("s3:GetObjet")))
        .isInstanceOfSatisfying(
            ActionLookup.UnknownAction.class,
            found -> assertThat(found.nearest()).contains(S3.GET_OBJECT));
    assertThat(AWS.look(Action.of("dynamodbb:GetItem")))
        .isEqualTo(new ActionLookup.UnknownService(Optional.of("dynamodb")));
  }

  @Test
  void aPatternExpandsToLiveActions() {
    assertThat(AWS.expand(new ActionPattern("s3:Get*"))).hasSize(63);
    assertThat(AWS.expand(new ActionPattern("S3:get*"))).hasSize(63);
    assertThat(AWS.expand(new ActionPattern("deepracer:*"))).isEmpty();
    assertThat(Committed.lists().expand(new ActionPattern("*"))).hasSize(22_091);
  }

  @Test
  void aResourceHasTheTypesThatItsArnCanBe() {
    assertThat(names("arn:aws:s3:::b")).containsExactly("bucket");
    assertThat(names("arn:aws:s3:::b/k")).containsExactly("object");
    assertThat(names("arn:aws:s3:::b/*")).containsExactly("object");
    assertThat(names("arn:aws:s3:::b*")).containsExactlyInAnyOrder("bucket", "object");
    assertThat(names("*")).isEmpty();
  }

  @Test
  void arnsOfServicesThatAreNoneAreLookedUpWhereTheyAreDefined() {
    assertThat(
            names(
                "arn:aws:elastic-inference:eu-west-1:111122223333:elastic-inference-accelerator/a"))
        .containsExactly("elastic-inference");
    assertThat(names("arn:aws:catalog:eu-west-1:111122223333:portfolio/p"))
        .containsExactly("Portfolio");
    assertThat(AWS.key("catalog:ChangeType")).isPresent();
    assertThat(AWS.key("identitycenter:InstanceArn")).isPresent();
  }

  @Test
  void aServiceThatIsNotThereIsNamedInTheError() {
    assertThatThrownBy(() -> new AwsVocabulary().service("s33"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "AWS has no service with the prefix \"s33\"."
                + " Write the prefix of its actions in lower case, such as \"s3\".");
  }

  private static String sourceType(GlobalKey key) {
    String type =
        switch (key.type()) {
          case STRING -> "String";
          case ARN -> "ARN";
          case NUMERIC -> "Numeric";
          case DATE -> "Date";
          case BOOL -> "Bool";
          case IP_ADDRESS -> "IPAddress";
          case BINARY -> "Binary";
        };
    return key.arity() == Arity.MULTI ? "ArrayOf" + type : type;
  }

  private static List<String> names(String arn) {
    return AWS.resourceTypes(new ResourcePattern(arn)).stream().map(ResourceType::name).toList();
  }
}
