package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.Availability;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.KeySubject;
import dev.unless.document.ServiceKey;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import dev.unless.request.ContextFact.CallerIs;
import dev.unless.request.ContextFact.CallsService;
import dev.unless.request.ContextFact.CallsWithoutAccount;
import dev.unless.request.ContextFact.Present;
import dev.unless.request.KeyClaim.Absent;
import dev.unless.request.KeyClaim.AccountOf;
import dev.unless.request.KeyClaim.Follows;
import dev.unless.request.KeyClaim.Holds;
import dev.unless.request.KeyClaim.NotTrue;
import dev.unless.request.KeyClaim.OfCallersForm;
import dev.unless.request.KeyClaim.PathsOf;
import dev.unless.request.KeyClaim.SameTime;
import dev.unless.request.KeyClaim.True;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What AWS guarantees of a request's context, given who calls: the one list of what keys mean for
 * each other. A context that breaks a rule belongs to no request.
 */
@Internal
public final class ContextRules {
  private static final String KEYS = "IAM User Guide, \"AWS global condition context keys\"";
  private static final String PRINCIPALS = "IAM User Guide, \"Principal key values\"";
  private static final String MFA = "IAM User Guide, \"Secure API access with MFA\"";
  private static final String SERVICES = "Service Authorization Reference";
  private static final String FORWARDING = "IAM User Guide, \"Forward access sessions\"";
  private static final ContextFact ANYBODY_CALLS = new CallerIs(CallerKind.which(kind -> true));

  private static final Set<KeySubject> TOLD_APART =
      EnumSet.of(
          KeySubject.SERVICE_PRINCIPAL, KeySubject.SECOND_FACTOR, KeySubject.SERVICES_ON_THE_WAY);

  private static final List<ContextRule> ALL =
      Stream.of(
              callersKeys(),
              keysOfSomeCallers(),
              userIds(),
              keysOfServices(),
              network(),
              servicesOnTheWay(),
              networkOfServices(),
              secondFactor(),
              time(),
              keysOfResources(),
              keysOfOtherCallers(),
              keysOfOneService(),
              keysOfOrganizations())
          .flatMap(Function.identity())
          .toList();

  /**
   * Of each key, by folded name, the numbers of the rules about it or about what follows from it.
   */
  private static final Map<String, BitSet> BY_KEY = byKey();

  private ContextRules() {}

  private static Map<String, BitSet> byKey() {
    Map<String, BitSet> byKey = new HashMap<>();
    for (int i = 0; i < ALL.size(); i++) {
      int number = i;
      ALL.get(i)
          .keys()
          .flatMap(key -> DerivedKeys.telling(key.folded()).stream())
          .forEach(key -> byKey.computeIfAbsent(key, first -> new BitSet()).set(number));
    }
    return Map.copyOf(byKey);
  }

  /**
   * The rules that are about some of the keys of these names, case folded, or about what follows
   * from them, in order. What follows from the caller and the resource alone breaks none.
   */
  public static List<ContextRule> about(Set<String> foldedKeys) {
    BitSet numbers = new BitSet();
    for (String key : foldedKeys) {
      BitSet more = BY_KEY.get(key);
      if (more != null) {
        numbers.or(more);
      }
    }
    return numbers.stream().mapToObj(ALL::get).toList();
  }

  /** The rules, in the order in which the builder tells which is broken. */
  public static List<ContextRule> all() {
    return ALL;
  }

  private static Stream<ContextRule> callersKeys() {
    return GlobalKey.all().stream()
        .filter(key -> key.origin() == KeyOrigin.CALLER && key.arity() == Arity.SINGLE)
        .map(
            key ->
                new ContextRule(ANYBODY_CALLS, new Follows(key), "the caller's is %s", PRINCIPALS));
  }

  private static Stream<ContextRule> keysOfSomeCallers() {
    return Stream.of(
        absentWhereNeverCarried(GlobalKey.USER_NAME, "only users carry it"),
        absentForAnonymous(GlobalKey.PRINCIPAL_ARN),
        absentForAnonymous(GlobalKey.PRINCIPAL_IS_AWS_SERVICE));
  }

  private static Stream<ContextRule> userIds() {
    return Stream.of(
        new ContextRule(
            calls(CallerKind.ROLE_SESSION),
            new OfCallersForm(GlobalKey.USER_ID),
            "a role session's is %s",
            PRINCIPALS),
        new ContextRule(
            calls(CallerKind.USER),
            new OfCallersForm(GlobalKey.USER_ID),
            "a user's has no colon",
            PRINCIPALS));
  }

  private static Stream<ContextRule> keysOfServices() {
    ContextRule holdsItsName =
        new ContextRule(
            calls(CallerKind.SERVICE),
            new Holds(GlobalKey.PRINCIPAL_SERVICE_NAMES_LIST),
            "it holds the caller's name",
            KEYS);
    return Stream.concat(
        Stream.of(holdsItsName),
        GlobalKey.about(KeySubject.SERVICE_PRINCIPAL).stream()
            .filter(key -> key.availability() != Availability.SIGNED)
            .map(key -> absentWhereNeverCarried(key, "only service principals carry it")));
  }

  private static Stream<ContextRule> network() {
    return endpointKeysAreAbsent(
        new Present(GlobalKey.SOURCE_IP),
        "a call with aws:SourceIp does not come through a VPC endpoint",
        KEYS);
  }

  private static Stream<ContextRule> servicesOnTheWay() {
    return Stream.of(
        meansThatAServiceCalls(GlobalKey.CALLED_VIA),
        meansThatAServiceCalls(GlobalKey.CALLED_VIA_FIRST),
        meansThatAServiceCalls(GlobalKey.CALLED_VIA_LAST),
        followsFromTheChain(GlobalKey.CALLED_VIA_FIRST),
        followsFromTheChain(GlobalKey.CALLED_VIA_LAST),
        new ContextRule(
            neverCarries(GlobalKey.CALLED_VIA),
            new NotTrue(GlobalKey.VIA_AWS_SERVICE),
            "a service calls only on behalf of a signed-in principal",
            FORWARDING));
  }

  private static Stream<ContextRule> networkOfServices() {
    return endpointKeysAreAbsent(
        new True(GlobalKey.VIA_AWS_SERVICE),
        "a service that calls on somebody's behalf does not pass it on",
        FORWARDING);
  }

  private static Stream<ContextRule> secondFactor() {
    String because = "this caller's credentials never carry it";
    return Stream.of(
        absentWhereNeverCarried(GlobalKey.MFA_PRESENT, because),
        absentWhereNeverCarried(GlobalKey.MFA_AGE, because),
        new ContextRule(
            new NotTrue(GlobalKey.MFA_PRESENT),
            new Absent(GlobalKey.MFA_AGE),
            "aws:MultiFactorAuthPresent is not true",
            KEYS),
        new ContextRule(
            new Present(GlobalKey.FEDERATED_PROVIDER),
            new Absent(GlobalKey.MFA_PRESENT),
            "AWS does not know whether an identity provider asked for a second factor",
            MFA));
  }

  private static Stream<ContextRule> time() {
    return Stream.of(
        new ContextRule(
            ANYBODY_CALLS,
            new SameTime(GlobalKey.EPOCH_TIME),
            "aws:CurrentTime makes it %s",
            KEYS));
  }

  /** Not the region: copies of a resource lie in others, and the region called tells itself. */
  private static Stream<ContextRule> keysOfResources() {
    return Stream.of(
        new ContextRule(
            new CallsWithoutAccount(),
            new Absent(GlobalKey.RESOURCE_ACCOUNT),
            "AWS does not tell it of this action",
            KEYS),
        new ContextRule(
            ANYBODY_CALLS,
            new Follows(GlobalKey.RESOURCE_ACCOUNT),
            "the resource is of account %s",
            KEYS));
  }

  /** What no request of the kind of caller carries, apart from what is told more exactly. */
  private static Stream<ContextRule> keysOfOtherCallers() {
    return GlobalKey.all().stream()
        .filter(key -> !key.text().endsWith("/") && !TOLD_APART.contains(key.subject()))
        .filter(key -> key != GlobalKey.USER_NAME && key.availability() != Availability.SIGNED)
        .filter(key -> Stream.of(CallerKind.values()).anyMatch(k -> k.carries(key) == Truth.FALSE))
        .filter(key -> key != GlobalKey.PRINCIPAL_ARN)
        .map(key -> absentWhereNeverCarried(key, "no request of such a caller carries it"));
  }

  private static Stream<ContextRule> keysOfOneService() {
    return ServiceKey.all().stream()
        .filter(key -> !key.sameAs().equals(Optional.of(GlobalKey.REQUESTED_REGION)))
        .map(
            key ->
                new ContextRule(
                    new CallsService(key.service()),
                    new Follows(key),
                    "it follows to be %s",
                    SERVICES));
  }

  /** Which organization and which account it is of is told twice. */
  private static Stream<ContextRule> keysOfOrganizations() {
    return Stream.of(
        pathsBeginWith(GlobalKey.PRINCIPAL_ORG_PATHS, GlobalKey.PRINCIPAL_ORG_ID),
        pathsBeginWith(GlobalKey.RESOURCE_ORG_PATHS, GlobalKey.RESOURCE_ORG_ID),
        pathsBeginWith(GlobalKey.SOURCE_ORG_PATHS, GlobalKey.SOURCE_ORG_ID),
        pathsBeginWith(GlobalKey.VPCE_ORG_PATHS, GlobalKey.VPCE_ORG_ID),
        new ContextRule(
            ANYBODY_CALLS,
            new AccountOf(GlobalKey.SOURCE_ACCOUNT, GlobalKey.SOURCE_ARN),
            "aws:SourceArn is of account %s",
            KEYS));
  }

  private static ContextRule pathsBeginWith(GlobalKey paths, GlobalKey organization) {
    return new ContextRule(
        ANYBODY_CALLS,
        new PathsOf(paths, organization),
        organization + " makes its paths begin with %s",
        KEYS);
  }

  private static ContextFact calls(CallerKind kind) {
    return new CallerIs(CallerKind.which(kind::equals));
  }

  private static ContextFact neverCarries(GlobalKey key) {
    return new CallerIs(CallerKind.which(kind -> kind.carries(key) == Truth.FALSE));
  }

  private static ContextRule absentWhereNeverCarried(GlobalKey key, String because) {
    return new ContextRule(neverCarries(key), new Absent(key), because, KEYS);
  }

  private static ContextRule absentForAnonymous(GlobalKey key) {
    return new ContextRule(
        calls(CallerKind.ANONYMOUS), new Absent(key), "anonymous callers lack it", KEYS);
  }

  private static ContextRule meansThatAServiceCalls(GlobalKey key) {
    return new ContextRule(
        new Present(key),
        new True(GlobalKey.VIA_AWS_SERVICE),
        "aws:CalledVia means that a service calls",
        KEYS);
  }

  private static ContextRule followsFromTheChain(GlobalKey end) {
    return new ContextRule(ANYBODY_CALLS, new Follows(end), "aws:CalledVia makes it %s", KEYS);
  }

  /** The endpoint's own id is told first. */
  private static Stream<ContextRule> endpointKeysAreAbsent(
      ContextFact when, String because, String source) {
    return Stream.concat(
            Stream.of(GlobalKey.SOURCE_VPCE), GlobalKey.about(KeySubject.VPC_ENDPOINT).stream())
        .distinct()
        .map(key -> new ContextRule(when, new Absent(key), because, source));
  }
}
