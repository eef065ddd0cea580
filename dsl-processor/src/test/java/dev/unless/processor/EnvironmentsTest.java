package dev.unless.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** Build tools wrap javac's own environment. */
class EnvironmentsTest {
  private static final String WRONG =
      Program.inClass(
          """
          @CheckedPolicy
          static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
          """);

  @Test
  void theirOwnIsTakenAsItIs() {
    assertThat(told(UnaryOperator.identity())).containsExactly("[INVALID_ACTION]");
  }

  @Test
  void aProxyIsUnwrapped() {
    assertThat(told(EnvironmentsTest::proxy)).containsExactly("[INVALID_ACTION]");
  }

  @Test
  void aDelegateIsUnwrapped() {
    assertThat(told(Delegate::new)).containsExactly("[INVALID_ACTION]");
  }

  @Test
  void aFieldOfASuperclassIsUnwrapped() {
    assertThat(told(Derived::new)).containsExactly("[INVALID_ACTION]");
  }

  @Test
  void aProxyOfADelegateIsUnwrapped() {
    assertThat(told(environment -> proxy(new Delegate(environment))))
        .containsExactly("[INVALID_ACTION]");
  }

  @Test
  void whatCannotBeUnwrappedIsSaid() {
    assertThat(told(environment -> sealed(environment)))
        .containsExactly("Unless sees declarations");
  }

  /** What stands before the text. */
  private static List<String> told(UnaryOperator<ProcessingEnvironment> wrapping) {
    var compilation =
        javac()
            .withProcessors(new Wrapping(wrapping))
            .compile(JavaFileObjects.forSourceString("Policies", WRONG));
    return compilation.diagnostics().stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .map(text -> text.replaceAll("(?s)(?<=\\]|declarations).*", ""))
        .toList();
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
    return proxy(new Handler(environment));
  }

  /** As if the fields of the handler were closed to reflection: there are none. */
  private static ProcessingEnvironment sealed(ProcessingEnvironment environment) {
    ThreadLocal<ProcessingEnvironment> hidden = ThreadLocal.withInitial(() -> environment);
    return proxy((proxy, method, arguments) -> method.invoke(hidden.get(), arguments));
  }

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            EnvironmentsTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  private record Handler(ProcessingEnvironment environment) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(environment, arguments);
    }
  }

  /** The processor, given what a build tool gives it. */
  private static final class Wrapping extends AbstractProcessor {
    private final UnlessProcessor processor = new UnlessProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapping;

    Wrapping(UnaryOperator<ProcessingEnvironment> wrapping) {
      this.wrapping = wrapping;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(wrapping.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }

  private static final class Derived extends Delegate {
    Derived(ProcessingEnvironment environment) {
      super(environment);
    }
  }

  private static class Delegate implements ProcessingEnvironment {
    private final String name = "of a build tool";
    private final ProcessingEnvironment delegate;

    Delegate(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
