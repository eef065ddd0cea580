/**
 * Normal forms of condition entries, whoever wrote them: what a formula of them asks, as condition
 * blocks of which one must hold. {@link dev.unless.condition.form.DisjunctiveForm} is the way in
 * and out.
 */
@NullMarked
package dev.unless.condition.form;

import org.jspecify.annotations.NullMarked;
