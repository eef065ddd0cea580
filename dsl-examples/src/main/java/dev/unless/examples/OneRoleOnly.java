package dev.unless.examples;

import static dev.unless.examples.Policy.ours;
import static dev.unless.examples.Policy.published;

import dev.unless.decide.Caller;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import dev.unless.document.PolicyKind;
import java.util.List;
import java.util.stream.Stream;

/** A bucket for one role only, of its own account or of another. */
final class OneRoleOnly {
  private static final String ACCOUNT = "111111111111";
  private static final String ELSEWHERE = "333333333333";
  private static final String ROLE_ID = "AROAEXAMPLEID";
  private static final String USER_ID = "AIDAEXAMPLEID";

  private static final Policy ROLE_POLICY =
      Policy.read("published/role-6-identity-policy", PolicyKind.IDENTITY);
  private static final Setting ROLE = Setting.of(published("role-1-same-account"));
  private static final Setting ROLE_AND_USER = Setting.of(published("role-2-role-and-user"));
  private static final Setting CROSS_ACCOUNT = Setting.of(published("role-3-cross-account-cli"));
  private static final Setting CONSOLE =
      Setting.of(published("role-4-cross-account-console")).withIdentity(ROLE_POLICY);
  private static final Setting USER_TOO = Setting.of(ours("role-5-cross-account-user"));
  private static final Setting NOT_THE_ROLE = notPrincipal("role-not-principal-role-only");
  private static final Setting NOT_ONE_SESSION = notPrincipal("role-not-principal-one-session");

  private OneRoleOnly() {}

  static PublishedCase example() {
    return new PublishedCase(
        "One role only",
        "Everybody has s3:* by identity policy, yet one bucket is for the sessions of one role, and"
            + " for the root user; then the same for a role of another account.",
        Stream.of(sameAccount(), notPrincipal(), crossAccount(), roleAndUserOfAnotherAccount())
            .flatMap(List::stream)
            .toList(),
        List.of(
            new Unreadable(
                "published/role-5-cross-account-user-as-published",
                "/Statement/0/Principal",
                "An array of objects is no Principal; ours lists both principals in one object.")),
        List.of());
  }

  private static List<Row> sameAccount() {
    return List.of(
        new Row(
            ROLE,
            session(ACCOUNT, "ROLENAME", "alice", ROLE_ID, "s3:GetObject").build(),
            Outcome.ALLOW,
            "A session of the role gets through."),
        new Row(
            ROLE,
            session(ACCOUNT, "ROLENAME", "bob", ROLE_ID, "s3:GetObject").build(),
            Outcome.ALLOW,
            "So does any other, whatever its name."),
        new Row(
            ROLE,
            session(ACCOUNT, "OTHERROLE", "alice", "AROAOTHERID", "s3:GetObject").build(),
            Outcome.EXPLICIT_DENY,
            "Another role does not, though its identity policy allows s3:*."),
        new Row(
            ROLE,
            user(ACCOUNT, "USERNAME", USER_ID).build(),
            Outcome.EXPLICIT_DENY,
            "Nor does a user."),
        new Row(
            ROLE,
            root(ACCOUNT).build(),
            Outcome.ALLOW,
            "The root user does: its aws:userid is the account's id, which is listed."),
        new Row(
            ROLE_AND_USER,
            user(ACCOUNT, "USERNAME", USER_ID).build(),
            Outcome.ALLOW,
            "A user who is listed by id gets through as well."),
        new Row(
            ROLE_AND_USER,
            session(ACCOUNT, "ROLENAME", "alice", ROLE_ID, "s3:GetObject").build(),
            Outcome.ALLOW,
            "The role still does."),
        new Row(
            ROLE_AND_USER,
            user(ACCOUNT, "OTHERUSER", "AIDAOTHERID").build(),
            Outcome.EXPLICIT_DENY,
            "Other users still do not."));
  }

  private static List<Row> notPrincipal() {
    return List.of(
        new Row(
            NOT_THE_ROLE,
            session(ACCOUNT, "ROLENAME", "alice", ROLE_ID, "s3:GetObject").build(),
            Outcome.EXPLICIT_DENY,
            "Why not NotPrincipal: with the role's ARN alone it locks out the role's own sessions."),
        new Row(
            NOT_ONE_SESSION,
            session(ACCOUNT, "ROLENAME", "alice", ROLE_ID, "s3:GetObject").build(),
            Outcome.ALLOW,
            "It excepts a session only if account, role and the session itself are listed."),
        new Row(
            NOT_ONE_SESSION,
            session(ACCOUNT, "ROLENAME", "bob", ROLE_ID, "s3:GetObject").build(),
            Outcome.EXPLICIT_DENY,
            "Any other session of the same role is locked out still."));
  }

  private static List<Row> crossAccount() {
    return List.of(
        new Row(
            CROSS_ACCOUNT.withIdentity(ROLE_POLICY),
            crossAccountSession("s3:GetObject").build(),
            Outcome.ALLOW,
            "The bucket's policy and the role's own both allow."),
        new Row(
            ROLE.withIdentity(ROLE_POLICY),
            crossAccountSession("s3:GetObject").build(),
            Outcome.IMPLICIT_DENY,
            "Without the bucket's Allow statements the role's own policy is not enough."),
        new Row(
            CROSS_ACCOUNT.withIdentity(),
            crossAccountSession("s3:GetObject").build(),
            Outcome.IMPLICIT_DENY,
            "Without the role's own policy the bucket's Allow statements are not enough."),
        new Row(
            CROSS_ACCOUNT,
            session(ACCOUNT, "OTHERROLE", "alice", "AROAOTHERID", "s3:GetObject")
                .resourceAccount(ELSEWHERE)
                .build(),
            Outcome.EXPLICIT_DENY,
            "Another role of that account is denied, even with s3:*."),
        new Row(
            CROSS_ACCOUNT,
            root(ELSEWHERE).build(),
            Outcome.EXPLICIT_DENY,
            "The bucket's own root user is shut out: the listed id is the other account's."),
        new Row(
            CONSOLE,
            crossAccountSession("s3:GetBucketLocation").build(),
            Outcome.ALLOW,
            "What the console asks first. S3 would refuse this policy, though it is grammatical: it"
                + " names s3:ListAllMyBuckets and Resource \"*\"."));
  }

  private static List<Row> roleAndUserOfAnotherAccount() {
    String other = "222222222222";
    return List.of(
        new Row(
            USER_TOO.withIdentity(ROLE_POLICY),
            session(other, "ROLENAME", "alice", ROLE_ID, "s3:GetObject")
                .resourceAccount(ACCOUNT)
                .build(),
            Outcome.ALLOW,
            "With Principal as the grammar wants it, the other account's role gets through."),
        new Row(
            USER_TOO.withIdentity(ROLE_POLICY),
            user(other, "USERNAME", USER_ID).resourceAccount(ACCOUNT).build(),
            Outcome.ALLOW,
            "So does the listed user of that account."),
        new Row(
            USER_TOO,
            user(other, "OTHERUSER", "AIDAOTHERID").resourceAccount(ACCOUNT).build(),
            Outcome.EXPLICIT_DENY,
            "Its other users do not."),
        new Row(
            USER_TOO,
            root(ACCOUNT).build(),
            Outcome.ALLOW,
            "The bucket's root user does: here the listed id is the right account's."));
  }

  private static Setting notPrincipal(String name) {
    return Setting.of(Policy.other(name, PolicyKind.BUCKET));
  }

  private static RequestBuilder crossAccountSession(String action) {
    return session(ACCOUNT, "ROLENAME", "alice", ROLE_ID, action).resourceAccount(ELSEWHERE);
  }

  private static RequestBuilder session(
      String account, String role, String session, String roleId, String action) {
    Caller caller =
        Caller.ofArn("arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session);
    return request(caller, action).resourceAccount(account).uniqueId(roleId);
  }

  private static RequestBuilder user(String account, String name, String userId) {
    return request(Caller.ofArn("arn:aws:iam::" + account + ":user/" + name), "s3:GetObject")
        .resourceAccount(account)
        .uniqueId(userId);
  }

  private static RequestBuilder root(String account) {
    return request(Caller.ofArn("arn:aws:iam::" + account + ":root"), "s3:GetObject")
        .resourceAccount(account);
  }

  private static RequestBuilder request(Caller caller, String action) {
    String bucket = "arn:aws:s3:::MyExampleBucket";
    return Request.builder(caller, action, action.endsWith("Object") ? bucket + "/report" : bucket);
  }
}
