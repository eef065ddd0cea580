package dev.unless.examples;

import dev.unless.decide.Request;

/**
 * A request that gets through a published policy, against what its author wanted, and does not get
 * through ours.
 *
 * @param request the request
 * @param published the policies with the published one among them
 * @param ours the same with ours
 * @param why how it gets through
 */
public record Hole(Request request, Setting published, Setting ours, String why) {}
