package dev.unless.prove;

import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a question about layers takes for granted.
 *
 * @param words it in words
 * @param ways the question without it, in each way that may matter
 * @param common whether what was granted is one more way while others are not
 */
record LayersGranted(String words, List<UnaryOperator<LayersForm>> ways, boolean common) {
  private LayersGranted(String words, UnaryOperator<LayersForm> without) {
    this(words, List.of(without), false);
  }

  /** The question without it. */
  Stream<LayersForm> without(LayersForm form) {
    return ways.stream().map(each -> each.apply(form));
  }

  /** The question in all ways that may matter while others are not taken for granted either. */
  Stream<LayersForm> open(LayersForm form) {
    return common ? Stream.concat(Stream.of(form), without(form)) : without(form);
  }

  /** To whom resources belong, and who manages the organization. */
  static List<LayersGranted> ofAccounts(LayersForm form) {
    List<LayersGranted> all = new ArrayList<>();
    form.given()
        .resourcesOf()
        .ifPresent(
            home ->
                all.add(
                    new LayersGranted(
                        "resources without an account in their ARN belong to " + home,
                        LayersForm::withoutHome)));
    if (form.management()) {
      all.add(new LayersGranted(managed(form.given()), LayersForm::withoutManagement));
    }
    return all;
  }

  private static String managed(GivenLayers given) {
    return given
        .managementAccount()
        .map(account -> account + " manages the organization")
        .orElse("neither the caller's account nor the resource's manages the organization");
  }

  /** That layers without policy have none. */
  static List<LayersGranted> ofLayers(LayersForm form, List<LayersSide> sides) {
    List<LayersGranted> all = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (isCommon(form, layer)) {
        ofAllSides(form, layer, sides.get(0).lacks(layer)).ifPresent(all::add);
      } else {
        for (int i = 0; i < sides.size(); i++) {
          if (form.sides().get(i).lacks(layer) && sides.get(i).mayHangOn(layer)) {
            all.add(ofOneSide(layer, i, sides));
          }
        }
      }
    }
    return all;
  }

  /** Whether two sides lack the same in the layer, so that whatever it is, both have it. */
  private static boolean isCommon(LayersForm form, Layer layer) {
    boolean alike =
        layer != Layer.IDENTITY
            || form.sides().stream().map(HeldLayers::holder).distinct().count() == 1;
    return form.sides().size() > 1
        && alike
        && form.sides().stream().allMatch(side -> side.lacks(layer));
  }

  /**
   * Beside the same policy on all sides. Of layers that only bound it does not matter: what it lets
   * through is as without it, and nothing else is allowed on any side. A request is decided without
   * session policy as beside one that allows everything or nothing, and without policy of the
   * resource as beside one that leaves it to the accounts.
   */
  private static Optional<LayersGranted> ofAllSides(
      LayersForm question, Layer layer, String words) {
    UnaryOperator<LayersForm> allowing =
        form ->
            form.with(
                layer.phraseWithArticle() + " that allows everything",
                layer,
                layers -> PlainPolicies.allowing(layers, layer));
    UnaryOperator<LayersForm> silent = with(layer, "allows nothing", PlainPolicies.NOTHING);
    return switch (layer) {
      case RESOURCE ->
          Optional.of(
              new LayersGranted(
                  words,
                  List.of(
                      with(layer, "grants to each account", PlainPolicies.TO_ACCOUNTS),
                      with(layer, "grants to each user and role", PlainPolicies.TO_USERS_AND_ROLES),
                      allowing),
                  false));
      case IDENTITY -> Optional.of(new LayersGranted(words, List.of(allowing), true));
      case SESSION -> Optional.of(new LayersGranted(words, List.of(allowing, silent), false));
      case BOUNDARY ->
          Optional.of(
              new LayersGranted(
                  words,
                  exceptsSome(question) ? List.of(allowing, silent) : List.of(silent),
                  true));
      case RESOURCE_CONTROL, SERVICE_CONTROL, VPC_ENDPOINT -> Optional.empty();
    };
  }

  /** Whether a policy has NotPrincipal, which excepts nobody with a boundary. */
  private static boolean exceptsSome(LayersForm form) {
    return form.documents()
        .flatMap(document -> document.statements().stream())
        .flatMap(statement -> statement.principal().stream())
        .anyMatch(PrincipalElement::negated);
  }

  private static UnaryOperator<LayersForm> with(Layer layer, String what, PolicyDocument policy) {
    return form ->
        form.with(
            layer.phraseWithArticle() + " that " + what,
            layer,
            layers -> PlainPolicies.with(layers, layer, policy));
  }

  private static LayersGranted ofOneSide(Layer layer, int place, List<LayersSide> sides) {
    LayersSide side = sides.get(place);
    return new LayersGranted(
        sides.size() == 1 ? side.lacks(layer) : side.where() + side.lacks(layer),
        form -> form.with(place, layer, layers -> side.extreme(layers, layer)));
  }
}
