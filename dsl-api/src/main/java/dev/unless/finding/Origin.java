package dev.unless.finding;

/** Whose a code is. */
enum Origin {
  /** IAM Access Analyzer's. */
  AWS,
  /** This library's. */
  UNLESS
}
