package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all layers together make of requests: that they allow none of some, or all, or none that
 * other layers do not allow. A proof tells what it takes for granted of what was not given, which
 * is found by asking again without it.
 */
final class LayersQuestion {
  private final List<LayersSide> sides;
  private final Optional<PolicyDocument> requests;
  private final int branches;
  private final LayersForm first;
  private final List<LayersForm> forms;
  private final AskedPolicies asked;

  /**
   * @param sides what is claimed of a request that would refute it
   * @param requests the requests, as a policy that allows them; all, where there is none
   * @param branches how many choices a search may try
   */
  private LayersQuestion(
      Catalog catalog, List<LayersSide> sides, Optional<PolicyDocument> requests, int branches) {
    this.sides = List.copyOf(sides);
    this.requests = requests;
    this.branches = branches;
    this.first = first(sides);
    this.forms = forms();
    this.asked = asked(catalog);
  }

  /** Whether they allow none of the requests, or all. */
  static Answer never(
      Catalog catalog, GivenLayers given, PolicyDocument requests, boolean never, int branches) {
    return new LayersQuestion(
            catalog,
            List.of(new LayersSide("layers", given, never)),
            Optional.of(requests),
            branches)
        .answer();
  }

  /** Whether the ones allow nothing that the reference does not allow. */
  static Answer noMorePermissive(
      Catalog catalog, GivenLayers given, GivenLayers reference, int branches) {
    requireSame("the account of resources", given, reference, GivenLayers::resourcesOf);
    requireSame("the managing account", given, reference, GivenLayers::managementAccount);
    requireSame("the partition", given, reference, GivenLayers::partition);
    requireSame(
        "whether there may be any others",
        given,
        reference,
        layers -> Optional.of(String.valueOf(layers.anyOthers())));
    LayersSide one = new LayersSide("layers", given, true);
    LayersSide other = new LayersSide(Claim.OfPolicy.REFERENCE, reference, false);
    return new LayersQuestion(catalog, List.of(one, other), Optional.empty(), branches).answer();
  }

  private static void requireSame(
      String what,
      GivenLayers one,
      GivenLayers other,
      Function<GivenLayers, Optional<String>> said) {
    if (!said.apply(one).equals(said.apply(other))) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "Layers are compared that differ in "
              + what
              + ": "
              + said.apply(one).orElse("not said")
              + " and "
              + said.apply(other).orElse("not said")
              + ".",
          said.apply(other).orElse(""),
          "Say the same of both.");
    }
  }

  private static LayersForm first(List<LayersSide> sides) {
    GivenLayers given = sides.get(0).given();
    boolean organized =
        sides.stream()
            .map(side -> side.given().layers())
            .anyMatch(
                layers ->
                    Stream.of(Layer.values())
                        .filter(Layer::hasLevels)
                        .anyMatch(layer -> !layers.documents(layer).isEmpty()));
    return new LayersForm(
        sides.stream().map(LayersSide::given).map(HeldLayers::of).toList(),
        given,
        true,
        organized || given.managementAccount().isPresent(),
        Witness.Beside.NONE);
  }

  /** As it is asked: where layers may have any policies with the extremes of these. */
  private List<LayersForm> forms() {
    List<LayersForm> all = List.of(first);
    if (first.given().anyOthers()) {
      for (LayersGranted layer : LayersGranted.ofLayers(first, sides)) {
        all = all.stream().flatMap(layer::open).toList();
      }
    }
    return all;
  }

  /** Shared by all forms: the extremes name no account and ask for no key, so they fit. */
  private AskedPolicies asked(Catalog catalog) {
    List<PolicyDocument> documents =
        Stream.concat(requests.stream(), forms.stream().flatMap(LayersForm::documents).distinct())
            .toList();
    GivenLayers given = first.given();
    Set<String> accounts = new TreeSet<>();
    sides.forEach(side -> accounts.addAll(side.given().accounts()));
    accounts.addAll(given.resourcesOf().stream().toList());
    accounts.addAll(given.managementAccount().stream().toList());
    Set<String> partitions = new TreeSet<>(given.partition().stream().toList());
    for (String holder : first.holders()) {
      accounts.add(ParsedArn.of(holder).account());
      partitions.add(ParsedArn.of(holder).partition());
    }
    return new AskedPolicies(
        catalog,
        documents,
        Wholes.of(documents, accounts, partitions),
        Arities.assumed(documents, catalog));
  }

  private Answer answer() {
    Set<String> restsOn = new LinkedHashSet<>();
    Optional<Answer> unknown = Optional.empty();
    for (LayersForm form : forms) {
      for (Optional<String> caller : form.callers()) {
        Answer answer = question(form, caller).none();
        if (answer.isRefuted()) {
          return answer;
        }
        unknown = unknown.or(() -> Optional.of(answer).filter(Answer::isUnknown));
        restsOn.addAll(answer.restsOn());
      }
    }
    return unknown.orElseGet(() -> proved(restsOn));
  }

  private Proved proved(Set<String> restsOn) {
    List<LayersGranted> granted = new ArrayList<>(LayersGranted.ofAccounts(first));
    if (!first.given().anyOthers()) {
      granted.addAll(LayersGranted.ofLayers(first, sides));
    }
    List<String> all =
        Stream.concat(needed(granted).stream(), restsOn.stream()).distinct().toList();
    return new Proved(requests.isPresent() && isOfNothing(), all);
  }

  /** Whether there are no such requests. */
  private boolean isOfNothing() {
    return new Question(asked, requested().toList(), forms.get(0).besides(), branches)
        .isOfNothing();
  }

  private Stream<Claim> requested() {
    return requests.stream()
        .map(
            document ->
                new Claim.OfPolicy(Claim.OfPolicy.REQUESTS, document, Claim.Decided.ALLOWED));
  }

  private Question question(LayersForm form, Optional<String> caller) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      LayersSide side = sides.get(i);
      claims.add(
          new Claim.OfLayers(side.by(), form.sides().get(i).bearingOn(caller), side.allowed()));
    }
    requested().forEach(claims::add);
    Counterexample shown = new Claims(claims, form.beside()).and(form.besides(caller));
    return new Question(asked, shown, branches, false);
  }

  /** In words, those without which by themselves it is not proved, or else all of them. */
  private List<String> needed(List<LayersGranted> granted) {
    List<LayersForm> without = forms;
    for (LayersGranted each : granted) {
      without = without.stream().flatMap(each::open).toList();
    }
    if (granted.isEmpty() || areProved(without.stream())) {
      return List.of();
    }
    List<String> needed =
        granted.stream()
            .filter(each -> !areProved(forms.stream().flatMap(each::without)))
            .map(LayersGranted::words)
            .toList();
    return needed.isEmpty() ? granted.stream().map(LayersGranted::words).toList() : needed;
  }

  private boolean areProved(Stream<LayersForm> all) {
    return all.allMatch(
        form -> form.callers().stream().allMatch(caller -> question(form, caller).isProved()));
  }
}
