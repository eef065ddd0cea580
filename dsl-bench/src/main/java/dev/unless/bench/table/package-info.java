/** Measurements as tables: ratios, their errors and the aims. */
@NullMarked
package dev.unless.bench.table;

import org.jspecify.annotations.NullMarked;
