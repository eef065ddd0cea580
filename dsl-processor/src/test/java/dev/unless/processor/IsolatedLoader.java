package dev.unless.processor;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;

/** Loads the processor and its library anew, with the classes of a directory before theirs. */
final class IsolatedLoader extends URLClassLoader {
  private IsolatedLoader(URL[] path, ClassLoader parent) {
    super(path, parent);
  }

  /**
   * @param shared the beginning of the names of the classes of the JDK's compiler that are seen
   */
  static IsolatedLoader of(Path directory, String shared) throws MalformedURLException {
    List<URL> path = new ArrayList<>(List.of(directory.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(new File(entry).toURI().toURL());
    }
    return new IsolatedLoader(path.toArray(URL[]::new), new JdkOnly(shared));
  }

  Processor processor() throws ReflectiveOperationException {
    return (Processor)
        loadClass(UnlessProcessor.class.getName()).getDeclaredConstructor().newInstance();
  }

  /** The compiler's classes are of the application's loader, but not its path's. */
  private static final class JdkOnly extends ClassLoader {
    private final String shared;

    JdkOnly(String shared) {
      super(ClassLoader.getPlatformClassLoader());
      this.shared = shared;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(shared)) {
        return ClassLoader.getSystemClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
