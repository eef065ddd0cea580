package dev.unless.bench.growth;

/** Which of many things a request matches. */
public enum Hit {
  LAST,
  NONE
}
