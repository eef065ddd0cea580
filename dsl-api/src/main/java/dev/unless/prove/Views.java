package dev.unless.prove;

import dev.unless.catalog.ActedOn;
import dev.unless.catalog.ActionSet;
import dev.unless.document.GlobalKey;
import dev.unless.document.ServiceKey;
import dev.unless.document.Truth;
import dev.unless.operator.RequestValue;
import dev.unless.prove.Denoted.Everything;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.Open;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKeys;
import dev.unless.request.CallerKind;
import dev.unless.request.StandingLogic;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Keys whose values follow from who calls and on what: what is said of such a key is said of that
 * instead, so that nothing contradicts itself. Of other callers the key stays its own.
 *
 * <p>Source: IAM User Guide, "Principal key values" and "AWS global condition context keys".
 */
final class Views {
  private static final Text BEFORE_ACCOUNT = Text.parse("arn:*:*:*:", Syntax.PATTERN);
  private static final Text BEFORE_API = Text.parse("arn:*:execute-api:*:*:", Syntax.PATTERN);
  private static final Text BEHIND_ACCOUNT = Text.parse(":*", Syntax.PATTERN);
  private static final Text BEFORE_NAME = Text.parse("arn:*:iam:*:*:user/", Syntax.PATTERN);
  private static final Text BEFORE_NAME_IN_PATH =
      Text.parse("arn:*:iam:*:*:user/*/", Syntax.PATTERN);

  private final SymbolicRequest request;
  private final Propositions propositions;
  private final SymbolicStanding standing;

  Views(SymbolicRequest request) {
    this.request = request;
    this.propositions = request.propositions();
    this.standing = new SymbolicStanding(request);
  }

  /**
   * Where a key's value stands in that from which it follows.
   *
   * @param before what stands before it; nothing follows
   */
  record Stand(Part part, Text before) {
    /** Whether it stands in the resource of an ARN. */
    boolean isBehindFields() {
      return ParsedArn.segments(before.write(Syntax.PATTERN)).size() == ParsedArn.SEGMENTS;
    }
  }

  /** Where the value of a key, case folded, stands, of callers or resources of which it follows. */
  static List<Stand> standsOf(String foldedKey) {
    Optional<GlobalKey> key = GlobalKey.of(foldedKey);
    if (key.isEmpty()) {
      return List.of();
    }
    return switch (key.get()) {
      case PRINCIPAL_ARN -> List.of(new Stand(Part.CALLER_ARN, Text.literal("")));
      case PRINCIPAL_SERVICE_NAME, FEDERATED_PROVIDER ->
          List.of(new Stand(Part.CALLER_NAME, Text.literal("")));
      case USER_NAME ->
          List.of(
              new Stand(Part.CALLER_ARN, BEFORE_NAME),
              new Stand(Part.CALLER_ARN, BEFORE_NAME_IN_PATH));
      default -> List.of();
    };
  }

  /** What the atom says, of that from which its key follows. */
  Proposition of(Atom atom) {
    if (atom.dimension() == Part.API_PATH && atom.denoted() instanceof OfTexts paths) {
      return propositions.of(
          new Atom(
              Part.RESOURCE,
              false,
              false,
              new OfTexts(paths.set().behindFirstSlash(BEFORE_API)),
              atom.complemented()));
    }
    if (atom.dimension() == Part.NAMED_RESOURCE) {
      return ofNamedResource(atom);
    }
    if (!(atom.dimension() instanceof OfKey key) || !key.isSingle()) {
      return propositions.of(atom);
    }
    Optional<GlobalKey> global = GlobalKey.of(key.folded());
    if (global.isPresent()) {
      return of(atom, global.get());
    }
    return ServiceKey.of(key.folded())
        .filter(of -> of.sameAs().isPresent())
        .map(of -> of(atom, of))
        .orElseGet(() -> propositions.of(atom));
  }

  /** What actions are on that name none is no ARN that they name. */
  private Proposition ofNamedResource(Atom atom) {
    List<Proposition> unnamed = new ArrayList<>();
    ActedOn.all()
        .forEach(
            (action, on) ->
                unnamed.add(
                    propositions.and(
                        request.is(Part.ACTION, action), request.isIn(Part.RESOURCE, on.texts()))));
    Proposition none = propositions.anyOf(unnamed);
    return propositions.or(
        propositions.and(none, fixed(atom, "*")),
        propositions.and(propositions.not(none), moved(atom, Part.RESOURCE)));
  }

  private Proposition of(Atom atom, GlobalKey key) {
    return switch (key) {
      case RESOURCE_ACCOUNT -> ofResource(atom);
      case PRINCIPAL_ARN,
          PRINCIPAL_ACCOUNT,
          PRINCIPAL_TYPE,
          PRINCIPAL_IS_AWS_SERVICE,
          PRINCIPAL_SERVICE_NAME,
          FEDERATED_PROVIDER,
          USER_ID,
          USER_NAME ->
          request.byKind(
              kind ->
                  kind.carries(key) == Truth.FALSE
                          && (key != GlobalKey.PRINCIPAL_ARN || kind == CallerKind.ANONYMOUS)
                      ? propositions.constant(atom.whenAbsent())
                      : ofCaller(atom, key, kind));
      default -> propositions.of(atom);
    };
  }

  private Proposition ofCaller(Atom atom, GlobalKey key, CallerKind kind) {
    return switch (key) {
      case PRINCIPAL_ARN -> kind.isMember() ? moved(atom, Part.CALLER_ARN) : propositions.of(atom);
      case PRINCIPAL_ACCOUNT ->
          kind.isMember()
              ? ofAccount(atom)
              : kind == CallerKind.ANONYMOUS
                  ? fixed(atom, CallerKeys.ANONYMOUS)
                  : propositions.of(atom);
      case PRINCIPAL_TYPE ->
          kind.principalType().map(type -> fixed(atom, type)).orElse(propositions.of(atom));
      case PRINCIPAL_IS_AWS_SERVICE ->
          kind.carries(key) == Truth.TRUE
              ? fixed(atom, String.valueOf(kind == CallerKind.SERVICE))
              : propositions.of(atom);
      case PRINCIPAL_SERVICE_NAME -> moved(atom, Part.CALLER_NAME);
      case FEDERATED_PROVIDER ->
          kind == CallerKind.FEDERATED_IDENTITY
              ? moved(atom, Part.CALLER_NAME)
              : propositions.of(atom);
      case USER_ID ->
          switch (kind) {
            case ROOT_USER -> ofAccount(atom);
            case FEDERATED_USER -> ofAccountAndName(atom);
            case ANONYMOUS -> fixed(atom, CallerKeys.ANONYMOUS);
            default -> propositions.of(atom);
          };
      case USER_NAME -> mapped(atom, Views::asUserName);
      default -> propositions.of(atom);
    };
  }

  private Proposition of(Atom atom, ServiceKey key) {
    ActionSet actions = ActionSet.ofService(key.service()).except(key.except());
    Proposition same =
        key == ServiceKey.KMS_CALLER_ACCOUNT ? ofCallerAccount(atom) : of(atom, key.sameAs().get());
    Proposition calls = standing.calls(actions);
    return propositions.or(
        propositions.and(calls, same),
        propositions.and(propositions.not(calls), propositions.of(atom)));
  }

  private Proposition ofCallerAccount(Atom atom) {
    return request.byKind(kind -> kind.isMember() ? ofAccount(atom) : propositions.of(atom));
  }

  private Proposition ofResource(Atom atom) {
    Proposition without = standing.calls(ActionSet.WITHOUT_RESOURCE_ACCOUNT);
    Proposition uncertain =
        propositions.and(
            standing.calls(StandingLogic.WITH_OWNER_OR_NOT),
            propositions.not(request.isSameAccount()));
    return propositions.anyOf(
        List.of(
            propositions.and(without, propositions.constant(atom.whenAbsent())),
            propositions.and(uncertain, propositions.of(atom)),
            propositions.allOf(
                List.of(
                    propositions.not(without),
                    propositions.not(uncertain),
                    ofOpen(atom, request::ownerIs)
                        .orElseGet(() -> moved(atom, Part.RESOURCE_ACCOUNT))))));
  }

  /** The value is that of the part. */
  private Proposition moved(Atom atom, Part part) {
    return propositions.of(
        new Atom(part, atom.whenAbsent(), atom.ofAll(), atom.denoted(), atom.complemented()));
  }

  /** The value is always this one; of variables nothing is known here. */
  private Proposition fixed(Atom atom, String value) {
    return atom.denoted()
        .has(RequestValue.of(value))
        .map(has -> propositions.constant(has != atom.complemented()))
        .orElseGet(() -> propositions.of(atom));
  }

  private Proposition ofAccount(Atom atom) {
    return ofOpen(atom, request::callerIsOf).orElseGet(() -> ofClosedAccount(atom));
  }

  /** That accounts are equal, where the atom is on a text with a variable. */
  private Optional<Proposition> ofOpen(Atom atom, Function<String, Proposition> isAccount) {
    return atom.denoted() instanceof Open open
        ? new EqualAccounts(request)
            .matches(open, isAccount)
            .map(equal -> atom.complemented() ? propositions.not(equal) : equal)
        : Optional.empty();
  }

  private Proposition ofClosedAccount(Atom atom) {
    return mapped(atom, accounts -> accounts.asField(BEFORE_ACCOUNT, BEHIND_ACCOUNT));
  }

  /** The value is part of the caller's ARN. */
  private Proposition mapped(Atom atom, UnaryOperator<TextSet> arns) {
    if (atom.denoted() instanceof Everything) {
      return propositions.constant(!atom.complemented());
    }
    return atom.denoted() instanceof OfTexts texts
        ? propositions.of(
            new Atom(
                Part.CALLER_ARN,
                atom.whenAbsent(),
                atom.ofAll(),
                new OfTexts(arns.apply(texts.set())),
                atom.complemented()))
        : propositions.of(atom);
  }

  private static TextSet asUserName(TextSet names) {
    return TextSet.anyOf(List.of(names.asName(BEFORE_NAME), names.asName(BEFORE_NAME_IN_PATH)));
  }

  /** A federated user's id is its account, a colon and its name. */
  private Proposition ofAccountAndName(Atom atom) {
    if (atom.denoted() instanceof Everything) {
      return propositions.constant(!atom.complemented());
    }
    if (!(atom.denoted() instanceof OfTexts texts)) {
      return propositions.of(atom);
    }
    Proposition is =
        request.ofSomeAccount(
            account -> request.isIn(Part.CALLER_ARN, ofFederatedUsers(account, texts.set())));
    Proposition listed = request.ofSomeAccount(request::callerIsOf);
    return propositions.or(
        propositions.and(listed, atom.complemented() ? propositions.not(is) : is),
        propositions.and(propositions.not(listed), propositions.of(atom)));
  }

  /** The ARNs of the account's federated users with one of these ids. */
  private static TextSet ofFederatedUsers(String account, TextSet ids) {
    return ids.behind(account + ":")
        .asEnd(Text.parse("arn:*:sts::" + account + ":federated-user/", Syntax.PATTERN));
  }
}
