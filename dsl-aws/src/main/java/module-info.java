/** AWS's services as typed classes, and the data of the catalogue. */
module dev.unless.aws {
  requires transitive dev.unless;

  exports dev.unless.aws;

  provides dev.unless.catalog.CatalogSource with
      dev.unless.aws.AwsVocabulary;
}
