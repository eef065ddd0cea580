package dev.unless.prove;

import static java.util.stream.Collectors.toSet;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What all layers together make of some requests: that they allow none of them, or all. A proof
 * tells what it takes for granted of what was not given, which is found by asking again without it.
 */
final class LayersQuestion {
  private final Catalog catalog;
  private final PolicyDocument requests;
  private final boolean never;
  private final int branches;

  /**
   * @param requests the requests, as a policy that allows them
   * @param never whether they are never allowed, or always
   */
  LayersQuestion(Catalog catalog, PolicyDocument requests, boolean never, int branches) {
    this.catalog = catalog;
    this.requests = requests;
    this.never = never;
    this.branches = branches;
  }

  /**
   * What the question takes for granted.
   *
   * @param words it in words
   * @param without the same question without it
   */
  private record Granted(String words, UnaryOperator<Asked> without) {}

  /** The question in one of its forms. */
  private record Asked(Layers layers, GivenLayers given, boolean home, boolean management) {
    Asked with(Layers others) {
      return new Asked(others, given, home, management);
    }

    Besides besides() {
      Besides all = Besides.NOTHING;
      if (home && given.resourcesOf().isPresent()) {
        all = all.and(new HomeAccount(given.resourcesOf().get()));
      }
      if (given.partition().isPresent()) {
        all = all.and(new SamePartition(given.partition().get()));
      }
      return management ? all.and(new Management(given.managementAccount())) : all;
    }
  }

  /** The answer. */
  Answer of(GivenLayers given) {
    boolean organized =
        Stream.of(Layer.values())
            .filter(Layer::hasLevels)
            .anyMatch(layer -> !given.layers().documents(layer).isEmpty());
    boolean managed = organized || given.managementAccount().isPresent();
    Asked asked = new Asked(given.layers(), given, true, managed);
    if (given.anyOthers()) {
      for (Layer layer : none(given.layers())) {
        asked = asked.with(extreme(asked.layers(), layer));
      }
    }
    Answer answer = none(asked);
    if (!answer.isProved()) {
      return answer;
    }
    Set<String> restsOn = new LinkedHashSet<>(granted(asked));
    restsOn.addAll(answer.restsOn());
    return new Proved(question(asked, List.of(requested())).isOfNothing(), List.copyOf(restsOn));
  }

  private Answer none(Asked asked) {
    return question(
            asked, List.of(new Claim.OfLayers("layers", asked.layers(), never), requested()))
        .none();
  }

  private Claim requested() {
    return new Claim.OfPolicy(Claim.OfPolicy.REQUESTS, requests, Claim.Decided.ALLOWED);
  }

  private Question question(Asked asked, List<Claim> claims) {
    List<PolicyDocument> documents = new ArrayList<>(List.of(requests));
    for (Layer layer : Layer.values()) {
      asked.layers().documents(layer).forEach(documents::addAll);
    }
    Set<String> accounts = new TreeSet<>(asked.given().accounts());
    accounts.addAll(asked.given().resourcesOf().stream().toList());
    accounts.addAll(asked.given().managementAccount().stream().toList());
    return new Question(
        new AskedPolicies(
            catalog,
            documents,
            Wholes.of(documents, accounts, asked.given().partition().stream().collect(toSet())),
            Arities.assumed(documents, catalog)),
        claims,
        asked.besides(),
        branches);
  }

  /** In words, what would refute it if it were otherwise. */
  private List<String> granted(Asked asked) {
    List<Granted> all = new ArrayList<>();
    asked
        .given()
        .resourcesOf()
        .ifPresent(
            home ->
                all.add(
                    new Granted(
                        "resources without an account in their ARN belong to " + home,
                        of -> new Asked(of.layers(), of.given(), false, of.management()))));
    if (asked.management()) {
      all.add(
          new Granted(
              managed(asked.given()), of -> new Asked(of.layers(), of.given(), of.home(), false)));
    }
    for (Layer layer : none(asked.layers())) {
      all.add(new Granted(lacks(layer), of -> of.with(extreme(of.layers(), layer))));
    }
    return needed(asked, all);
  }

  /** Those without which by themselves it is not proved, or else all of them. */
  private List<String> needed(Asked asked, List<Granted> all) {
    Asked without = asked;
    for (Granted each : all) {
      without = each.without().apply(without);
    }
    if (all.isEmpty() || none(without).isProved()) {
      return List.of();
    }
    List<String> needed =
        all.stream()
            .filter(each -> !none(each.without().apply(asked)).isProved())
            .map(Granted::words)
            .toList();
    return needed.isEmpty() ? all.stream().map(Granted::words).toList() : needed;
  }

  private static String managed(GivenLayers given) {
    return given
        .managementAccount()
        .map(account -> account + " manages the organization")
        .orElse("neither the caller's account nor the resource's manages the organization");
  }

  /** The layers without policy that could settle it otherwise. */
  private List<Layer> none(Layers layers) {
    return Stream.of(Layer.values())
        .filter(layer -> layers.documents(layer).isEmpty())
        .filter(layer -> !never || mayAllowMore(layer))
        .toList();
  }

  /** Whether a policy in the layer may let in more than none does. */
  private static boolean mayAllowMore(Layer layer) {
    return switch (layer) {
      case RESOURCE, IDENTITY, SESSION -> true;
      case RESOURCE_CONTROL, SERVICE_CONTROL, BOUNDARY, VPC_ENDPOINT -> false;
    };
  }

  private Layers extreme(Layers layers, Layer layer) {
    return never ? PlainPolicies.allowing(layers, layer) : PlainPolicies.denying(layers, layer);
  }

  private static String lacks(Layer layer) {
    return switch (layer) {
      case RESOURCE_CONTROL -> "the organization of the resource has no resource control policies";
      case SERVICE_CONTROL -> "the organization of the caller has no service control policies";
      case RESOURCE -> "the resource has no policy";
      case IDENTITY -> "nobody has an identity policy of their own";
      case BOUNDARY -> "nobody has a permissions boundary";
      case SESSION -> "no session policy was passed for a session";
      case VPC_ENDPOINT -> "no VPC endpoint has a policy";
    };
  }
}
