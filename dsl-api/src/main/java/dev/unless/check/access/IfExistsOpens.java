package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.PolicyKind;
import dev.unless.document.Principal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Quantifier;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code IfExists} in an Allow on a key that outsiders' requests lack, or callers can leave out:
 * what was to be let through only with the right value is let through without any.
 *
 * <p>Only keys of the network, of services on the way, of the caller where everyone is allowed,
 * {@code s3:prefix}, {@code sts:ExternalId}, tags of resources, and aws:SourceAccount where a
 * service is allowed: other keys belong to some actions only, and IfExists is the way to write
 * that.
 */
final class IfExistsOpens {
  private static final KeySubject[] NETWORK = {KeySubject.ADDRESS, KeySubject.VPC_ENDPOINT};
  private static final KeySubject[] SERVICES = {KeySubject.SERVICES_ON_THE_WAY};
  private static final KeySubject[] CALLERS = {KeySubject.CALLER, KeySubject.SERVICE_PRINCIPAL};
  private static final String PREFIX = "s3:prefix";
  private static final String EXTERNAL_ID = "sts:ExternalId";

  /** Tags of what is acted on, by families of keys, case folded. */
  private static final Pattern RESOURCE_TAG =
      Pattern.compile(
          "[a-z0-9-]+:resourcetag/.*|s3:existingobjecttag/.*|rds:(?!req-)[a-z-]+-tag/.*");

  private static final List<GlobalKey> SOURCES =
      List.of(
          GlobalKey.SOURCE_ACCOUNT,
          GlobalKey.SOURCE_ARN,
          GlobalKey.SOURCE_ORG_ID,
          GlobalKey.SOURCE_ORG_PATHS);

  private IfExistsOpens() {}

  static List<Finding> findings(Subject policy) {
    if (policy.statements().stream().allMatch(statement -> candidates(statement).isEmpty())) {
      return List.of();
    }
    List<Request> direct = List.of(RepresentativeRequests.user(policy.catalog()).build());
    List<Request> elsewhere =
        Stream.concat(
                RepresentativeRequests.fromElsewhere(policy).stream(),
                Stream.of(RepresentativeRequests.throughForeignEndpoint(policy.catalog())))
            .toList();
    List<Request> outsiders =
        List.of(RepresentativeRequests.anonymous(policy.catalog()), direct.get(0));
    return Stream.of(
            opened(policy, elsewhere, statement -> true, NETWORK),
            opened(policy, direct, statement -> true, SERVICES),
            opened(policy, outsiders, IfExistsOpens::isForEveryone, CALLERS),
            policy.statements().stream().flatMap(IfExistsOpens::openPrefixes),
            policy.statements().stream().flatMap(IfExistsOpens::openTags),
            policy.statements().stream().flatMap(IfExistsOpens::openExternalIds),
            policy.statements().stream().flatMap(IfExistsOpens::openSources))
        .flatMap(Function.identity())
        .map(IfExistsOpens::finding)
        .toList();
  }

  private static List<EntryView> candidates(StatementView statement) {
    return statement.allows()
        ? statement.entries().stream()
            .filter(entry -> entry.entry().operator().ifExists() && !entry.operator().isNegated())
            .toList()
        : List.of();
  }

  private static boolean isForEveryone(StatementView statement) {
    return statement.kind().hasPrincipal() && Guards.isAboutEveryone(statement);
  }

  /**
   * The entries on keys that some request lacks which is let through and which no Deny keeps out.
   */
  private static Stream<EntryView> opened(
      Subject policy,
      List<Request> requests,
      Predicate<StatementView> which,
      KeySubject... subjects) {
    ConditionTrial denies = ConditionTrial.ofDenies(policy, entry -> entry.tellsOf(subjects));
    List<Request> left = requests.stream().filter(request -> !denies.holds(request)).toList();
    return policy.statements().stream()
        .filter(which)
        .flatMap(statement -> opened(statement, left, subjects));
  }

  private static Stream<EntryView> opened(
      StatementView statement, List<Request> requests, KeySubject... subjects) {
    List<EntryView> entries =
        candidates(statement).stream().filter(entry -> entry.tellsOf(subjects)).toList();
    if (entries.isEmpty()) {
      return Stream.empty();
    }
    ConditionTrial allow = ConditionTrial.of(statement, entry -> entry.tellsOf(subjects));
    List<Request> through = requests.stream().filter(allow::holds).toList();
    return entries.stream()
        .filter(entry -> through.stream().anyMatch(request -> !request.has(entry.key())));
  }

  private static Stream<EntryView> openPrefixes(StatementView statement) {
    return candidates(statement).stream()
        .filter(
            entry ->
                entry.isOn(PREFIX)
                    && statement.concerns("s3:ListBucket")
                    && !Guards.ensuresPresence(statement, PREFIX));
  }

  /** Resources without the tag are let through, though the tag was to tell them apart. */
  private static Stream<EntryView> openTags(StatementView statement) {
    return candidates(statement).stream()
        .filter(entry -> RESOURCE_TAG.matcher(CaseFolding.fold(entry.key())).matches())
        .filter(entry -> !Guards.ensuresPresence(statement, entry.key()));
  }

  /** Whoever assumes the role may leave out the id that was to tell for whom. */
  private static Stream<EntryView> openExternalIds(StatementView statement) {
    return candidates(statement).stream()
        .filter(entry -> statement.kind() == PolicyKind.ROLE_TRUST && entry.isOn(EXTERNAL_ID))
        .filter(entry -> !Guards.ensuresPresence(statement, EXTERNAL_ID));
  }

  /** A service that acts for no account that it tells is let through. */
  private static Stream<EntryView> openSources(StatementView statement) {
    boolean toService =
        statement.principals().stream().anyMatch(one -> one.form() == Principal.Form.SERVICE);
    boolean told = SOURCES.stream().anyMatch(key -> Guards.ensuresPresence(statement, key.text()));
    return toService && !told
        ? candidates(statement).stream().filter(entry -> SOURCES.stream().anyMatch(entry::isOn))
        : Stream.empty();
  }

  private static Finding finding(EntryView entry) {
    ConditionOperator operator = entry.entry().operator();
    boolean ofMany =
        operator.quantifier() == Quantifier.NONE
            && entry.definition().filter(key -> key.arity() == Arity.MULTI).isPresent();
    Quantifier quantifier = ofMany ? Quantifier.FOR_ANY_VALUE : operator.quantifier();
    return entry.finding(
        Code.IF_EXISTS_OPENS,
        quote(operator.text())
            + " holds where "
            + quote(entry.key())
            + " is absent, so the Allow lets through requests without it.",
        Fix.of(
                "Write "
                    + quote(new ConditionOperator(quantifier, operator.operator(), false).text())
                    + ", which asks for the key.")
            .inJava(
                "Leave .ifPresent() out, or add "
                    + InJava.whenPresent(InJava.key(entry))
                    + ", which asks for the key."));
  }
}
