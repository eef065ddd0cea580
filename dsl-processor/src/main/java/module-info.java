/** The annotation processor: rejects invalid policies while they compile. */
module dev.unless.processor {
  requires static org.jspecify;
  requires dev.unless;
  requires dev.unless.aws;
  requires java.compiler;
  requires jdk.compiler;

  provides javax.annotation.processing.Processor with
      dev.unless.processor.UnlessProcessor,
      dev.unless.processor.AnnotationClaim;
}
