package dev.unless.prove;

import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A question about layers in one of its forms: with what it takes for granted, or without some of
 * it.
 *
 * @param sides the layers of which something is claimed
 * @param given what is given besides
 * @param home whether resources whose ARN names no account belong to the one that was told
 * @param management whether it is taken for granted who manages the organization
 * @param beside what stands on all sides besides what was given
 */
record LayersForm(
    List<HeldLayers> sides,
    GivenLayers given,
    boolean home,
    boolean management,
    Witness.Beside beside) {
  LayersForm {
    sides = List.copyOf(sides);
  }

  LayersForm withoutHome() {
    return new LayersForm(sides, given, false, management, beside);
  }

  LayersForm withoutManagement() {
    return new LayersForm(sides, given, home, false, beside);
  }

  /** With this done to a layer of one side, where nothing is given in it. */
  LayersForm with(int side, Layer layer, UnaryOperator<Layers> filling) {
    List<HeldLayers> changed = new ArrayList<>(sides);
    changed.set(side, sides.get(side).with(layer, filling));
    return new LayersForm(changed, given, home, management, beside);
  }

  /** With this done to the layer of all sides, likewise, which is told in these words. */
  LayersForm with(String words, Layer layer, UnaryOperator<Layers> filling) {
    return new LayersForm(
        sides.stream().map(side -> side.with(layer, filling)).toList(),
        given,
        home,
        management,
        new Witness.Beside(
            Stream.concat(beside.words().stream(), Stream.of(words)).toList(),
            filling.apply(beside.layers())));
  }

  /** All policies. */
  Stream<PolicyDocument> documents() {
    return sides.stream().flatMap(HeldLayers::documents);
  }

  /** Who holds identity policies alone. */
  Set<String> holders() {
    Set<String> holders = new TreeSet<>();
    sides.forEach(side -> side.holder().ifPresent(holders::add));
    return Collections.unmodifiableSet(holders);
  }

  /** Who may call, as far as it bears on whose policies count; none: nobody who holds any alone. */
  List<Optional<String>> callers() {
    return Stream.concat(holders().stream().map(Optional::of), Stream.of(Optional.<String>empty()))
        .toList();
  }

  /** What is said of requests besides, where this one calls. */
  Besides besides(Optional<String> caller) {
    Set<String> holders = holders();
    return holders.isEmpty() ? besides() : besides().and(CallerOf.of(caller, holders));
  }

  /** What is said of requests besides, whoever calls. */
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
