package dev.unless.examples;

import static dev.unless.Unless.account;
import static dev.unless.Unless.request;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;

import dev.unless.AccessRequest;
import dev.unless.RequestTo;
import dev.unless.aws.S3;
import dev.unless.vocabulary.Account;

/** The requests of {@link OneRoleOnly}. */
final class OneRoleOnlyRows {
  private static final Account HOME = account("111111111111");
  private static final Account OTHER = account("222222222222");
  private static final Account ELSEWHERE = account("333333333333");

  private static final Setting USUAL = Setting.inBucketOf(HOME);
  private static final Setting ACROSS = Setting.inBucketOf(ELSEWHERE);

  private OneRoleOnlyRows() {}

  static Row[] oneRole() {
    return new Row[] {
      Row.both(USUAL, role(HOME, "alice"), ALLOW, "A session of the role gets through."),
      Row.both(USUAL, role(HOME, "bob"), ALLOW, "So does any other, whatever its name."),
      Row.both(
          USUAL,
          otherRole(),
          EXPLICIT_DENY,
          "Another role does not, though its identity policy allows s3:*."),
      Row.both(USUAL, user(HOME), EXPLICIT_DENY, "Nor does a user."),
      Row.both(
          USUAL,
          get().byRootOf(HOME),
          ALLOW,
          "The root user does: its aws:userid is the account's id, which is listed."),
      Row.both(
          withRolesOwn(ELSEWHERE),
          role(HOME, "alice"),
          IMPLICIT_DENY,
          "In a bucket of another account it is not enough: that takes an Allow in the bucket's"
              + " policy, too.")
    };
  }

  static Row[] roleAndUser() {
    return new Row[] {
      Row.both(USUAL, user(HOME), ALLOW, "A user who is listed by id gets through as well."),
      Row.both(USUAL, role(HOME, "alice"), ALLOW, "The role still does."),
      Row.both(USUAL, otherUser(HOME), EXPLICIT_DENY, "Other users still do not.")
    };
  }

  static Row[] notPrincipal() {
    return new Row[] {
      Row.differs(
          USUAL,
          role(HOME, "alice"),
          EXPLICIT_DENY,
          ALLOW,
          "With the role's ARN alone it locks out the role's own sessions. Unless cannot write"
              + " NotPrincipal; aws:userid is the way.")
    };
  }

  static Row[] notPrincipalOfOneSession() {
    return new Row[] {
      Row.both(
          USUAL,
          role(HOME, "alice"),
          ALLOW,
          "It excepts a session only if account, role and the session itself are listed."),
      Row.differs(
          USUAL,
          role(HOME, "bob"),
          EXPLICIT_DENY,
          ALLOW,
          "Any other session of the same role is locked out still.")
    };
  }

  static Row[] roleElsewhere() {
    return new Row[] {
      Row.both(
          withRolesOwn(ELSEWHERE),
          role(HOME, "alice"),
          ALLOW,
          "The bucket's policy and the role's own both allow."),
      Row.both(
          Setting.withoutIdentity(ELSEWHERE),
          role(HOME, "alice"),
          IMPLICIT_DENY,
          "Without the role's own policy the bucket's Allow statements are not enough."),
      Row.both(
          ACROSS, otherRole(), EXPLICIT_DENY, "Another role of that account is denied, with s3:*."),
      Row.both(
          ACROSS,
          get().byRootOf(ELSEWHERE),
          EXPLICIT_DENY,
          "The bucket's own root user is shut out: the listed id is the other account's.")
    };
  }

  static Row[] console() {
    return new Row[] {
      Row.both(
          withRolesOwn(ELSEWHERE),
          request(S3.GET_BUCKET_LOCATION, S3.bucket(OneRoleOnly.BUCKET))
              .by(HOME.role("ROLENAME").session("alice"))
              .uniqueId("AROAEXAMPLEID"),
          ALLOW,
          "What the console asks first. S3 would refuse the published policy, though it is"
              + " grammatical: it names s3:ListAllMyBuckets and Resource \"*\".")
    };
  }

  static Row[] bothElsewhere() {
    return new Row[] {
      Row.ours(
          withRolesOwn(HOME),
          role(OTHER, "alice"),
          ALLOW,
          "With Principal as the grammar wants it, the other account's role gets through."),
      Row.ours(withRolesOwn(HOME), user(OTHER), ALLOW, "So does the listed user of that account."),
      Row.ours(USUAL, otherUser(OTHER), EXPLICIT_DENY, "Its other users do not."),
      Row.ours(
          USUAL,
          get().byRootOf(HOME),
          ALLOW,
          "The bucket's root user does: here the listed id is the right account's.")
    };
  }

  private static Setting withRolesOwn(Account owner) {
    Rebuilt own = OneRoleOnly.rolesOwn();
    return Setting.withIdentity(
        owner,
        "with the policy that it has at home",
        own.published().flatMap(Published::policy).orElseThrow(),
        own.java().policy());
  }

  private static AccessRequest role(Account account, String session) {
    return get().by(account.role("ROLENAME").session(session)).uniqueId("AROAEXAMPLEID");
  }

  private static AccessRequest otherRole() {
    return get().by(HOME.role("OTHERROLE").session("alice")).uniqueId("AROAOTHERID");
  }

  private static AccessRequest user(Account account) {
    return get().by(account.user("USERNAME")).uniqueId("AIDAEXAMPLEID");
  }

  private static AccessRequest otherUser(Account account) {
    return get().by(account.user("OTHERUSER")).uniqueId("AIDAOTHERID");
  }

  private static RequestTo get() {
    return request(S3.GET_OBJECT, S3.object(OneRoleOnly.BUCKET, "report"));
  }
}
