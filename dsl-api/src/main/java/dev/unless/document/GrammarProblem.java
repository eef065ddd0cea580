package dev.unless.document;

import dev.unless.finding.Code;

/**
 * A place where a document breaks the grammar of policies, or of its kind of policy.
 *
 * @param code what kind of thing is wrong
 * @param pointer the JSON pointer to the place
 * @param message one sentence on what is wrong
 * @param hint what to write instead
 */
public record GrammarProblem(Code code, String pointer, String message, String hint) {}
