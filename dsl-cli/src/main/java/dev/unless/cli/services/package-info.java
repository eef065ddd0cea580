/** Services of one's own: the option that names their files, and how these are read. */
@NullMarked
package dev.unless.cli.services;

import org.jspecify.annotations.NullMarked;
