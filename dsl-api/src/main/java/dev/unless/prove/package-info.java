/**
 * What policies decide of every request, as propositions. {@link dev.unless.decide.AccessLogic} and
 * its like are run over them instead of over the truth of one request, so that what is proved means
 * what is decided.
 *
 * <p>A {@link dev.unless.prove.SymbolicRequest} is a request of which nothing is said. What
 * policies say of it is a {@link dev.unless.prove.Proposition}: atoms under all and any, each of
 * one {@link dev.unless.prove.Dimension}. {@link dev.unless.prove.AnyRequest} is what holds of
 * every request. A question is whether some request is as all of that together says. {@link
 * dev.unless.prove.Search} looks for one, and {@link dev.unless.prove.ValueSearch} for the values
 * of a dimension; {@link dev.unless.prove.WitnessRequest} makes a request of them, which the
 * decider confirms. Where there is none the question is proved.
 *
 * <p>What a question says of the request besides what policies decide it says twice, of any request
 * and of a given one ({@link dev.unless.prove.Besides}), so that a witness is confirmed in all that
 * was asked. {@link dev.unless.prove.PublicQuestion} asks so for requests of {@link
 * dev.unless.prove.Outsiders} that no {@link dev.unless.prove.SparedValues} pin.
 */
@NullMarked
package dev.unless.prove;

import org.jspecify.annotations.NullMarked;
