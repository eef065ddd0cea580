package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.ActionSet;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Naming;
import dev.unless.decide.Naming.Compared;
import dev.unless.decide.PrincipalLogic;
import dev.unless.document.Layer;
import dev.unless.document.Principal.Form;
import dev.unless.document.Truth;
import dev.unless.laws.Aim;
import dev.unless.laws.AimedCases;
import dev.unless.laws.Case;
import dev.unless.laws.Cases;
import dev.unless.laws.NaiveJudge;
import dev.unless.prove.Proposition.Settled;
import dev.unless.request.CallerKind;
import dev.unless.request.CredentialRule;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A fault in what is said of all requests is found by the cases that the law is tried with: each
 * answer is made a wrong one, and some case must object.
 */
class PlantedFaultsTest {
  /** Most faults are found by one of the first hundred. */
  private static final int MOST_CASES = 20_000;

  private record Planted(String line, Fault fault, Aim aim) {}

  @Test
  @Rule("law.planted")
  void everyFaultInWhomPrincipalsNameIsFound() {
    List<Planted> planted = new ArrayList<>();
    for (Form form : Form.values()) {
      for (CallerKind kind : CallerKind.values()) {
        wrongCells(form, kind)
            .forEach(
                wrong ->
                    planted.add(
                        new Planted(
                            "grant table, " + form,
                            Fault.inPrincipals(
                                form + " × " + kind + " is " + wrong,
                                "naming",
                                (arguments, right) ->
                                    arguments.equals(List.of(form, kind)) ? wrong : right),
                            Aim.atGrants(form, kind))));
      }
    }
    allAreFound(planted);
  }

  /**
   * Nobody named, and one step further or less far; of callers whom no policy of their own limits
   * it does not matter how far.
   */
  private static Stream<Naming> wrongCells(Form form, CallerKind kind) {
    Naming right = Naming.of(form, kind);
    if (right.reach() == GrantReach.NONE) {
      return Stream.of(new Naming(GrantReach.UNLIMITED, Compared.NOTHING));
    }
    List<GrantReach> reaches = List.of(GrantReach.values());
    int reach = reaches.indexOf(right.reach());
    Stream<GrantReach> others =
        Stream.of(reach - 1, reach + 1)
            .filter(other -> other == 0 || (other < reaches.size() && kind.hasIdentityPolicies()))
            .map(reaches::get);
    Stream<Naming> wrong =
        Stream.concat(Stream.of(GrantReach.NONE), others)
            .distinct()
            .map(other -> new Naming(other, right.compared()));
    return right.compared() == Compared.NOTHING
        ? wrong
        : Stream.concat(wrong, Stream.of(new Naming(right.reach(), Compared.NOTHING)));
  }

  @Test
  @Rule("law.planted")
  void everyFaultInWhomNotPrincipalExceptsIsFound() {
    List<Planted> planted = new ArrayList<>();
    for (CallerKind kind : CallerKind.values()) {
      List<Set<Form>> right = Naming.excepting(kind);
      for (int i = 0; i < right.size(); i++) {
        List<Set<Form>> wrong = new ArrayList<>(right);
        Set<Form> forms = wrong.remove(i);
        Form form = forms.stream().sorted().findFirst().orElseThrow();
        planted.add(
            new Planted(
                "NotPrincipal",
                Fault.inPrincipals(
                    kind + " is excepted without " + forms,
                    "excepting",
                    (arguments, answer) -> arguments.equals(List.of(kind)) ? wrong : answer),
                Aim.atGrants(form, kind)));
      }
    }
    planted.add(
        new Planted(
            "NotPrincipal with boundary",
            Fault.inPrincipals(
                "a boundary is passed over",
                "excepts",
                (arguments, right) ->
                    ((PrincipalLogic.Listed) arguments.get(2)).bounded() ? Settled.ALWAYS : right),
            Aim.atEverything()));
    for (Settled wrong : Settled.values()) {
      planted.add(
          new Planted(
              "gateway endpoints",
              Fault.inPrincipals("gateway " + wrong, "isOfGatewayService", always(wrong)),
              Aim.atEndpoints()));
    }
    allAreFound(planted);
  }

  @Test
  @Rule("law.planted")
  void everyFaultInHowRequestsStandToTheirLayersIsFound() {
    List<Planted> planted = new ArrayList<>();
    planted.addAll(standing("same account", "isSameAccount", Aim.atEverything()));
    planted.addAll(standing("partition", "crossesPartitions", Aim.atEverything()));
    planted.addAll(standing("identity policies", "hasIdentityPolicies", Aim.atEverything()));
    planted.addAll(standing("session policies", "needsSessionPolicy", Aim.atEverything()));
    planted.addAll(standing("root default", "resourcePolicyMustAllow", Aim.atRoot()));
    planted.addAll(standing("root repair", "isRootRepairingBucketPolicy", Aim.atRoot()));
    planted.addAll(standing("KMS", "hasKeyPolicy", Aim.atKeys()));
    planted.addAll(standing("trust", "hasTrustPolicy", Aim.atCredentials()));
    planted.addAll(standing("own account only", "isOwnAccountOnly", Aim.atEverything()));
    planted.addAll(standing("linked role", "isServiceLinkedRole", Aim.atEverything()));
    planted.addAll(
        standing("trust of linked role", "isTrustOfServiceLinkedRole", Aim.atCredentials()));
    planted.addAll(
        standing("management account, SCP", "callerManagesOrganization", Aim.atOrganizations()));
    planted.addAll(
        standing("management account, RCP", "ownerManagesOrganization", Aim.atOrganizations()));
    planted.addAll(standing("SCP", "serviceControlBears", Aim.atEverything()));
    planted.addAll(standing("RCP's services", "resourceControlBears", Aim.atEverything()));
    planted.addAll(standing("RCP's types", "hasResourceType", Aim.atEverything()));
    planted.addAll(standing("AWS's keys", "isKeyOfAws", Aim.atKeys()));
    planted.addAll(standing("aliases", "someBeginsWith", Aim.atKeys()));
    planted.addAll(standing("endpoint in force", "comesThroughEndpoint", Aim.atEndpoints()));
    planted.addAll(standing("FAS, session tokens", "isOfSessionToken", Aim.atCredentials()));
    planted.addAll(standing("FAS, second factor", "says", Aim.atCredentials()));
    planted.add(
        new Planted(
            "RetireGrant",
            Fault.inActions(
                "RetireGrant is bound",
                ResourceControlServices.actions(),
                ActionSet.ofServices(ResourceControlServices.prefixes())),
            Aim.atKeys()));
    planted.add(
        new Planted(
            "operations of STS",
            Fault.inActions(
                "tags are an operation",
                CredentialRule.FEDERATED_USERS.actions(),
                ActionSet.ofServices(CredentialRule.FEDERATED_USERS.actions().services())
                    .except(Set.of("sts:getcalleridentity"))),
            Aim.atCredentials()));
    for (CredentialRule rule : CredentialRule.values()) {
      for (Settled wrong : Settled.values()) {
        planted.add(
            new Planted(
                "credentials",
                Fault.inStanding(
                    rule + " " + wrong,
                    "governs",
                    (arguments, right) -> arguments.equals(List.of(rule)) ? wrong : right),
                Aim.atCredentials()));
      }
    }
    for (Layer layer : Layer.values()) {
      for (Settled wrong : Settled.values()) {
        if (layer == Layer.RESOURCE && wrong == Settled.ALWAYS) {
          continue;
        }
        planted.add(
            new Planted(
                "in force",
                Fault.inStanding(
                    layer + " in force " + wrong,
                    "bears",
                    (arguments, right) -> arguments.equals(List.of(layer)) ? wrong : right),
                Aim.atEverything()));
      }
    }
    allAreFound(planted);
  }

  private static List<Planted> standing(String line, String method, Aim aim) {
    return Stream.of(Settled.values())
        .map(
            wrong ->
                new Planted(
                    line, Fault.inStanding(method + " " + wrong, method, always(wrong)), aim))
        .toList();
  }

  @Test
  @Rule("law.planted")
  void everyFaultInHowLayersAreJoinedIsFound() {
    List<Planted> planted = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      for (String method : List.of("denies", "passes", "denyApplies", "allowApplies")) {
        for (Settled wrong : Settled.values()) {
          if (isWithoutMeaning(method, layer, wrong)) {
            continue;
          }
          planted.add(
              new Planted(
                  "layers, " + method,
                  Fault.inAccess(
                      method + " of " + layer + " " + wrong,
                      method,
                      (arguments, right) -> arguments.contains(layer) ? wrong : right),
                  Aim.atEverything()));
        }
      }
    }
    for (Settled wrong : Settled.values()) {
      for (GrantReach reach :
          List.of(
              GrantReach.DELEGATED,
              GrantReach.DIRECT,
              GrantReach.UNBOUNDED,
              GrantReach.UNLIMITED)) {
        planted.add(
            new Planted(
                "grants",
                Fault.inAccess(
                    "granted " + reach + " " + wrong,
                    "granted",
                    (arguments, right) -> arguments.contains(reach) ? wrong : right),
                Aim.atEverything()));
      }
      planted.add(
          new Planted(
              "identity allows",
              Fault.inAccess("identity allows " + wrong, "identityAllows", always(wrong)),
              Aim.atEverything()));
    }
    allAreFound(planted);
  }

  /** What no decision hangs on: resource control policies never fail to allow. */
  private static boolean isWithoutMeaning(String method, Layer layer, Settled wrong) {
    return (layer == Layer.RESOURCE_CONTROL
            && (method.equals("allowApplies")
                || (method.equals("passes") && wrong == Settled.ALWAYS)))
        || (layer == Layer.RESOURCE && method.equals("allowApplies"));
  }

  private static Fault.Wrong always(Settled wrong) {
    return (arguments, right) -> wrong;
  }

  private static void allAreFound(List<Planted> planted) {
    Map<String, List<Integer>> tries = new TreeMap<>();
    List<String> survived = new ArrayList<>();
    for (Planted each : planted) {
      int needed = casesUntilFound(each);
      tries.computeIfAbsent(each.line(), first -> new ArrayList<>()).add(needed);
      if (needed > MOST_CASES) {
        survived.add(each.line() + ": " + each.fault());
      }
    }
    tries.forEach(
        (line, needed) ->
            System.out.println(
                line
                    + ": "
                    + needed.size()
                    + " planted, found by case "
                    + needed.stream().mapToInt(Integer::intValue).max().orElse(0)
                    + " at the latest"));
    assertThat(survived).as("faults that no case of seed %s finds", Cases.seed()).isEmpty();
  }

  private static int casesUntilFound(Planted planted) {
    for (int i = 0; i < MOST_CASES; i++) {
      Case drawn = AimedCases.of(planted.aim(), i);
      Truth naive = Company.truth(NaiveJudge.outcome(drawn.layers(), drawn.request()));
      Truth wrong = Company.of(drawn.layers(), planted.fault()).allows(drawn.request());
      if (wrong != naive) {
        assertThat(Company.of(drawn.layers()).allows(drawn.request()))
            .as("without the fault: %s", drawn)
            .isEqualTo(naive);
        return i + 1;
      }
    }
    return MOST_CASES + 1;
  }
}
