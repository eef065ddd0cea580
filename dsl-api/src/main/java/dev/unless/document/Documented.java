package dev.unless.document;

/** What is written as a policy document, such as a policy that was made of rules. */
public interface Documented {
  /** The document. */
  PolicyDocument document();
}
