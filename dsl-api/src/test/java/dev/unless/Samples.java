package dev.unless;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.condition.AddressKey;
import dev.unless.condition.ArnKey;
import dev.unless.condition.ArnsKey;
import dev.unless.condition.BinaryKey;
import dev.unless.condition.BoolKey;
import dev.unless.condition.BoolsKey;
import dev.unless.condition.DateKey;
import dev.unless.condition.Keys;
import dev.unless.condition.NumberKey;
import dev.unless.condition.ServicesKey;
import dev.unless.condition.StringKey;
import dev.unless.condition.StringsKey;
import dev.unless.decide.Decider;
import dev.unless.decide.Explanation;
import dev.unless.decide.Layers;
import dev.unless.decide.StatementRef;
import dev.unless.document.ActionPattern;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.prove.Change;
import dev.unless.prove.Difference;
import dev.unless.prove.GivenLayers;
import dev.unless.prove.Proved;
import dev.unless.prove.Prover;
import dev.unless.prove.Refuted;
import dev.unless.prove.Unknown;
import dev.unless.prove.Witness;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.vocabulary.ActionGroup;
import dev.unless.vocabulary.CanonicalUser;
import dev.unless.vocabulary.IdentityProvider;
import dev.unless.vocabulary.OriginAccessIdentity;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value of each type that the API takes. */
final class Samples {
  private static final Request REQUEST =
      Authorizer.forResourcesOf(Words.HOME)
          .prepare(Unless.request(Words.GET_OBJECT, Words.object("b", "k")).by(Words.ANN));
  private static final PolicyDocument DOCUMENT =
      Unless.identityPolicy(
              Unless.allow(Words.GET_OBJECT).onEverything().when(Keys.secureTransport()))
          .document();
  private static final Layers LAYERS = Layers.none().withIdentity(DOCUMENT);
  private static final Decider DECIDER = Decider.of(LAYERS, Catalog.empty());
  private static final Explanation EXPLANATION = DECIDER.decide(REQUEST).explain();
  private static final Problem PROBLEM =
      new Problem(Code.INVALID_VALUE, "a text", "offending", "a fix");

  private static final Service SERVICE =
      Service.parse(
          """
          service\tdoor\tDoors
          resource\tleaf\tarn:${Partition}:door:::${Name}\t
          action\tOpen\tWrite\t\t
          """);

  private static final List<Object> ALL =
      List.of(
          "a text",
          1,
          1L,
          true,
          'a',
          List.of(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          Instant.EPOCH,
          Duration.ZERO,
          Words.HOME,
          Words.ANN,
          Words.ANALYST,
          Words.IRELAND,
          Words.ATHENA,
          Words.GET_OBJECT,
          Words.bucket("b"),
          Text.anything(),
          ActionGroup.every(),
          new CanonicalUser("a".repeat(64)),
          new IdentityProvider("accounts.google.com"),
          Unless.account("111122223333").oidcProvider("accounts.google.com"),
          Unless.account("111122223333").samlProvider("Staff"),
          new Caller.Anonymous(),
          new OriginAccessIdentity("EH1HDMB1FH2TC"),
          Words.HOME.federatedUser("f"),
          Words.ANALYST.session("s"),
          Keys.viaAwsService(),
          Keys.viaAwsService().and(Keys.secureTransport()),
          Keys.viaAwsService().or(Keys.secureTransport()),
          new StringKey("x:Key"),
          new ArnKey("x:Key"),
          new AddressKey("x:Key"),
          new NumberKey("x:Key"),
          new DateKey("x:Key"),
          new BoolKey("x:Key"),
          new BinaryKey("x:Key"),
          new StringsKey("x:Key"),
          new ArnsKey("x:Key"),
          new BoolsKey("x:Key"),
          new ServicesKey("x:Key"),
          Unless.denyAll(),
          Unless.denyAll().on(Words.bucket("b")),
          Unless.deny(Words.GET_OBJECT),
          Unless.deny(Words.GET_OBJECT).onEverything(),
          Unless.deny(Words.GET_OBJECT).toEveryone(),
          Unless.allow(Words.GET_OBJECT),
          Unless.allow(Words.GET_OBJECT).onEverything(),
          Unless.allow(Words.GET_OBJECT).toEveryone().onEverything(),
          Unless.identityPolicy(Unless.denyAll()),
          Unless.permissionsBoundary(Unless.denyAll()),
          Unless.sessionPolicy(Unless.denyAll()),
          Unless.serviceControlPolicy(Unless.denyAll()),
          Unless.bucketPolicy("b-1", Unless.denyAll()),
          Unless.keyPolicy(Unless.denyAll()),
          Unless.request(Words.GET_OBJECT),
          Unless.requests(Words.GET_OBJECT),
          Unless.request(Words.GET_OBJECT).by(Words.ANN),
          Authorizer.forResourcesOf(Words.HOME),
          PolicyDocument.of(),
          Catalog.aws(),
          Checker.of(Catalog.aws()),
          BigDecimal.ONE,
          (Supplier<Object>) List::of,
          Function.identity(),
          Prover.of(Catalog.empty()),
          new Proved(false, List.of()),
          new Refuted(new Witness(REQUEST, List.of(), Witness.Beside.NONE), List.of()),
          new Unknown("a place", "a reason", List.of()),
          new Witness(REQUEST, List.of(), Witness.Beside.NONE),
          Witness.Beside.NONE,
          new Change(List.of(), List.of(), Change.Completeness.ALL, List.of(), Optional.empty()),
          new Difference(
              DOCUMENT.statements().get(0),
              List.of(),
              Optional.empty(),
              true,
              new Witness(REQUEST, List.of(), Witness.Beside.NONE)),
          DOCUMENT.statements().get(0),
          GivenLayers.of(LAYERS),
          new ConditionOperator(Quantifier.NONE, Operator.STRING_EQUALS, false),
          ParsedArn.of("arn:aws:s3:::b"),
          ArnShape.parse("arn:${Partition}:s3:::${BucketName}"),
          REQUEST,
          REQUEST.toBuilder(),
          LAYERS,
          DECIDER,
          EXPLANATION,
          EXPLANATION.statements().findFirst().orElseThrow().action(),
          new StatementRef(Layer.IDENTITY, 0, 0, 0, Optional.empty()),
          DOCUMENT.statements().get(0).action(),
          DOCUMENT.statements().get(0).resource().orElseThrow(),
          DOCUMENT.statements().get(0).conditions().get(0),
          PrincipalElement.everyone(),
          new ActionPattern("*"),
          new ResourcePattern("*"),
          SERVICE,
          SERVICE.actions().iterator().next(),
          SERVICE.resourceTypes().iterator().next(),
          PROBLEM,
          new Finding("/Statement/0", PROBLEM),
          Suppression.of(Code.INVALID_VALUE, "a reason"),
          new ByteArrayInputStream(new byte[0]));

  private Samples() {}

  static Object of(Class<?> type) {
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return ALL.stream()
        .filter(sample -> type.isInstance(sample) || (type.isPrimitive() && isBoxOf(type, sample)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No sample of " + type));
  }

  private static boolean isBoxOf(Class<?> primitive, Object sample) {
    return Array.get(Array.newInstance(primitive, 1), 0).getClass().isInstance(sample);
  }
}
