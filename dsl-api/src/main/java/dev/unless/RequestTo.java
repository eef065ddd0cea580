package dev.unless;

import dev.unless.finding.Nonnull;
import dev.unless.request.Caller;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.AwsPrincipal;
import dev.unless.vocabulary.CanonicalUser;
import dev.unless.vocabulary.FederatedUser;
import dev.unless.vocabulary.IdentityProvider;
import dev.unless.vocabulary.OidcProvider;
import dev.unless.vocabulary.OriginAccessIdentity;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.Role;
import dev.unless.vocabulary.RoleSession;
import dev.unless.vocabulary.SamlProvider;
import dev.unless.vocabulary.ServicePrincipal;
import dev.unless.vocabulary.User;
import java.util.List;
import java.util.Optional;

/** A request that does not say yet who makes it. */
public final class RequestTo {
  private final Action action;
  private final Optional<Resource> resource;

  RequestTo(Action action, Optional<Resource> resource) {
    this.action = action;
    this.resource = resource;
  }

  /** By a user. */
  public AccessRequest by(User user) {
    Nonnull.require("user", user);
    return by(new Caller.User(arn(user)));
  }

  /** By a session of a role. */
  public AccessRequest by(RoleSession session) {
    Nonnull.require("session", session);
    return by(new Caller.RoleSession(arn(session.role()), session.name()));
  }

  /** By a role, as policy simulators take it: what all its sessions have in common. */
  public AccessRequest by(Role role) {
    Nonnull.require("role", role);
    return by(new Caller.Role(arn(role)));
  }

  /** By a session that a user obtained with GetFederationToken. */
  public AccessRequest by(FederatedUser user) {
    Nonnull.require("user", user);
    return by(new Caller.FederatedUser(arn(user), Optional.empty()));
  }

  /** By a session that this user obtained with GetFederationToken. */
  public AccessRequest by(FederatedUser session, User issuer) {
    Nonnull.require("session", session, "issuer", issuer);
    return by(new Caller.FederatedUser(arn(session), Optional.of(new Caller.User(arn(issuer)))));
  }

  /** By somebody known by a canonical user id only, such as an account of S3. */
  public AccessRequest by(CanonicalUser user) {
    Nonnull.require("user", user);
    return by(new Caller.CanonicalUser(user.id()));
  }

  /** By CloudFront, under an origin access identity of a distribution. */
  public AccessRequest by(OriginAccessIdentity identity) {
    Nonnull.require("identity", identity);
    return by(new Caller.OriginAccessIdentity(ParsedArn.of(identity.arn(partition()))));
  }

  /** By a service that acts for itself. */
  public AccessRequest by(ServicePrincipal service) {
    Nonnull.require("service", service);
    return by(new Caller.Service(service.name()));
  }

  /** By somebody whom an identity provider knows, before a role is assumed. */
  public AccessRequest by(IdentityProvider provider) {
    Nonnull.require("provider", provider);
    return by(new Caller.FederatedIdentity(provider.name()));
  }

  /** By somebody whom an account's OpenID Connect provider knows, before a role is assumed. */
  public AccessRequest by(OidcProvider provider) {
    Nonnull.require("provider", provider);
    return by(new Caller.FederatedIdentity(provider.arn(partition())));
  }

  /** By somebody whom an account's SAML provider knows, before a role is assumed. */
  public AccessRequest by(SamlProvider provider) {
    Nonnull.require("provider", provider);
    return by(new Caller.FederatedIdentity(provider.arn(partition())));
  }

  /** By the root user of an account. */
  public AccessRequest byRootOf(Account account) {
    Nonnull.require("account", account);
    return by(new Caller.RootUser(arn(account)));
  }

  /** By nobody known: without a signature. */
  public AccessRequest byAnonymous() {
    return by(new Caller.Anonymous());
  }

  /**
   * By this caller, such as one that a log names: {@code Caller.ofArn(arn)}, in the partition of
   * its ARN.
   *
   * <pre>{@code
   * AccessRequest read =
   *     Unless.request(Action.of("s3:GetObject"), Unless.arn("arn:aws:s3:::reports/k"))
   *         .by(Caller.ofArn("arn:aws:sts::111122223333:assumed-role/reader/s1"));
   * }</pre>
   */
  public AccessRequest by(Caller caller) {
    Nonnull.require("caller", caller);
    return new AccessRequest(caller, action, resource, List.of());
  }

  private ParsedArn arn(AwsPrincipal principal) {
    return ParsedArn.of(principal.arn(partition()));
  }

  private Partition partition() {
    return resource.flatMap(Resource::namedPartition).orElse(Partition.AWS);
  }
}
