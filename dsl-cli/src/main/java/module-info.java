/** The command line. */
module dev.unless.cli {
  requires static org.jspecify;
  requires dev.unless;
  requires dev.unless.aws;
  requires info.picocli;
  requires com.github.benmanes.caffeine;

  opens dev.unless.cli to
      info.picocli;
  opens dev.unless.cli.cases to
      info.picocli;
  opens dev.unless.cli.check to
      info.picocli;
  opens dev.unless.cli.diff to
      info.picocli;
  opens dev.unless.cli.explain to
      info.picocli;
  opens dev.unless.cli.format to
      info.picocli;
  opens dev.unless.cli.prove to
      info.picocli;
  opens dev.unless.cli.report to
      info.picocli;
  opens dev.unless.cli.services to
      info.picocli;
  opens dev.unless.cli.simulate to
      info.picocli;
}
