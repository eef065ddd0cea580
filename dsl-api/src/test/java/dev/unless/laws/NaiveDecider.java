package dev.unless.laws;

import dev.unless.catalog.ActionSet;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.request.Caller;
import dev.unless.request.Caller.Anonymous;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.Role;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.RootUser;
import dev.unless.request.Caller.User;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides a request in the plainest way, straight from the rules: every policy is read anew for
 * every request. Shares no code with the decider that it checks.
 */
final class NaiveDecider {
  private static final Set<String> BUCKET_POLICY_ACTIONS =
      Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy");

  private final Request request;
  private final Caller caller;
  private final NaiveContext context;
  private final NaiveStatement statements;
  private final String action;
  private final String service;
  private final List<String> resourceArn;

  private final List<PolicyDocument> identity;
  private final Optional<PolicyDocument> boundary;
  private final Optional<PolicyDocument> session;
  private final Optional<PolicyDocument> resource;
  private final List<List<PolicyDocument>> serviceControl;
  private final List<PolicyDocument> resourceControl;
  private final Optional<PolicyDocument> endpoint;

  NaiveDecider(Layers layers, Request request) {
    this.request = request;
    this.caller = request.caller();
    this.context = new NaiveContext(request);
    this.statements = new NaiveStatement(request, context);
    this.action = NaiveContext.foldName(request.action());
    this.service = action.split(":", 2)[0];
    List<String> segments = List.of(request.resource().split(":", 6));
    this.resourceArn = segments.size() == 6 ? segments : List.of("", "", "", "", "", "");
    boolean identityBased =
        caller instanceof User
            || caller instanceof Role
            || caller instanceof RoleSession
            || caller instanceof FederatedUser;
    this.identity = identityBased ? layers.identity() : List.of();
    this.boundary = identityBased ? layers.boundary() : Optional.empty();
    this.session = identityBased ? layers.session() : Optional.empty();
    this.resource = layers.resource();
    this.serviceControl = bindsCaller() ? layers.serviceControl() : List.of();
    this.resourceControl =
        bindsResource()
            ? layers.resourceControl().stream().flatMap(List::stream).toList()
            : List.of();
    this.endpoint = throughEndpoint() ? layers.vpcEndpoint() : Optional.empty();
  }

  Outcome outcome() {
    NaiveCredentials credentials = new NaiveCredentials(caller, context, action);
    if (credentials.allow()) {
      return Outcome.ALLOW;
    }
    if (isExplicitlyDenied()) {
      return Outcome.EXPLICIT_DENY;
    }
    boolean allowed =
        !credentials.refuse()
            && !crossesPartitions()
            && serviceControl.stream().allMatch(level -> applies(level, Effect.ALLOW))
            && endpoint.filter(policy -> endpointGrants(policy).isEmpty()).isEmpty()
            && isGranted();
    return allowed ? Outcome.ALLOW : Outcome.IMPLICIT_DENY;
  }

  // Which policies are in force

  private boolean bindsCaller() {
    return caller.account().isPresent()
        && !isServiceLinkedRole()
        && !caller.account().equals(context.single("aws:PrincipalOrgMasterAccountId"));
  }

  private boolean bindsResource() {
    boolean managed =
        request.resourceAccount().isPresent()
            && request.resourceAccount().equals(context.single("aws:PrincipalOrgMasterAccountId"));
    return ResourceControlServices.contains(service)
        && !action.equals("kms:retiregrant")
        && !isServiceLinkedRole()
        && !(service.equals("sts") && resourceArn.get(5).startsWith("role/aws-service-role/"))
        && !(service.equals("kms") && isKeyOfAws())
        && hasResourceType()
        && !managed;
  }

  private boolean isKeyOfAws() {
    return resourceArn.get(5).startsWith("alias/aws/")
        || Stream.of("kms:RequestAlias", "kms:ResourceAliases")
            .flatMap(key -> context.values(key).stream())
            .anyMatch(alias -> alias.startsWith("alias/aws/"));
  }

  /** An action that no catalogue tells of has one, where its request names a resource. */
  private boolean hasResourceType() {
    return request
        .catalog()
        .action(request.action())
        .map(known -> !known.resources().isEmpty())
        .orElse(!request.resource().equals("*"));
  }

  private boolean throughEndpoint() {
    return Stream.of(
            "aws:SourceVpce",
            "aws:SourceVpc",
            "aws:SourceVpcArn",
            "aws:VpceAccount",
            "aws:VpceOrgID",
            "aws:VpceOrgPaths",
            "aws:VpcSourceIp")
        .anyMatch(context::isPresent);
  }

  private boolean isServiceLinkedRole() {
    String role = "";
    if (caller instanceof RoleSession roleSession) {
      role = roleSession.roleArn().resource();
    } else if (caller instanceof Role asSuch) {
      role = asSuch.roleArn().resource();
    }
    return role.startsWith("role/aws-service-role/");
  }

  // Explicit deny

  private boolean isExplicitlyDenied() {
    return applies(identity, Effect.DENY)
        || applies(boundary.stream().toList(), Effect.DENY)
        || applies(session.stream().toList(), Effect.DENY)
        || serviceControl.stream().anyMatch(level -> applies(level, Effect.DENY))
        || resourceControl.stream().anyMatch(policy -> !grants(policy, Effect.DENY).isEmpty())
        || endpoint.filter(policy -> !grants(policy, Effect.DENY, gateway()).isEmpty()).isPresent()
        || (!isRootAtItsBucketPolicy()
            && resource.filter(policy -> !grants(policy, Effect.DENY).isEmpty()).isPresent());
  }

  private boolean isRootAtItsBucketPolicy() {
    return caller instanceof RootUser
        && sameAccount()
        && !crossesPartitions()
        && resourceArn.get(2).equals("s3")
        && BUCKET_POLICY_ACTIONS.contains(action);
  }

  // Allow

  private boolean crossesPartitions() {
    String partition = resourceArn.get(1);
    return !partition.isEmpty()
        && caller.partition().filter(own -> !own.equals(partition)).isPresent();
  }

  private boolean sameAccount() {
    return caller.account().isPresent() && caller.account().equals(request.resourceAccount());
  }

  private boolean isGranted() {
    List<NaiveGrant> grants =
        new ArrayList<>(resource.map(policy -> grants(policy, Effect.ALLOW)).orElse(List.of()));
    if (caller.account().isEmpty()) {
      return !grants.isEmpty() && !(caller instanceof Anonymous && isForOwnAccountOnly());
    }
    if (!sameAccount() || resourceMustAllow()) {
      if (grants.isEmpty() || isForOwnAccountOnly()) {
        return false;
      }
    } else if (caller instanceof RootUser) {
      return true;
    } else {
      grants.add(NaiveGrant.BYPASSES_NOTHING);
    }
    if (caller instanceof RootUser) {
      return true;
    }
    boolean byIdentity = applies(identity, Effect.ALLOW);
    boolean byBoundary = boundary.isEmpty() || applies(boundary.stream().toList(), Effect.ALLOW);
    boolean bySession =
        session.isEmpty()
            ? !(caller instanceof FederatedUser)
            : applies(session.stream().toList(), Effect.ALLOW);
    if (!sameAccount()) {
      return byIdentity && byBoundary && bySession;
    }
    return grants.stream()
        .anyMatch(
            grant ->
                (byIdentity || grant.identity())
                    && (byBoundary || grant.boundary())
                    && (bySession || grant.session()));
  }

  private boolean isForOwnAccountOnly() {
    return !sameAccount() && ActionSet.OWN_ACCOUNT_ONLY.contains(service, action);
  }

  /** Role trust policies and key policies must themselves allow, also within the account. */
  private boolean resourceMustAllow() {
    boolean trust =
        service.equals("sts")
            && resourceArn.get(2).equals("iam")
            && resourceArn.get(5).startsWith("role/");
    boolean key = resourceArn.get(2).equals("kms") && resourceArn.get(5).startsWith("key/");
    return trust || key;
  }

  // Statements

  private boolean applies(List<PolicyDocument> policies, Effect effect) {
    return policies.stream().anyMatch(policy -> !matching(policy, effect).isEmpty());
  }

  private List<NaiveGrant> endpointGrants(PolicyDocument policy) {
    return grants(policy, Effect.ALLOW, gateway());
  }

  /** Whether an endpoint for this service is a gateway, where an account means its root user. */
  private boolean gateway() {
    return service.equals("s3") || service.equals("dynamodb");
  }

  private List<NaiveGrant> grants(PolicyDocument policy, Effect effect) {
    return grants(policy, effect, false);
  }

  private List<NaiveGrant> grants(PolicyDocument policy, Effect effect, boolean accountMeansRoot) {
    NaivePrincipal principals =
        new NaivePrincipal(caller, context, boundary.isPresent(), accountMeansRoot);
    return matching(policy, effect).stream()
        .flatMap(
            statement ->
                principals.grants(statement.principal().orElseThrow(), statement.effect()).stream())
        .toList();
  }

  private List<Statement> matching(PolicyDocument policy, Effect effect) {
    return policy.statements().stream()
        .filter(statement -> statement.effect() == effect)
        .filter(statement -> statements.matches(policy, statement))
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("naive: ").append(outcome());
    text.append("\n  same account ").append(sameAccount());
    text.append(", crosses partitions ").append(crossesPartitions());
    text.append(", resource must allow ").append(resourceMustAllow());
    text.append("\n  identity allows ").append(applies(identity, Effect.ALLOW));
    text.append(", denies ").append(applies(identity, Effect.DENY));
    resource.ifPresent(
        policy ->
            text.append("\n  resource grants ")
                .append(grants(policy, Effect.ALLOW))
                .append(", denies ")
                .append(!grants(policy, Effect.DENY).isEmpty()));
    describe("boundary", boundary, text);
    describe("session", session, text);
    endpoint.ifPresent(
        policy ->
            text.append("\n  endpoint allows ")
                .append(!endpointGrants(policy).isEmpty())
                .append(", denies ")
                .append(!grants(policy, Effect.DENY, gateway()).isEmpty()));
    serviceControl.forEach(
        level ->
            text.append("\n  service control level allows ")
                .append(applies(level, Effect.ALLOW))
                .append(", denies ")
                .append(applies(level, Effect.DENY)));
    resourceControl.forEach(
        policy ->
            text.append("\n  resource control policy denies ")
                .append(!grants(policy, Effect.DENY).isEmpty()));
    return text.toString();
  }

  private void describe(String name, Optional<PolicyDocument> policy, StringBuilder text) {
    policy.ifPresent(
        document ->
            text.append("\n  ")
                .append(name)
                .append(" allows ")
                .append(applies(List.of(document), Effect.ALLOW))
                .append(", denies ")
                .append(applies(List.of(document), Effect.DENY)));
  }
}
