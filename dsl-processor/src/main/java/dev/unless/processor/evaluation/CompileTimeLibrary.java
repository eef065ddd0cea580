package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Member;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be run while a program compiles. */
final class CompileTimeLibrary {
  private static final String LIBRARY = "dev.unless.";

  /** Methods of the JDK that only make values of values. */
  private static final Map<String, Set<String>> OF_THE_JDK =
      Map.of(
          "java.util.List", Set.of("of", "copyOf"),
          "java.util.Set", Set.of("of", "copyOf"),
          "java.util.Arrays", Set.of("asList"),
          "java.time.Instant", Set.of("parse", "ofEpochSecond", "ofEpochMilli"),
          "java.time.Duration", Set.of("parse", "ofDays", "ofHours", "ofMinutes", "ofSeconds"));

  private static final ClassLoader LOADER = CompileTimeLibrary.class.getClassLoader();
  private static final LibraryOrigins ORIGINS = LibraryOrigins.of(LOADER);

  private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();
  private static final Map<Member, Optional<Executable>> MEMBERS = new ConcurrentHashMap<>();

  private CompileTimeLibrary() {}

  /**
   * The class of the library of this binary name. A class of the program may be of a package of the
   * library, too, and lie on the same path: it does not come from where the library does.
   */
  static Optional<Class<?>> find(String name) {
    return name.startsWith(LIBRARY)
        ? CLASSES.computeIfAbsent(name, n -> load(n).filter(type -> ORIGINS.haveMarked(type)))
        : Optional.empty();
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, LOADER)); // Nothing of it is run yet.
    } catch (ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
  }

  /** The value of a static field; empty if it is not the library's. */
  static Optional<Object> field(String owner, String name) {
    return find(owner).flatMap(type -> field(type, name));
  }

  private static Optional<Object> field(Class<?> type, String name) {
    try {
      return Optional.ofNullable(type.getField(name).get(null));
    } catch (NoSuchFieldException | IllegalAccessException hidden) {
      return Optional.empty();
    }
  }

  /** What the program calls, if it may be run. */
  static Optional<Executable> find(Member member) {
    return MEMBERS.computeIfAbsent(
        member,
        sought ->
            find(sought.owner()).or(() -> ofTheJdk(sought)).flatMap(type -> find(type, sought)));
  }

  static boolean isOfTheJdk(Member member) {
    return OF_THE_JDK.containsKey(member.owner());
  }

  private static Optional<Class<?>> ofTheJdk(Member member) {
    if (!OF_THE_JDK.getOrDefault(member.owner(), Set.of()).contains(member.name())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Class.forName(member.owner()));
    } catch (ClassNotFoundException impossible) {
      throw new LinkageError(member.owner(), impossible);
    }
  }

  private static Optional<Executable> find(Class<?> owner, Member member) {
    Stream<? extends Executable> candidates =
        member.name().equals("<init>")
            ? Arrays.stream(owner.getConstructors())
            : Arrays.stream(owner.getMethods()).filter(m -> m.getName().equals(member.name()));
    return candidates
        .filter(candidate -> takes(candidate, member.parameters()))
        .min((a, b) -> Boolean.compare(isBridge(a), isBridge(b)))
        .map(CompileTimeLibrary::opened);
  }

  private static boolean takes(Executable candidate, List<Member.Parameter> parameters) {
    Class<?>[] types = candidate.getParameterTypes();
    return types.length == parameters.size()
        && IntStream.range(0, types.length)
            .allMatch(i -> parameters.get(i).type().equals(types[i].getCanonicalName()));
  }

  private static boolean isBridge(Executable candidate) {
    return candidate instanceof Method method && method.isBridge();
  }

  /** A public method may be declared by a class that is not public. */
  private static Executable opened(Executable found) {
    if (found.getDeclaringClass().getName().startsWith(LIBRARY)) {
      found.setAccessible(true);
    }
    return found;
  }

  static boolean isStatic(Executable executable) {
    return executable instanceof Constructor || Modifier.isStatic(executable.getModifiers());
  }
}
