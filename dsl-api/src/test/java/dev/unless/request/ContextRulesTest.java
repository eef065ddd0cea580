package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.request.ContextFact.CallerIs;
import dev.unless.request.ContextFact.CallsService;
import dev.unless.request.ContextFact.CallsWithoutAccount;
import dev.unless.request.ContextFact.Present;
import dev.unless.request.KeyClaim.Absent;
import dev.unless.request.KeyClaim.AccountOf;
import dev.unless.request.KeyClaim.PathsOf;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule beside every request of a small world: every caller, with up to two of the keys said
 * that rules speak of.
 */
class ContextRulesTest {
  private static final List<Caller> CALLERS =
      List.of(
          Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
          Caller.ofArn("arn:aws:iam::111122223333:role/reader"),
          Caller.ofArn("arn:aws:sts::111122223333:assumed-role/reader/s1"),
          Caller.ofArn("arn:aws:sts::111122223333:federated-user/fed"),
          Caller.ofArn("arn:aws:iam::111122223333:root"),
          new Caller.Service("cloudtrail.amazonaws.com"),
          new Caller.Anonymous(),
          new Caller.FederatedIdentity("accounts.google.com"),
          new Caller.CanonicalUser("79a59df900b949e5"),
          Caller.ofArn("arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"));

  private static final List<Map.Entry<GlobalKey, String>> SAID = said();
  private static final List<Example> WORLD = world();

  private static final String ACCOUNT = "111122223333";

  private static RequestContext contextOf(Caller caller, Map<String, ContextValue> values) {
    Target target = Target.of("s3:GetObject", "arn:aws:s3:::b/k", Optional.of(ACCOUNT));
    return new RequestContext(caller, target, CallerKeys.of(caller), Map.of(), values);
  }

  private record Example(RequestContext context, RequestBuilder builder) {
    static Example of(Caller caller, List<Map.Entry<GlobalKey, String>> said) {
      RequestBuilder builder =
          new RequestBuilder(caller, "s3:GetObject", "arn:aws:s3:::b/k", Catalog.empty())
              .resourceAccount(ACCOUNT);
      Map<String, ContextValue> values = new LinkedHashMap<>();
      for (Map.Entry<GlobalKey, String> each : said) {
        GlobalKey key = each.getKey();
        builder.with(key.text(), each.getValue());
        values.put(
            key.folded(),
            key.arity() == Arity.MULTI
                ? ContextValue.set(key.text(), List.of(each.getValue()))
                : ContextValue.single(key.text(), each.getValue()));
      }
      RequestContext context = contextOf(caller, values);
      DerivedKeys.fillIn(context);
      return new Example(context, builder);
    }

    Optional<ContextRule> firstBroken() {
      return ContextRules.all().stream().filter(rule -> rule.isBrokenBy(context)).findFirst();
    }
  }

  private static List<Map.Entry<GlobalKey, String>> said() {
    List<Map.Entry<GlobalKey, String>> said = new ArrayList<>();
    for (GlobalKey key : keysOfRules()) {
      switch (key.type()) {
        case BOOL -> Stream.of("true", "False").forEach(text -> said.add(Map.entry(key, text)));
        case IP_ADDRESS -> said.add(Map.entry(key, "203.0.113.9"));
        case NUMERIC -> said.add(Map.entry(key, "1"));
        case DATE -> said.add(Map.entry(key, "2026-08-24T10:00:00Z"));
        case ARN -> said.add(Map.entry(key, "arn:aws:iam::111122223333:user/ann"));
        case STRING, BINARY -> said.add(Map.entry(key, "athena.amazonaws.com"));
      }
    }
    said.add(Map.entry(GlobalKey.CURRENT_TIME, "2026-08-24T10:00:00Z"));
    said.add(Map.entry(GlobalKey.EPOCH_TIME, "1"));
    said.add(Map.entry(GlobalKey.USER_ID, "AROAEXAMPLE:s1"));
    said.add(Map.entry(GlobalKey.CALLED_VIA_FIRST, "glue.amazonaws.com"));
    said.add(Map.entry(GlobalKey.CALLED_VIA_LAST, "glue.amazonaws.com"));
    said.add(Map.entry(GlobalKey.PRINCIPAL_SERVICE_NAME, "cloudtrail.amazonaws.com"));
    said.add(Map.entry(GlobalKey.PRINCIPAL_SERVICE_NAMES_LIST, "cloudtrail.amazonaws.com"));
    return said;
  }

  private static Set<GlobalKey> keysOfRules() {
    Set<GlobalKey> keys = EnumSet.noneOf(GlobalKey.class);
    for (ContextRule rule : ContextRules.all()) {
      add(rule.then().key(), keys);
      if (rule.then() instanceof PathsOf paths) {
        keys.add(paths.organization());
      } else if (rule.then() instanceof AccountOf account) {
        keys.add(account.arn());
      }
      if (rule.when() instanceof KeyClaim claim) {
        add(claim.key(), keys);
      } else if (rule.when() instanceof Present present) {
        add(present.key(), keys);
      }
    }
    return keys;
  }

  private static void add(RequestKey key, Set<GlobalKey> keys) {
    if (key instanceof GlobalKey global) {
      keys.add(global);
    }
  }

  private static List<Example> world() {
    return CALLERS.stream()
        .flatMap(
            caller ->
                SAID.stream()
                    .flatMap(
                        one ->
                            SAID.stream()
                                .filter(other -> one.getKey().compareTo(other.getKey()) <= 0)
                                .filter(other -> one.getKey() != other.getKey() || one == other)
                                .map(
                                    other ->
                                        Example.of(
                                            caller,
                                            one == other ? List.of(one) : List.of(one, other)))))
        .toList();
  }

  static List<ContextRule> rules() {
    return ContextRules.all().stream()
        .filter(
            rule ->
                !(rule.when() instanceof CallsService
                    || rule.when() instanceof CallsWithoutAccount))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleIsBrokenBySomeRequestsAndKeptByOthersThatItIsAbout(ContextRule rule) {
    List<Example> about =
        WORLD.stream().filter(each -> rule.when().in(each.context()) == Truth.TRUE).toList();
    assertThat(about).anyMatch(each -> each.firstBroken().equals(Optional.of(rule)));
    assertThat(about).anyMatch(each -> each.firstBroken().isEmpty());
    assertThat(rule.source()).startsWith("IAM User Guide, ");
  }

  @Test
  void theBuilderRefusesWhatBreaksARuleAndSaysWhy() {
    WORLD.forEach(
        each -> {
          Optional<ContextRule> broken = each.firstBroken();
          if (broken.isEmpty()) {
            assertThatCode(() -> each.builder().build()).doesNotThrowAnyException();
          } else {
            assertThatThrownBy(() -> each.builder().build())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(" has " + broken.get().then().key() + " = ")
                .hasMessageContaining(": " + broken.get().reason(each.context()) + ".");
          }
        });
  }

  @Test
  void whatHangsOnAnUnknownKeyBreaksNoRule() {
    for (GlobalKey key : GlobalKey.all()) {
      Caller ann = CALLERS.get(0);
      Map<String, ContextValue> values = new LinkedHashMap<>();
      values.put(key.folded(), ContextValue.unknown(key.text()));
      RequestContext context = contextOf(ann, values);
      DerivedKeys.fillIn(context);
      assertThat(ContextRules.all()).noneMatch(rule -> rule.isBrokenBy(context));
    }
  }

  @Test
  void aKeyThatIsRefusedForAKindOfCallerIsOneThatTheKindNeverCarries() {
    for (ContextRule rule : ContextRules.all()) {
      if (rule.when() instanceof CallerIs callers && rule.then() instanceof Absent absent) {
        assertThat(callers.kinds())
            .as(absent.key().text())
            .isNotEmpty()
            .allMatch(kind -> kind.carries((GlobalKey) absent.key()) == Truth.FALSE);
      }
    }
  }
}
