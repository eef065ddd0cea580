package dev.unless.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.unless.processor.expression.Place;

/**
 * A piece of a file. The compiler rewrites trees once it has generated their class, but they keep
 * where they stood.
 *
 * @param unit the file
 * @param tree the piece
 */
public record TreePlace(CompilationUnitTree unit, Tree tree) implements Place {
  /** Where the last piece of a path stands. */
  public static TreePlace of(TreePath path) {
    return new TreePlace(path.getCompilationUnit(), path.getLeaf());
  }
}
