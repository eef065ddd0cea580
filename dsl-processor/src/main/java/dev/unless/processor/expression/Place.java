package dev.unless.processor.expression;

/** A piece of source: where a message stands. Only the host that made it knows more. */
public interface Place {}
