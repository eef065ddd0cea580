/**
 * Requests: who calls, what follows from that, and which contexts no request has. {@link
 * dev.unless.request.Request} is ready to be decided any number of times.
 */
@NullMarked
package dev.unless.request;

import org.jspecify.annotations.NullMarked;
