package dev.unless.semantics;

import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.FEDERATED;
import static dev.unless.semantics.World.OTHER_ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.SERVICE;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerKeysTest {
  private static List<String> values(RequestBuilder request, String key) {
    return request.build().values(key);
  }

  @Test
  @Rule({"caller.user.arn", "caller.user.name", "caller.user.type"})
  void aUserCarriesItsArnNameAndType() {
    assertThat(values(get(user()), "aws:PrincipalArn")).containsExactly(USER);
    assertThat(values(get(user()), "aws:username")).containsExactly("alice");
    assertThat(values(get(user()), "aws:PrincipalType")).containsExactly("User");
    Caller pathed = Caller.ofArn("arn:aws:iam::111122223333:user/team/red/alice");
    assertThat(values(get(pathed), "aws:username")).containsExactly("alice");
    assertThat(values(get(session()), "aws:username")).isEmpty();
    assertThat(values(get(root()), "aws:username")).isEmpty();
  }

  @Test
  @Rule("caller.user.id")
  void aUsersIdIsItsUniqueId() {
    assertThat(values(get(user()).uniqueId("AIDAEXAMPLEUSERID"), "aws:userid"))
        .containsExactly("AIDAEXAMPLEUSERID");
    assertThat(values(get(user()), "aws:userid")).isEmpty();
  }

  @Test
  @Rule({"caller.role.arn", "caller.role.type"})
  void aRoleSessionCarriesTheArnOfItsRole() {
    Caller pathed =
        new Caller.RoleSession(World.arn("arn:aws:iam::111122223333:role/data/analyst"), "s1");
    assertThat(values(get(session()), "aws:PrincipalArn")).containsExactly(ROLE);
    assertThat(values(get(pathed), "aws:PrincipalArn"))
        .containsExactly("arn:aws:iam::111122223333:role/data/analyst");
    assertThat(values(get(session()), "aws:PrincipalType")).containsExactly("AssumedRole");
  }

  @Test
  @Rule({"caller.role.id", "caller.role.ec2"})
  void aRoleSessionsIdIsTheRolesIdAndTheSessionsName() {
    assertThat(values(get(session()).uniqueId("AROAEXAMPLEROLEID"), "aws:userid"))
        .containsExactly("AROAEXAMPLEROLEID:s1");
    Caller instance = Caller.ofArn("arn:aws:sts::111122223333:assumed-role/web/i-0abc");
    assertThat(values(get(instance).uniqueId("AROAEXAMPLEROLEID"), "aws:userid"))
        .containsExactly("AROAEXAMPLEROLEID:i-0abc");
  }

  @Test
  @Rule({"caller.federated.arn", "caller.federated.id", "caller.federated.type"})
  void aFederatedUserCarriesItsSessionsArn() {
    assertThat(values(get(federated()), "aws:PrincipalArn")).containsExactly(FEDERATED);
    assertThat(values(get(federated()), "aws:userid")).containsExactly("111122223333:bob");
    assertThat(values(get(federated()), "aws:PrincipalType")).containsExactly("FederatedUser");
  }

  @Test
  @Rule({"caller.root.arn", "caller.root.id", "caller.root.type"})
  void aRootUserCarriesItsAccount() {
    assertThat(values(get(root()), "aws:PrincipalArn")).containsExactly(ROOT);
    assertThat(values(get(root()), "aws:userid")).containsExactly(ACCOUNT);
    assertThat(values(get(root()), "aws:PrincipalType")).containsExactly("Account");
  }

  @Test
  @Rule({
    "caller.anonymous.arn",
    "caller.anonymous.id",
    "caller.anonymous.account",
    "caller.anonymous.type"
  })
  void anAnonymousCallerSaysSo() {
    assertThat(values(get(anonymous()), "aws:PrincipalArn")).isEmpty();
    assertThat(values(get(anonymous()), "aws:userid")).containsExactly("anonymous");
    assertThat(values(get(anonymous()), "aws:PrincipalAccount")).containsExactly("anonymous");
    assertThat(values(get(anonymous()), "aws:PrincipalType")).containsExactly("Anonymous");
  }

  @Test
  @Rule("caller.origin-access-identity")
  void anOriginAccessIdentityTellsNothingOfItself() {
    Request request = get(Caller.ofArn(World.IDENTITY)).build();
    assertThat(request.keys())
        .filteredOn(key -> !request.unknownKeys().contains(key))
        .containsExactly("aws:ResourceAccount", "aws:ViaAWSService", "s3:ResourceAccount");
  }

  @Test
  @Rule("builder.derives")
  void theBuilderDerivesWhatFollowsFromTheCaller() {
    assertThat(values(get(user()), "aws:PrincipalAccount")).containsExactly(ACCOUNT);
    assertThat(values(get(stranger()), "aws:PrincipalAccount")).containsExactly(OTHER_ACCOUNT);
    assertThat(values(get(user()), "aws:PrincipalIsAWSService")).containsExactly("false");
    assertThat(values(get(service()), "aws:PrincipalIsAWSService")).containsExactly("true");
    assertThat(values(get(service()), "aws:PrincipalServiceName")).containsExactly(SERVICE);
    assertThat(
            values(
                get(user()).with("aws:CalledVia", List.of("a.com", "b.com")), "aws:calledvialast"))
        .containsExactly("b.com");
  }
}
