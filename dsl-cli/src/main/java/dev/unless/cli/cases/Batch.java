package dev.unless.cli.cases;

import java.util.List;

/**
 * Lines that are decided together.
 *
 * @param lines the lines in order
 * @param bytes how many bytes they have
 */
record Batch(List<Line> lines, int bytes) {}
