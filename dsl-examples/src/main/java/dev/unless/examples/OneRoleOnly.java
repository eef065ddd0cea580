package dev.unless.examples;

import static dev.unless.Unless.*;
import static dev.unless.condition.Keys.*;

import dev.unless.Policy;
import dev.unless.aws.S3;
import java.util.List;

/** A bucket for one role only, of its own account or of another. */
final class OneRoleOnly {
  static final String BUCKET = "my-example-bucket";

  static final Policy ONE_ROLE =
      bucketPolicy(
          "my-example-bucket",
          denyAll().unless(userId(startsWith("AROAEXAMPLEID:"), text("111111111111"))));

  static final Policy ROLE_AND_USER =
      bucketPolicy(
          "my-example-bucket",
          denyAll()
              .unless(
                  userId(
                      startsWith("AROAEXAMPLEID:"), text("AIDAEXAMPLEID"), text("111111111111"))));

  static final Policy ROLE_ELSEWHERE =
      bucketPolicy(
          "my-example-bucket",
          allow(S3.LIST_BUCKET)
              .to(account("111111111111").role("ROLENAME"))
              .on(S3.bucket("my-example-bucket")),
          allow(S3.GET_OBJECT, S3.PUT_OBJECT, S3.DELETE_OBJECT)
              .to(account("111111111111").role("ROLENAME"))
              .on(S3.object("my-example-bucket", anything())),
          denyAll().unless(userId(startsWith("AROAEXAMPLEID:"), text("111111111111"))));

  static final Policy CONSOLE =
      bucketPolicy(
          "my-example-bucket",
          allow(S3.LIST_BUCKET, S3.GET_BUCKET_LOCATION)
              .to(account("111111111111").role("ROLENAME"))
              .on(S3.bucket("my-example-bucket")),
          allow(S3.GET_OBJECT, S3.PUT_OBJECT, S3.DELETE_OBJECT)
              .to(account("111111111111").role("ROLENAME"))
              .on(S3.object("my-example-bucket", anything())),
          denyAll().unless(userId(startsWith("AROAEXAMPLEID:"), text("111111111111"))));

  static final Policy BOTH_ELSEWHERE =
      bucketPolicy(
          "my-example-bucket",
          allow(S3.LIST_BUCKET)
              .to(
                  account("222222222222").role("ROLENAME"),
                  account("222222222222").user("USERNAME"))
              .on(S3.bucket("my-example-bucket")),
          allow(S3.GET_OBJECT, S3.PUT_OBJECT, S3.DELETE_OBJECT)
              .to(
                  account("222222222222").role("ROLENAME"),
                  account("222222222222").user("USERNAME"))
              .on(S3.object("my-example-bucket", anything())),
          denyAll()
              .unless(
                  userId(
                      startsWith("AROAEXAMPLEID:"), text("AIDAEXAMPLEID"), text("111111111111"))));

  static final Policy ROLES_OWN =
      identityPolicy(
          allow(S3.LIST_ALL_MY_BUCKETS, S3.GET_BUCKET_LOCATION).onEverything(),
          allow(S3.LIST_BUCKET).on(S3.bucket("my-example-bucket")),
          allow(S3.GET_OBJECT, S3.PUT_OBJECT, S3.DELETE_OBJECT)
              .on(S3.object("my-example-bucket", anything())));

  private OneRoleOnly() {}

  static PublishedCase example() {
    return new PublishedCase(
        "One role only",
        "Everybody has s3:* by identity policy, yet one bucket is for the sessions of one role, and"
            + " for the root user; then the same for a role of another account.",
        List.of(
            bucket("One role", "published/role-1-same-account", "ONE_ROLE", ONE_ROLE)
                .tried(OneRoleOnlyRows.oneRole()),
            bucket(
                    "One role and one user",
                    "published/role-2-role-and-user",
                    "ROLE_AND_USER",
                    ROLE_AND_USER)
                .tried(OneRoleOnlyRows.roleAndUser()),
            bucket(
                    "Why not NotPrincipal",
                    "others/role-not-principal-role-only",
                    "ONE_ROLE",
                    ONE_ROLE)
                .tried(OneRoleOnlyRows.notPrincipal()),
            bucket(
                    "NotPrincipal with one session",
                    "others/role-not-principal-one-session",
                    "ONE_ROLE",
                    ONE_ROLE)
                .tried(OneRoleOnlyRows.notPrincipalOfOneSession()),
            rolesOwn(),
            bucket(
                    "The role of another account",
                    "published/role-3-cross-account-cli",
                    "ROLE_ELSEWHERE",
                    ROLE_ELSEWHERE)
                .tried(OneRoleOnlyRows.roleElsewhere()),
            bucket(
                    "The same in the console",
                    "published/role-4-cross-account-console",
                    "CONSOLE",
                    CONSOLE)
                .tried(OneRoleOnlyRows.console()),
            Rebuilt.of(
                "A role and a user of another account",
                Published.unreadable("published/role-5-cross-account-user-as-published"),
                java("BOTH_ELSEWHERE", BOTH_ELSEWHERE),
                OneRoleOnlyRows.bothElsewhere())),
        List.of(
            new Unreadable(
                "published/role-5-cross-account-user-as-published",
                "/Statement/0/Principal",
                "An array of objects is no Principal; ours lists both principals in one object.")),
        List.of(),
        List.of());
  }

  static Rebuilt rolesOwn() {
    return Rebuilt.of(
        "What the role of another account needs at home",
        Published.identityPolicy("published/role-6-identity-policy"),
        java("ROLES_OWN", ROLES_OWN));
  }

  private static Rebuilt bucket(String title, String published, String field, Policy policy) {
    return Rebuilt.of(title, Published.bucketPolicy(published, BUCKET), java(field, policy));
  }

  private static JavaPolicy java(String field, Policy policy) {
    return JavaPolicy.of(OneRoleOnly.class, field, policy);
  }
}
