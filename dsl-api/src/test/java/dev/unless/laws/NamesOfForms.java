package dev.unless.laws;

import dev.unless.document.Principal;
import dev.unless.document.Principal.Form;
import dev.unless.document.PrincipalType;
import dev.unless.request.Caller;
import dev.unless.request.CallerKind;

/** Principals of each form, which name a caller if they can. */
final class NamesOfForms {
  private NamesOfForms() {}

  static Principal of(Form form, Caller caller) {
    return switch (form) {
      case EVERYONE -> aws("*");
      case ACCOUNT -> aws(caller.account().orElse(Universe.OURS));
      case USER -> aws(user(caller));
      case ROLE -> aws(role(caller));
      case UNIQUE_ID ->
          aws(caller.kind().isRole() ? "AROAJQABLZS4A3QDU576Q" : "AIDAJQABLZS4A3QDU576Q");
      case ROLE_SESSION ->
          aws(
              own(
                  caller,
                  CallerKind.ROLE_SESSION,
                  "arn:aws:sts::111122223333:assumed-role/reader/s9"));
      case FEDERATED_USER ->
          aws(
              own(
                  caller,
                  CallerKind.FEDERATED_USER,
                  "arn:aws:sts::111122223333:federated-user/joe"));
      case ORIGIN_ACCESS_IDENTITY ->
          aws(
              own(
                  caller,
                  CallerKind.ORIGIN_ACCESS_IDENTITY,
                  "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2"));
      case OTHER_ARN -> aws("arn:aws:s3:::b");
      case SERVICE ->
          new Principal(
              PrincipalType.SERVICE, own(caller, CallerKind.SERVICE, "sns.amazonaws.com"));
      case IDENTITY_PROVIDER ->
          new Principal(
              PrincipalType.FEDERATED,
              own(caller, CallerKind.FEDERATED_IDENTITY, "graph.facebook.com"));
      case CANONICAL_USER ->
          new Principal(
              PrincipalType.CANONICAL_USER, own(caller, CallerKind.CANONICAL_USER, "79a59df9"));
    };
  }

  private static String user(Caller caller) {
    if (caller instanceof Caller.User user) {
      return user.userArn().toString();
    }
    return caller instanceof Caller.FederatedUser federated && federated.issuer().isPresent()
        ? federated.issuer().get().userArn().toString()
        : "arn:aws:iam::111122223333:user/ann";
  }

  private static String role(Caller caller) {
    if (caller instanceof Caller.RoleSession session) {
      return session.roleArn().toString();
    }
    return own(caller, CallerKind.ROLE, "arn:aws:iam::111122223333:role/reader");
  }

  private static String own(Caller caller, CallerKind kind, String other) {
    return caller.kind() == kind ? caller.displayName() : other;
  }

  private static Principal aws(String text) {
    return new Principal(PrincipalType.AWS, text);
  }
}
