package dev.unless.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.vocabulary.AccessLevel;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private static final Catalog CATALOG = Catalog.aws();

  @Test
  void anActionIsFoundInAnyCase() {
    ActionDefinition buy = CATALOG.action("SHOP:buyitem").orElseThrow();
    assertThat(buy.action()).isEqualTo(new Action("shop", "BuyItem"));
    assertThat(buy.level()).isEqualTo(AccessLevel.WRITE);
    assertThat(buy.keys()).extracting(key -> key.name().toString()).containsExactly("shop:Open");
    assertThat(CATALOG.action("shop:BuyNothing")).isEmpty();
    assertThat(CATALOG.action("BuyItem")).isEmpty();
    assertThat(CATALOG.action("market:BuyItem")).isEmpty();
  }

  @Test
  void anActionKnowsItsResourceTypesWithTheKeysThatCountThere() {
    ActionDefinition buy = CATALOG.action("shop:BuyItem").orElseThrow();
    assertThat(buy.resources())
        .extracting(use -> use.type().name() + use.required() + use.keys().size())
        .containsExactly("itemtrue2", "storefalse0");
    assertThat(CATALOG.action("shop:DescribeStores").orElseThrow().resources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "shop:Get*, GetItem GetReceipt",
    "SHOP:*item, BuyItem GetItem",
    "shop:G??Item, GetItem",
    "s*:Tag*, TagStore",
    "*, BuyItem DescribeStores GetItem GetReceipt GrantDiscount TagStore",
    "shop:Nothing*, ",
    "market:*, ",
  })
  void aPatternIsExpandedToTheActionsThatExist(String pattern, String names) {
    List<String> expected = names == null ? List.of() : List.of(names.split(" "));
    assertThat(CATALOG.expand(new ActionPattern(pattern)))
        .extracting(action -> action.action().name())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:shop:eu-west-1:111122223333:store/s, store",
    "arn:aws:shop:eu-west-1:111122223333:store/s/i, item",
    "arn:aws:shop:eu-west-1:111122223333:store/s/*, item",
    "arn:aws:shop:*:*:store/*, item store",
    "arn:aws:shop:*:*:store/s*, item store",
    "arn:aws:shop:*:*:*, item receipt store",
    "arn:aws:shop:::old/7, receipt",
    "arn:aws:shop:::store/s, ",
    "arn:aws:shop:eu-west-1:111122223333:store/${aws:username}, item store",
    "arn:aws:shop:eu-west-1:111122223333:crate/1, ",
    "arn:aws:till:eu-west-1:111122223333:t1, till",
    "arn:aws:market:::m, ",
    "*, ",
  })
  void anArnIsMatchedToTheMostSpecificOfItsResourceTypes(String arn, String types) {
    List<String> expected = types == null ? List.of() : List.of(types.split(" "));
    assertThat(CATALOG.resourceTypes(new ResourcePattern(arn)))
        .extracting(ResourceType::name)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "shop:labels, STRING, MULTI",
    "SHOP:OPEN, BOOL, MULTI",
    "shop:Amount, NUMERIC, SINGLE",
    "shop:requesttag/team, STRING, SINGLE",
    "shop:Shelf/3/Colour, STRING, SINGLE",
    "till:Drawer, ARN, SINGLE",
    "idp.example.com:aud, STRING, SINGLE",
    "aws:TagKeys, STRING, MULTI",
    "aws:ResourceTag/team, STRING, SINGLE",
  })
  void aKeyIsFoundWithItsTypeAndArity(String name, KeyType type, Arity arity) {
    KeyDefinition key = CATALOG.key(name).orElseThrow();
    assertThat(key.type()).isEqualTo(type);
    assertThat(CATALOG.arity(name)).contains(arity);
  }

  @Test
  void everyGlobalKeyBelongsToEveryCatalogue() {
    assertThat(GlobalKey.all())
        .allSatisfy(key -> assertThat(Catalog.empty().arity(member(key))).contains(key.arity()));
  }

  private static String member(GlobalKey key) {
    return key.text().endsWith("/") ? key + "team" : key.text();
  }

  @Test
  void anUnknownKeyComesWithTheNearestOne() {
    assertThat(CATALOG.lookKey("shop:Ownr"))
        .isEqualTo(new KeyLookup.Undefined(Optional.of("shop:Owner")));
    assertThat(CATALOG.lookKey("aws:SourcIp"))
        .isEqualTo(new KeyLookup.Undefined(Optional.of("aws:SourceIp")));
    assertThat(CATALOG.lookKey("market:Entirely/Different"))
        .isEqualTo(new KeyLookup.Undefined(Optional.empty()));
    assertThat(CATALOG.lookKey("nonsense")).isEqualTo(new KeyLookup.Undefined(Optional.empty()));
  }

  @Test
  void aClaimOfAnyIdentityProviderMayExist() {
    assertThat(CATALOG.lookKey("oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub"))
        .isInstanceOf(KeyLookup.IssuerKey.class);
    assertThat(CATALOG.lookKey("idp.example.com:aud")).isInstanceOf(KeyLookup.Known.class);
  }

  @Test
  void anActionIsKnownOrRetiredOrAnApiNameOrUnknown() {
    Service shop = CATALOG.service("shop").orElseThrow();
    assertThat(look("shop:getitem")).isInstanceOf(ActionLookup.Known.class);
    assertThat(look("shop:GetCrate")).isInstanceOf(ActionLookup.Retired.class);
    assertThat(look("barter:SwapGoods"))
        .isInstanceOfSatisfying(
            ActionLookup.Retired.class,
            retired -> assertThat(retired.service().isRetired()).isTrue());
    assertThat(look("shop:haggle"))
        .isEqualTo(
            new ActionLookup.ApiName(
                List.of(Action.of("shop:GrantDiscount"), Action.of("shop:BuyItem"))));
    assertThat(look("shop:GetItm"))
        .isEqualTo(new ActionLookup.UnknownAction(shop, Optional.of(Action.of("shop:GetItem"))));
    assertThat(look("shop:Levitate"))
        .isEqualTo(new ActionLookup.UnknownAction(shop, Optional.empty()));
    assertThat(look("shp:GetItem")).isEqualTo(new ActionLookup.UnknownService(Optional.of("shop")));
  }

  private static ActionLookup look(String action) {
    return CATALOG.look(Action.of(action));
  }

  @Test
  void anOwnServiceJoinsTheCatalogueAndComesFirst() {
    Service door = Service.parse("service\tdoor\tDoors\nkey\tdoor:Colours\tArrayOfString\n");
    Service shop = Service.parse("service\tshop\tAnother\n");
    Catalog both = CATALOG.and(Catalog.of(door, shop));
    assertThat(both.arity("door:Colours")).contains(Arity.MULTI);
    assertThat(both.service("shop").map(Service::name)).contains("Another");
    assertThat(both.prefixes()).containsExactlyInAnyOrder("barter", "shop", "door");
    assertThat(look("shop:haggle")).isInstanceOf(ActionLookup.ApiName.class);
    assertThat(Catalog.empty().prefixes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "service",
        "service\tdoor\tDoors\nkey\tdoor:Colour\tPaint",
        "service\tdoor\tDoors\naction\tOpen\tForce\t\t",
        "service\tdoor\tDoors\naction\tOpen\tWrite\tdoor\t",
        "service\tdoor\tDoors\naction\tOpen\tWrite\t\tdoor:Colour",
        "service\tdoor\tDoors\naction\tOpen",
        "service\tdoor\tDoors\nresource\tdoor\tdoor/1\t",
        "service\tdoor\tDoors\naction\tOp*n\tWrite\t\t",
        "service\tdo*r\tDoors",
        "service\tdoor\tDoors\nservice\tdoor\tDoors",
        "service\tdoor\tDoors\nresource\td\tarn:${P}:d:::x\t\naction\tOpen\tWrite\td!(\t",
        "service\tdoor\tDoors\nresource\td\tarn:${P}:d:::x\t\naction\tOpen\tWrite\td)(\t"
      })
  void whatIsNoServiceIsRefused(String lines) {
    assertThatThrownBy(() -> Service.parse(lines)).isInstanceOf(RefusedException.class);
  }

  @Test
  void anOwnServiceAnswersForItsForeignKeysAndArns() {
    Service door =
        Service.parse(
            """
            service\tdoor\tDoors
            key\tacme:Colours\tArrayOfString
            resource\tleaf\tarn:${Partition}:acme:::${Name}\tacme:Colours
            """);
    Catalog catalog = Catalog.of(door);
    assertThat(catalog.arity("acme:colours")).contains(Arity.MULTI);
    assertThat(catalog.resourceTypes(new ResourcePattern("arn:aws:acme:::x")))
        .extracting(ResourceType::name)
        .containsExactly("leaf");
  }

  @Test
  void theServicesThatResourceControlPoliciesBindAreBuiltIn() {
    assertThat(ResourceControlServices.contains("s3")).isTrue();
    assertThat(ResourceControlServices.contains("ec2")).isFalse();
    assertThat(ResourceControlServices.prefixes()).hasSize(62);
  }

  @ParameterizedTest
  @CsvSource({
    "aws:RequestTag/${TagKey}",
    "aws:RequestTag/<key>",
    "aws:RequestTag/tag-key",
    "AWS:RequestTag/",
  })
  void aFamilyOfKeysIsTheSameHoweverItIsSpelt(String spelling) {
    KeyTemplate name = KeyTemplate.parse(spelling);
    assertThat(name).isEqualTo(KeyTemplate.parse("aws:RequestTag/${TagKey}"));
    assertThat(name.includes("aws:requesttag/team")).isTrue();
    assertThat(name.includes("aws:RequestTag/")).isFalse();
    assertThat(name.isOne()).isFalse();
  }

  @Test
  void aTagNamedLikeThePlaceholderIsATag() {
    assertThat(KeyTemplate.parse("ssm:resourceTag/aws:ssmmessages:target-id").isOne()).isTrue();
    assertThat(KeyTemplate.parse("x:tag-key-count").isOne()).isTrue();
  }
}
