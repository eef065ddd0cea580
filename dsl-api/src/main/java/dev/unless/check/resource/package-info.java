/** Rules on Resource, NotResource and the ARNs in them. */
@NullMarked
package dev.unless.check.resource;

import org.jspecify.annotations.NullMarked;
