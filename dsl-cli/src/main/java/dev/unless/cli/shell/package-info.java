/** What the command has to do with the shell: files, streams, exit codes. */
@NullMarked
package dev.unless.cli.shell;

import org.jspecify.annotations.NullMarked;
