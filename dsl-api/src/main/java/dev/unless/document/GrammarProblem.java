package dev.unless.document;

/**
 * A place where a document breaks the grammar of policies, or of its kind of policy.
 *
 * @param pointer the JSON pointer to the place
 * @param message one sentence on what is wrong
 * @param hint what to write instead
 */
public record GrammarProblem(String pointer, String message, String hint) {}
