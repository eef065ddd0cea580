package dev.unless.catalog;

import java.util.Map;

/** A small vocabulary that stands for AWS's in the tests of this module. */
public final class ShopSource implements CatalogSource {
  private static final String SHOP =
      """
      service	shop	Example Shop
      key	idp.example.com:aud	String
      key	shop:Amount	Numeric
      key	shop:Blob	Binary
      key	shop:Flag	Bool
      key	shop:Labels	ArrayOfString
      key	shop:Net	IPAddress
      key	shop:Open	ArrayOfBool
      key	shop:Owner	String
      key	shop:Crew	String
      key	shop:RequestTag/<key>	String
      key	shop:Shelf/${Row}/Colour	String
      key	shop:Sizes	ArrayOfNumeric
      key	shop:Source	ARN
      key	shop:Sources	ArrayOfARN
      key	shop:When	Date
      key	till:Drawer	ARN
      key	shop:Crate	String	retired
      resource	item	arn:${Partition}:shop:${Region}:${Account}:store/${StoreName}/${ItemName}	shop:RequestTag/<key>
      resource	receipt	arn:${Partition}:shop:${Region}:${Account}:receipt/${Id},arn:${Partition}:shop:::old/${Id}
      resource	store	arn:${Partition}:shop:${Region}:${Account}:store/${StoreName}	shop:Owner
      resource	till	arn:${Partition}:till:${Region}:${Account}:${TillId}
      resource	crate	arn:${Partition}:shop:${Region}:${Account}:crate/${Id}		retired
      action	BuyItem	Write	item!(shop:Amount shop:Labels),store	shop:Open
      action	DescribeStores	List
      action	GetItem	Read	item!
      action	GetReceipt	Read	receipt!
      action	GrantDiscount	Permissions management	store
      action	TagStore	Tagging	store!	shop:RequestTag/<key>
      action	GetCrate	Read	crate!		retired
      """
          .replace("List\n", "List\t\t\n")
          .replace("item!\n", "item!\t\n")
          .replace("receipt!\n", "receipt!\t\n")
          .replace("management\tstore\n", "management\tstore\t\n")
          .replace("old/${Id}\n", "old/${Id}\t\n")
          .replace("${TillId}\n", "${TillId}\t\n");

  private static final Map<String, String> SERVICES =
      Map.of(
          "shop",
          SHOP,
          "barter",
          """
          service	barter	Barter	retired
          action	SwapGoods	Write			retired
          """);

  /** Made by the service loader. */
  public ShopSource() {}

  @Override
  public String services() {
    return """
        barter	Barter	retired\t\t
        shop	Example Shop		idp.example.com,till	till
        """;
  }

  @Override
  public String service(String prefix) {
    return SERVICES.getOrDefault(prefix, "");
  }

  @Override
  public String apiNames() {
    return """
        shop:BuyItems	shop:BuyItem
        shop:Haggle	shop:GrantDiscount,shop:BuyItem
        """;
  }

  @Override
  public String servicePrincipals() {
    return "shop.amazonaws.com\n";
  }
}
