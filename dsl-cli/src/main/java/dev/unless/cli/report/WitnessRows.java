package dev.unless.cli.report;

import dev.unless.catalog.Catalog;
import dev.unless.request.Caller;
import dev.unless.request.Caller.CanonicalUser;
import dev.unless.request.Caller.FederatedIdentity;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.Service;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A request in rows: who, does what, on what, and a row for each key that it says. */
public final class WitnessRows {
  /** How wide the longest label is, with the gap behind it. */
  public static final int LABELS = 8;

  private WitnessRows() {}

  /**
   * A row.
   *
   * @param label what it tells; empty where that is the same as in the row above
   * @param text what it says
   */
  public record Labelled(String label, String text) {}

  /** The rows of a request. */
  public static List<Labelled> of(Request request, Catalog catalog) {
    List<Labelled> rows = new ArrayList<>();
    rows.add(new Labelled("who", caller(request.caller())));
    rows.add(new Labelled("does", request.action()));
    rows.add(new Labelled("on", request.resource()));
    request
        .target()
        .account()
        .ifPresent(account -> rows.add(new Labelled("of", "account " + account)));
    for (String key : request.saidKeys()) {
      String name = spelt(key, catalog);
      String label = key.equals(request.saidKeys().get(0)) ? "with" : "";
      rows.add(new Labelled(label, name + " = " + values(request, key)));
    }
    String without = "without";
    for (String key : request.context().absent().values().stream().sorted().toList()) {
      rows.add(new Labelled(without, spelt(key, catalog)));
      without = "";
    }
    return rows;
  }

  /** As the catalogue spells it, where it is that key and not one of a family. */
  private static String spelt(String key, Catalog catalog) {
    return catalog
        .key(key)
        .map(known -> known.name().toString())
        .filter(key::equalsIgnoreCase)
        .orElse(key);
  }

  private static String values(Request request, String key) {
    String values =
        request.values(key).stream()
            .map(value -> value.isEmpty() ? "\"\"" : value)
            .collect(Collectors.joining(", "));
    return request.isSet(key) ? "[" + values + "]" : values;
  }

  private static String caller(Caller caller) {
    if (caller instanceof Service) {
      return "the service " + caller.displayName();
    }
    if (caller instanceof FederatedIdentity) {
      return "somebody whom " + caller.displayName() + " knows";
    }
    if (caller instanceof CanonicalUser) {
      return "the canonical user " + caller.displayName();
    }
    if (caller instanceof Caller.Anonymous) {
      return "anybody, without signature";
    }
    if (caller instanceof FederatedUser user && user.issuer().isPresent()) {
      return user.displayName() + ", by " + user.issuer().get().displayName();
    }
    if (caller instanceof RoleSession session
        && !session.roleArn().resource().equals("role/" + session.roleName())) {
      return session.displayName() + " of " + session.roleArn();
    }
    return caller.displayName();
  }
}
