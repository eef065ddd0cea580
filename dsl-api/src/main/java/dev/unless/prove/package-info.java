/**
 * Questions about every request that can be made, and their answers. {@link
 * dev.unless.prove.Prover} is the front door; what is behind it is explained here to whoever never
 * wrote a solver.
 *
 * <ol>
 *   <li><b>A request is unknown values.</b> Who calls, the action, the resource, each condition key
 *       is a {@link dev.unless.prove.Dimension}. A {@link dev.unless.prove.SymbolicRequest} is a
 *       request of which nothing is said yet.
 *   <li><b>Policies are propositions.</b> An {@link dev.unless.prove.Atom} says of one dimension
 *       what its values are; a {@link dev.unless.prove.Proposition} joins atoms by all and any.
 *       {@link dev.unless.decide.AccessLogic} and its like, which decide one request, are run over
 *       propositions, so that what is proved means what is decided.
 *   <li><b>So are facts.</b> {@link dev.unless.prove.AnyRequest} is what holds of every request:
 *       the forms of ARNs, what AWS guarantees of keys. {@link dev.unless.prove.Views} says of
 *       caller or resource what is said of keys that follow from them.
 *   <li><b>A {@link dev.unless.prove.Question} is what would be a counterexample</b>: allowed by
 *       this policy, and not by that one. It is proved if no request is so.
 *   <li><b>{@link dev.unless.prove.Search} looks for one</b>, for {@link dev.unless.prove.Sought}.
 *       It asserts the question, keeps of each dimension a value that fits so far ({@link
 *       dev.unless.prove.ValueSearch}), makes of the choices that this value fails the one that
 *       leaves fewest, and goes back where nothing is left. It ends with a {@link
 *       dev.unless.prove.Model}, or with the proof that there is none. Variables come last: {@link
 *       dev.unless.prove.VariableValues} tries a value of each class that policies tell apart.
 *   <li><b>The decider has the last word.</b> {@link dev.unless.prove.WitnessRequest} makes a
 *       request of the model, {@link dev.unless.prove.ReadableWitness} one as a person would write
 *       it, and each is decided as the question says, or it is no refutation. If only requests are
 *       found that nobody makes, {@link dev.unless.prove.PlausibleUniverse} leaves them out.
 * </ol>
 *
 * <p>What a question says besides what policies decide it says twice, of any request and of a given
 * one ({@link dev.unless.prove.Besides}): so does {@link dev.unless.prove.PublicQuestion}, of
 * requests of {@link dev.unless.prove.Outsiders} that no {@link dev.unless.prove.SparedValues} pin.
 *
 * <p>What is claimed is claimed of a policy by itself or of all layers together ({@link
 * dev.unless.prove.Claim}). {@link dev.unless.prove.LayersQuestion} asks again in other forms
 * ({@link dev.unless.prove.LayersForm}), without what it takes for granted, to tell on what a proof
 * rests; {@link dev.unless.prove.CompaniesQuestion} compares two policies beside the extremes of
 * all others.
 *
 * <p>What changes between two of them is told as statements. {@link
 * dev.unless.prove.ChangeQuestion} finds a request that one alone lets through, {@link
 * dev.unless.prove.Gained} says in what way, and {@link dev.unless.prove.Widest} looks for the
 * widest {@link dev.unless.prove.Draft} around it, a statement with exceptions, of whose requests
 * all are gained so. These are left out, and it goes on until there are no others. {@link
 * dev.unless.prove.ToldDraft} says each in as few words as can be.
 *
 * <p>{@link dev.unless.prove.Minimized} says a policy in fewer words, by steps that {@link
 * dev.unless.prove.Interchange} proves.
 */
@NullMarked
package dev.unless.prove;

import org.jspecify.annotations.NullMarked;
