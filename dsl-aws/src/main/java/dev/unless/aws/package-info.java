/**
 * AWS's services as typed classes: {@code S3.GET_OBJECT}, {@code S3.bucket("b")}, {@code
 * S3.PREFIX}. They are written from the data that {@link dev.unless.catalog.Catalog#aws()} reads. A
 * constant stays once it was there; what AWS no longer lists is deprecated.
 */
@CompileTime
@NullMarked
package dev.unless.aws;

import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
