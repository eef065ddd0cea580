/**
 * What policies decide of every request, as propositions. {@link dev.unless.decide.AccessLogic} and
 * its like are run over them instead of over the truth of one request, so that what is proved means
 * what is decided.
 */
@Internal
@NullMarked
package dev.unless.prove;

import dev.unless.annotation.Internal;
import org.jspecify.annotations.NullMarked;
