/**
 * What exists: services with their actions, resource types and condition keys. {@link
 * dev.unless.catalog.Catalog#aws()} is AWS's, read service by service from the data of {@code
 * dsl-aws}; own ones are passed in.
 */
@NullMarked
package dev.unless.catalog;

import org.jspecify.annotations.NullMarked;
