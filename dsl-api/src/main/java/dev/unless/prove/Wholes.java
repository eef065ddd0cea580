package dev.unless.prove;

import java.util.Set;

/**
 * What is compared as a whole: that two things are the same means that they are the same one of
 * these.
 *
 * @param accounts ids of accounts
 * @param partitions partitions
 * @param organizations ids of organizations
 */
record Wholes(Set<String> accounts, Set<String> partitions, Set<String> organizations) {}
