package dev.unless.prove;

import dev.unless.document.GlobalKey;
import dev.unless.prove.Denoted.Everything;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKind;
import dev.unless.request.ContextRule;
import dev.unless.request.ContextRules;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What holds of every request that can be made, as far as it bears on some dimensions. */
final class AnyRequest {
  private static final TextSet SOME = TextSet.ofPattern("?*");
  private static final TextSet ACTION = TextSet.withoutColons(Text.parse("?*:?*", Syntax.PATTERN));

  /** The ARNs of members by their kind; a path may have colons, and a name has no slash. */
  private static final Map<CallerKind, TextSet> ARNS =
      Map.of(
          CallerKind.USER, arns("iam", ":user/?*"),
          CallerKind.ROLE_SESSION, arns("iam", ":role/?*"),
          CallerKind.FEDERATED_USER, arns("sts", ":federated-user/?*"),
          CallerKind.ROOT_USER, arns("iam", ":root"));

  private static final TextSet UNNAMED = TextSet.ofPattern("*/");

  private final SymbolicRequest request;
  private final Propositions propositions;
  private final Map<Set<String>, Proposition> known = new HashMap<>();

  AnyRequest(SymbolicRequest request) {
    this.request = request;
    this.propositions = request.propositions();
  }

  /**
   * What holds of each, but for which keys all requests carry.
   *
   * @param keys the keys of which something is asked, case folded
   */
  Proposition holds(Set<String> keys) {
    return known.computeIfAbsent(Set.copyOf(keys), this::made);
  }

  private Proposition made(Set<String> keys) {
    List<Proposition> all = new ArrayList<>();
    addCallers(all);
    addTargets(all);
    addContext(keys, all);
    return propositions.allOf(all);
  }

  /** Of these keys those that all requests of some callers carry, with that they do. */
  Map<GlobalKey, Proposition> presence(Set<String> keys) {
    Map<GlobalKey, Proposition> presence = new EnumMap<>(GlobalKey.class);
    ContextPropositions context = new ContextPropositions(request);
    for (GlobalKey key : GlobalKey.all()) {
      if (keys.contains(key.folded())) {
        presence.put(key, context.presence(key));
      }
    }
    presence.values().removeIf(propositions::isTrue);
    return presence;
  }

  /** A role as such is a simulator's notion. */
  private void addCallers(List<Proposition> all) {
    all.add(propositions.not(request.callerIs(Set.of(CallerKind.ROLE))));
    ARNS.forEach((kind, arns) -> all.add(given(kind, request.isIn(Part.CALLER_ARN, arns))));
    all.add(propositions.not(request.isIn(Part.CALLER_ARN, UNNAMED)));
    Set<CallerKind> members = ARNS.keySet();
    Set<CallerKind> others =
        CallerKind.which(kind -> !members.contains(kind) && kind != CallerKind.ROLE);
    all.add(given(members, request.ofSomeAccount(request::callerIsOf)));
    all.add(given(members, request.ofSomePartition(request::callerIsIn)));
    all.add(given(others, absent(Part.CALLER_ARN)));
    all.add(given(others, request.isIn(Part.CALLER_NAME, SOME)));
    all.add(
        given(
            CallerKind.ORIGIN_ACCESS_IDENTITY,
            request.isIn(
                Part.CALLER_NAME,
                TextSet.inFields(
                    Text.parse(
                        "arn:?*:iam::cloudfront:user/CloudFront Origin Access Identity ?*",
                        Syntax.PATTERN)))));
    all.add(given(CallerKind.ANONYMOUS, request.is(Part.CALLER_NAME, "anonymous")));
    addIds(all);
    all.add(given(members, absent(Part.CALLER_NAME)));
    all.add(
        given(
            CallerKind.ROLE_SESSION,
            propositions.and(
                request.isIn(Part.SESSION, SOME),
                propositions.not(request.isIn(Part.SESSION, TextSet.ofPattern("*/*"))))));
    all.add(given(others(CallerKind.ROLE_SESSION), absent(Part.SESSION)));
    all.add(given(others(CallerKind.FEDERATED_USER), absent(Part.ISSUER_ARN)));
    all.add(issuerIsOfTheAccount());
  }

  /** A user has an id, and a role's session that of the role with its own name. */
  private void addIds(List<Proposition> all) {
    Dimension.OfKey id = request.key(GlobalKey.USER_ID.text());
    Denoted ofSession = new Denoted.OfTexts(TextSet.ofPattern("?*:?*"));
    Denoted withColon = new Denoted.OfTexts(TextSet.ofPattern("*:*"));
    all.add(
        given(
            CallerKind.ROLE_SESSION, propositions.of(new Atom(id, true, false, ofSession, false))));
    all.add(given(CallerKind.USER, propositions.of(new Atom(id, true, false, withColon, true))));
  }

  private Proposition issuerIsOfTheAccount() {
    TextSet users = arns("iam", ":user/?*");
    return propositions.or(
        absent(Part.ISSUER_ARN),
        propositions.and(
            request.isIn(Part.ISSUER_ARN, users),
            request.ofSomeAccount(
                account ->
                    propositions.and(
                        request.callerIsOf(account),
                        request.isIn(
                            Part.ISSUER_ARN,
                            SymbolicRequest.withField(ParsedArn.ACCOUNT, account))))));
  }

  /** A resource that names an account belongs to it. */
  private void addTargets(List<Proposition> all) {
    all.add(request.isIn(Part.ACTION, ACTION));
    all.add(request.ofSomeAccount(request::ownerIs));
    TextSet arns = TextSet.inFields(Text.parse("arn:?*:?*:*:*:*", Syntax.PATTERN));
    all.add(propositions.or(request.is(Part.RESOURCE, "*"), request.isIn(Part.RESOURCE, arns)));
    for (String account : request.wholes().accounts()) {
      all.add(
          propositions.or(
              propositions.not(
                  request.isIn(
                      Part.RESOURCE, SymbolicRequest.withField(ParsedArn.ACCOUNT, account))),
              request.ownerIs(account)));
    }
    all.add(
        propositions.or(
            propositions.not(request.isIn(Part.RESOURCE, SymbolicRequest.withSomeAccount())),
            request.ofSomeAccount(
                account ->
                    request.isIn(
                        Part.RESOURCE, SymbolicRequest.withField(ParsedArn.ACCOUNT, account)))));
  }

  /** What AWS guarantees of the keys. */
  private void addContext(Set<String> asked, List<Proposition> all) {
    Set<String> keys = implied(asked);
    ContextPropositions context = new ContextPropositions(request);
    for (ContextRule rule : ContextRules.all()) {
      boolean bears =
          Stream.concat(rule.when().subject().stream(), Stream.of(rule.then().key()))
              .allMatch(key -> keys.contains(key.folded()));
      if (bears) {
        context.of(rule).ifPresent(all::add);
      }
    }
  }

  /** The keys with those of which something follows from them. */
  private static Set<String> implied(Set<String> asked) {
    Set<String> keys = new TreeSet<>(asked);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (ContextRule rule : ContextRules.all()) {
        if (rule.when().subject().filter(key -> keys.contains(key.folded())).isPresent()) {
          grows |= keys.add(rule.then().key().folded());
        }
      }
    }
    return keys;
  }

  private static TextSet arns(String service, String name) {
    return TextSet.accounts()
        .asField(
            Text.parse("arn:?*:" + service + "::", Syntax.PATTERN),
            Text.parse(name, Syntax.PATTERN));
  }

  private Proposition absent(Part part) {
    return propositions.of(new Atom(part, true, false, new Everything(), true));
  }

  private static Set<CallerKind> others(CallerKind kind) {
    return CallerKind.which(other -> other != kind);
  }

  private Proposition given(CallerKind kind, Proposition then) {
    return given(Set.of(kind), then);
  }

  private Proposition given(Set<CallerKind> kinds, Proposition then) {
    return propositions.or(propositions.not(request.callerIs(kinds)), then);
  }
}
