package dev.unless.laws;

import static dev.unless.Unless.account;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.resourcePolicy;
import static dev.unless.Unless.serviceControlPolicy;
import static dev.unless.Unless.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Policy;
import dev.unless.catalog.Catalog;
import dev.unless.condition.ArnKey;
import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.condition.StringKey;
import dev.unless.condition.StringsKey;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.semantics.Rule;
import dev.unless.text.Syntax;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTextsMatchThemselvesTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
  private static final Action GET = action("s3:GetObject");
  private static final String TABLES = "arn:aws:dynamodb:eu-west-1:111122223333:table/";
  private static final int SHOWN = 6;

  /** A place for a text: rules about a resource that it names, or with a condition on it. */
  private enum Place {
    BUCKET("arn:aws:s3:::"),
    OWN_BUCKET("arn:aws:s3:::"),
    OBJECT("arn:aws:s3:::b/"),
    TABLE(TABLES),
    PREFIX("s3:prefix"),
    PREFIX_START("s3:prefix"),
    PREFIX_END("s3:prefix"),
    TENANT("aws:PrincipalTag/tenant"),
    TAG("aws:ResourceTag/stage"),
    TAG_KEYS("aws:TagKeys"),
    SOURCE("shop:Source");

    /** What stands before the text in the request's resource, or the key that has the text. */
    private final String at;

    Place(String at) {
      this.at = at;
    }

    boolean isResource() {
      return at.startsWith("arn:");
    }

    Resource resource(String literal) {
      return switch (this) {
        case BUCKET -> Resource.of("arn:${Partition}:s3:::${BucketName}", "/", text(literal));
        case OBJECT ->
            Resource.of(
                "arn:${Partition}:s3:::${BucketName}/${ObjectName}", "", text("b"), text(literal));
        default ->
            Resource.of(
                    "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}",
                    "/",
                    text(literal))
                .in(Region.of("eu-west-1"), account(Universe.OURS));
      };
    }

    Condition condition(String literal) {
      return switch (this) {
        case PREFIX -> new StringKey(at).is(literal);
        case PREFIX_START -> new StringKey(at).startsWith(literal);
        case PREFIX_END -> new StringKey(at).endsWith(literal);
        case TENANT -> Keys.principalTag("tenant").is(literal);
        case TAG -> Keys.resourceTag("stage").in("another", literal);
        case TAG_KEYS -> new StringsKey(at).containsAny(literal);
        default -> new ArnKey(at).is("arn:aws:s3:::" + literal);
      };
    }

    Policy policy(String literal, Pick pick) {
      if (this == OWN_BUCKET) {
        return bucketPolicy(literal, denyAll());
      }
      boolean identity = pick.chance(40);
      if (isResource()) {
        return identity
            ? identityPolicy(allow(GET).on(resource(literal)))
            : serviceControlPolicy(denyAll().on(resource(literal)));
      }
      return identity
          ? identityPolicy(allow(GET).onEverything().when(condition(literal)))
          : serviceControlPolicy(denyAll().when(condition(literal)));
    }

    Optional<Request> request(String candidate) {
      try {
        RequestBuilder builder =
            Request.builder(ANN, GET.toString(), isResource() ? at + candidate : "*", Catalog.aws())
                .asGiven();
        if (this == TAG_KEYS) {
          builder.with(at, List.of("other", candidate));
        } else if (!isResource()) {
          builder.with(at, this == SOURCE ? "arn:aws:s3:::" + candidate : candidate);
        }
        return Optional.of(builder.build());
      } catch (RefusedException noSuchRequest) {
        return Optional.empty();
      }
    }

    boolean matches(String literal, String candidate) {
      BiPredicate<String, String> match =
          switch (this) {
            case PREFIX_START -> String::startsWith;
            case PREFIX_END -> String::endsWith;
            case OWN_BUCKET ->
                (text, bucket) -> text.equals(bucket) || text.startsWith(bucket + "/");
            default -> String::equals;
          };
      return match.test(candidate, literal);
    }
  }

  @Test
  @Rule({"law.literal", "law.literal-refused"})
  void aTextInARuleMatchesItselfOnlyOrIsRefusedByName() {
    TreeMap<String, Integer> made = new TreeMap<>();
    Cases.eachPick(
        "a text in a rule matches itself only, or is refused by name",
        Cases.COUNT / 5,
        pick -> {
          String text = HostileText.any(pick);
          Place place = pick.of(Place.values());
          Policy policy;
          try {
            policy = place.policy(text, pick);
          } catch (RefusedException refused) {
            requireQuoted(refused, text);
            made.merge(place + " refused", 1, Integer::sum);
            return;
          }
          made.merge(place + " made", 1, Integer::sum);
          List<String> candidates = new ArrayList<>(candidates(text, pick));
          candidates.add(text);
          candidates.forEach(candidate -> check(place, policy, text, candidate));
        });
    if (Cases.areMany()) {
      System.out.println(made);
      for (Place place : Place.values()) {
        assertThat(made).containsKey(place + " made");
      }
    }
  }

  private static Set<String> candidates(String text, Pick pick) {
    Set<String> candidates = HostileText.variantsOf(text, pick);
    candidates.add(text + "/x");
    candidates.add("x" + text);
    return candidates;
  }

  private static void check(Place place, Policy policy, String text, String candidate) {
    Optional<Request> request = place.request(candidate);
    if (request.isEmpty()) {
      return;
    }
    boolean expected = place.matches(text, candidate);
    if (applies(policy, request.get()) != expected) {
      throw new AssertionError(
          place
              + ": "
              + Printable.quote(text)
              + (expected ? " does not match " : " matches ")
              + Printable.quote(candidate)
              + "\n"
              + policy);
    }
  }

  private static boolean applies(Policy policy, Request request) {
    Layers none = Layers.none();
    if (policy.kind() == PolicyKind.IDENTITY) {
      return Decider.of(none.withIdentity(policy.document()), Catalog.aws()).outcome(request)
          == Outcome.ALLOW;
    }
    Layers layers =
        policy.kind() == PolicyKind.BUCKET
            ? none.withResource(policy.document())
            : none.withServiceControl(List.of(List.of(policy.document())));
    return Decider.of(layers, Catalog.aws()).outcome(request) == Outcome.EXPLICIT_DENY;
  }

  private static void requireQuoted(RefusedException refused, String text) {
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    String start = text.substring(0, end);
    boolean quoted =
        Stream.of(Syntax.PLAIN, new Syntax(false, true), new Syntax(true, true))
            .map(syntax -> inner(text(start).write(syntax)))
            .anyMatch(refused.problem().text()::contains);
    if (!quoted) {
      throw new AssertionError(
          Printable.quote(text) + " is not quoted: " + refused.problem().text(), refused);
    }
  }

  private static String inner(String text) {
    String quoted = Printable.quote(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  @Test
  void aNameIsTheSidOrIsRefusedByName() {
    Resource queue = Resource.ofArn("arn:aws:sqs:eu-west-1:111122223333:q");
    Cases.eachPick(
        "a name is the Sid, or is refused by name",
        Cases.COUNT / 5,
        pick -> {
          String name = pick.chance(20) ? "Plain1" : HostileText.any(pick);
          Policy any = resourcePolicy(queue, denyAll().named(name));
          assertThat(PolicyReader.read(any.toJson()).statements().get(0).sid()).contains(name);
          try {
            Policy plain = identityPolicy(denyAll().named(name));
            assertThat(name).matches("[A-Za-z0-9]+");
            assertThat(plain.document().statements().get(0).sid()).contains(name);
          } catch (RefusedException refused) {
            assertThat(name).doesNotMatch("[A-Za-z0-9]+");
            requireQuoted(refused, name);
          }
        });
  }
}
