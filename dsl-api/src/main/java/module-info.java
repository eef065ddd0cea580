/**
 * Policies of AWS as Java: written, read, decided and checked.
 *
 * <p>What is marked {@link dev.unless.annotation.Internal} is no part of the API, though its
 * package is exported.
 */
module dev.unless {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.databind;
  requires static tools.jackson.databind;

  // What a mapper asks of a policy when it lacks the module that writes them.
  opens dev.unless to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.unless.document to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;

  exports dev.unless;
  exports dev.unless.annotation;
  exports dev.unless.catalog;
  exports dev.unless.check;
  exports dev.unless.condition;
  exports dev.unless.decide;
  exports dev.unless.document;
  exports dev.unless.explain;
  exports dev.unless.finding;
  exports dev.unless.json;
  exports dev.unless.operator;
  exports dev.unless.prove;
  exports dev.unless.request;
  exports dev.unless.text;
  exports dev.unless.vocabulary;
  exports dev.unless.layout;

  uses dev.unless.catalog.CatalogSource;
}
