package dev.unless.json;

import dev.unless.annotation.Internal;
import dev.unless.decide.Layers;
import dev.unless.request.Request;
import java.util.Optional;

/**
 * A request together with the policies that bear on it, as one JSON object tells them.
 *
 * @param id the case's id as JSON text, as it was written
 * @param request the request, its context taken as given
 * @param layers the policies
 */
@Internal
public record AccessCase(Optional<String> id, Request request, Layers layers) {}
