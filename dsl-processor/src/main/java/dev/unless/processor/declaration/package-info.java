/** What declarations say, whatever compiler reads them. */
@NullMarked
package dev.unless.processor.declaration;

import org.jspecify.annotations.NullMarked;
