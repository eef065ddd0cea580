package dev.unless.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Tells the compiler that the library's annotations are processed, so that {@code -Xlint} does not
 * miss a processor for them. {@link UnlessProcessor} cannot: it sees all annotations, and would
 * take those of others away from theirs.
 */
public final class AnnotationClaim extends AbstractProcessor {
  /** For the compiler. */
  public AnnotationClaim() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.unless.annotation.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // They are nobody else's.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }
}
