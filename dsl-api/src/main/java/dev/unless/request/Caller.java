package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Arn;
import dev.unless.annotation.Internal;
import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.text.WellFormed;
import java.util.Optional;

/**
 * Who makes a request.
 *
 * <pre>{@code
 * Caller analyst = new Caller.RoleSession(ParsedArn.of("arn:aws:iam::111122223333:role/team/analyst"), "s1");
 * Caller trail = new Caller.Service("cloudtrail.amazonaws.com");
 * Caller user = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
 * }</pre>
 */
public sealed interface Caller {
  /** What kind of caller it is. */
  @Internal
  CallerKind kind();

  /**
   * The account that the caller belongs to; empty for services, anonymous callers, and identities
   * of other providers and of CloudFront.
   */
  default Optional<String> account() {
    return arn().map(ParsedArn::account);
  }

  /** The partition that the caller belongs to, where it has an ARN. */
  default Optional<String> partition() {
    return arn().map(ParsedArn::partition);
  }

  /** The ARN under which AWS's messages and logs name the caller. */
  Optional<ParsedArn> arn();

  /** How AWS's messages name the caller. */
  default String displayName() {
    return arn().map(ParsedArn::toString).orElseThrow();
  }

  /** An IAM user. */
  record User(ParsedArn userArn) implements Caller {
    /**
     * @throws RefusedException if the ARN is not a user's
     */
    public User {
      Nonnull.require("userArn", userArn);
      requireResource(userArn, "iam", "user/");
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.USER;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.of(userArn);
    }
  }

  /** A role as such, as policy simulators take it: all that its sessions have in common. */
  record Role(ParsedArn roleArn) implements Caller {
    /**
     * @throws RefusedException if the ARN is not a role's
     */
    public Role {
      Nonnull.require("roleArn", roleArn);
      requireResource(roleArn, "iam", "role/");
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.ROLE;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.of(roleArn);
    }
  }

  /**
   * A session of a role.
   *
   * @param roleArn the role's ARN, with its path
   * @param session the session's name
   */
  record RoleSession(ParsedArn roleArn, String session) implements Caller {
    /**
     * @throws RefusedException if the ARN is not a role's, or the name is empty
     */
    public RoleSession {
      Nonnull.require("roleArn", roleArn, "session", session);
      requireResource(roleArn, "iam", "role/");
      WellFormed.require(session);
      if (session.isEmpty() || session.indexOf('/') >= 0) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            quote(session) + " names no session.",
            session,
            "Write the role session's name.");
      }
    }

    /** The role's name, without its path. */
    public String roleName() {
      return roleArn.name();
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.ROLE_SESSION;
    }

    @Override
    public Optional<String> account() {
      return Optional.of(roleArn.account());
    }

    @Override
    public Optional<String> partition() {
      return Optional.of(roleArn.partition());
    }

    /** The ARN of the session, in which the role's path does not occur. */
    @Override
    public Optional<ParsedArn> arn() {
      return ParsedArn.parse(
          "arn:"
              + roleArn.partition()
              + ":sts::"
              + roleArn.account()
              + ":assumed-role/"
              + roleName()
              + "/"
              + session);
    }
  }

  /**
   * A session that a user obtained with GetFederationToken.
   *
   * @param sessionArn {@code arn:aws:sts::account:federated-user/name}
   * @param issuer the user who obtained it, where known
   */
  record FederatedUser(ParsedArn sessionArn, Optional<User> issuer) implements Caller {
    /**
     * @throws RefusedException if the ARN is not a federated user's, or the issuer belongs to
     *     another account
     */
    public FederatedUser {
      Nonnull.require("sessionArn", sessionArn, "issuer", issuer);
      requireResource(sessionArn, "sts", "federated-user/");
      if (issuer.isPresent() && !issuer.get().userArn().account().equals(sessionArn.account())) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            issuer.get().userArn() + " is of another account than " + sessionArn + ".",
            issuer.get().userArn().toString(),
            "A user federates within its account.");
      }
    }

    /** The name given to the federated user. */
    public String name() {
      return sessionArn.resource().substring("federated-user/".length());
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.FEDERATED_USER;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.of(sessionArn);
    }
  }

  /** An account's root user. */
  record RootUser(ParsedArn rootArn) implements Caller {
    /**
     * @throws RefusedException if the ARN is not a root user's
     */
    public RootUser {
      Nonnull.require("rootArn", rootArn);
      WellFormed.require(rootArn.toString());
      Request.requireAccount(rootArn.account());
      if (!rootArn.service().equals("iam") || !rootArn.resource().equals("root")) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            quote(rootArn.toString()) + " is not a root user.",
            rootArn.toString(),
            "Write arn:aws:iam::account:root.");
      }
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.ROOT_USER;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.of(rootArn);
    }
  }

  /** An AWS service that acts for itself, such as {@code cloudtrail.amazonaws.com}. */
  record Service(String name) implements Caller {
    /**
     * @throws RefusedException if the name is empty
     */
    public Service {
      Nonnull.require("name", name);
      requireNamed(name, "service", "cloudtrail.amazonaws.com");
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.SERVICE;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.empty();
    }

    @Override
    public String displayName() {
      return name;
    }
  }

  /** Nobody known: a request without signature. */
  record Anonymous() implements Caller {
    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.ANONYMOUS;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.empty();
    }

    @Override
    public String displayName() {
      return "anonymous";
    }
  }

  /** Somebody known to an identity provider, before a role is assumed. */
  record FederatedIdentity(String provider) implements Caller {
    /**
     * @throws RefusedException if the name is empty
     */
    public FederatedIdentity {
      Nonnull.require("provider", provider);
      requireNamed(provider, "identity provider", "accounts.google.com");
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.FEDERATED_IDENTITY;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.empty();
    }

    @Override
    public String displayName() {
      return provider;
    }
  }

  /** A caller known by a canonical user id only, such as an account of S3. */
  record CanonicalUser(String id) implements Caller {
    /**
     * @throws RefusedException if the id is empty
     */
    public CanonicalUser {
      Nonnull.require("id", id);
      requireNamed(id, "canonical user", "the id");
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.CANONICAL_USER;
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.empty();
    }

    @Override
    public String displayName() {
      return id;
    }
  }

  /**
   * CloudFront, under an origin access identity of a distribution; of no account.
   *
   * @param identityArn {@code arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity id}
   */
  record OriginAccessIdentity(ParsedArn identityArn) implements Caller {
    /**
     * @throws RefusedException if the ARN is not an origin access identity's
     */
    public OriginAccessIdentity {
      Nonnull.require("identityArn", identityArn);
      WellFormed.require(identityArn.toString());
      if (!OriginAccessIdentityArn.is(identityArn)) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            quote(identityArn.toString()) + " is not an origin access identity of CloudFront.",
            identityArn.toString(),
            "Write " + OriginAccessIdentityArn.of("aws", "id") + ".");
      }
    }

    @Internal
    @Override
    public CallerKind kind() {
      return CallerKind.ORIGIN_ACCESS_IDENTITY;
    }

    /** None: what its ARN has in that place is not an account. */
    @Override
    public Optional<String> account() {
      return Optional.empty();
    }

    @Override
    public Optional<ParsedArn> arn() {
      return Optional.of(identityArn);
    }
  }

  /**
   * The caller that an ARN names, in the ARN's partition. A role session's ARN lacks the role's
   * path: the role is taken to have none.
   *
   * @throws RefusedException if the text is not the ARN of a user, role, role session, federated
   *     user, root user or origin access identity, has a region, or names no partition
   */
  static Caller ofArn(@Arn String text) {
    Nonnull.require("text", text);
    ParsedArn arn = ParsedArn.parse(text).orElseThrow(() -> notACaller(text));
    if (arn.partition().isEmpty() || !arn.region().isEmpty()) {
      throw notACaller(text);
    }
    String resource = arn.resource();
    if (arn.service().equals("sts") && resource.startsWith("assumed-role/")) {
      String[] steps = resource.split("/", -1);
      if (steps.length == 3) {
        return new RoleSession(roleArn(arn, steps[1]), steps[2]);
      }
    } else if (arn.service().equals("sts") && resource.startsWith("federated-user/")) {
      return new FederatedUser(arn, Optional.empty());
    } else if (arn.service().equals("iam") && resource.equals("root")) {
      return new RootUser(arn);
    } else if (arn.service().equals("iam") && resource.startsWith("user/")) {
      return arn.account().equals(OriginAccessIdentityArn.ACCOUNT)
          ? new OriginAccessIdentity(arn)
          : new User(arn);
    } else if (arn.service().equals("iam") && resource.startsWith("role/")) {
      return new Role(arn);
    }
    throw notACaller(text);
  }

  private static ParsedArn roleArn(ParsedArn session, String name) {
    return ParsedArn.parse(
            "arn:" + session.partition() + ":iam::" + session.account() + ":role/" + name)
        .orElseThrow();
  }

  private static RefusedException notACaller(String text) {
    return new RefusedException(
        Code.INVALID_REQUEST,
        quote(text) + " is not a caller.",
        text,
        "Write the ARN of a user, a role session (arn:aws:sts::account:assumed-role/role/session),"
            + " a federated user or root.");
  }

  private static void requireResource(ParsedArn arn, String service, String prefix) {
    WellFormed.require(arn.toString());
    boolean named = arn.resource().startsWith(prefix) && !arn.name().isEmpty();
    if (!arn.service().equals(service) || !named || !arn.region().isEmpty()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          quote(arn.toString())
              + " is not the ARN of a "
              + prefix.substring(0, prefix.length() - 1)
              + ".",
          arn.toString(),
          "Write arn:aws:" + service + "::account:" + prefix + "name.");
    }
    Request.requireAccount(arn.account());
  }

  private static void requireNamed(String name, String what, String example) {
    WellFormed.require(name);
    if (name.isBlank()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "A " + what + " has no name.",
          name,
          "Write it, such as " + example + ".");
    }
  }
}
