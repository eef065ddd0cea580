package dev.unless.processor.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An expression, as far as a policy can be made of it. */
public sealed interface Expression {
  /** Where it stands. */
  Place place();

  /** What it is made of, in the order of the source; of what chooses, all that it chooses of. */
  default Stream<Expression> parts() {
    return Stream.empty();
  }

  /**
   * A value that the compiler knows: a string, a number, a Boolean, a character.
   *
   * @param place where it stands
   * @param value the value
   * @param constant whether it is a constant expression of the language, which nobody but the
   *     program's author can choose
   */
  record Value(Place place, Object value, boolean constant) implements Expression {}

  /**
   * A static field of a library.
   *
   * @param place where it stands
   * @param owner the binary name of its class
   * @param name its name
   * @param unseen what it is where its value is not known
   */
  record LibraryField(Place place, String owner, String name, Unseen unseen)
      implements Expression {}

  /**
   * A static final field of a class that is being compiled.
   *
   * @param place where it is used
   * @param owner the binary name of its class
   * @param name its name
   * @param unseen what it is where its value is not known
   */
  record SourceField(Place place, String owner, String name, Unseen unseen) implements Expression {
    /** The class and the name. */
    public String id() {
      return owner + "." + name;
    }
  }

  /**
   * A call of a method or a constructor.
   *
   * @param place where it stands
   * @param member what is called
   * @param receiver what it is called on; empty for static methods and constructors
   * @param arguments the arguments as written
   * @param unseen what it is where it may not be run
   */
  record Call(
      Place place,
      Member member,
      Optional<Expression> receiver,
      List<Expression> arguments,
      Unseen unseen)
      implements Expression {
    @Override
    public Stream<Expression> parts() {
      return Stream.concat(receiver.stream(), arguments.stream());
    }

    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Strings joined by {@code +}.
   *
   * @param place where it stands
   * @param texts what is joined
   */
  record Joined(Place place, List<Expression> texts) implements Expression {
    @Override
    public Stream<Expression> parts() {
      return texts.stream();
    }

    /** Copies the list. */
    public Joined {
      texts = List.copyOf(texts);
    }
  }

  /**
   * One of several, which one is only known at run time.
   *
   * @param place where it stands
   * @param key where the program chooses: the same for choices that go the same way
   * @param branches what it chooses of
   */
  record Choice(Place place, Place key, List<Expression> branches) implements Expression {
    @Override
    public Stream<Expression> parts() {
      return branches.stream();
    }

    /** Copies the list. */
    public Choice {
      branches = List.copyOf(branches);
    }

    /** The same choice of what each branch becomes; empty if one becomes nothing. */
    public Optional<Expression> each(Function<Expression, Optional<Expression>> step) {
      List<Expression> become =
          branches.stream().flatMap(branch -> step.apply(branch).stream()).toList();
      return become.size() == branches.size()
          ? Optional.of(new Choice(place, key, become))
          : Optional.empty();
    }

    /** One that the program makes where it stands. */
    public Choice(Place place, List<Expression> branches) {
      this(place, place, branches);
    }
  }

  /**
   * An array, or a list, of these elements.
   *
   * @param place where it stands
   * @param elements its elements
   * @param exact whether it has these and no others; else they are examples
   */
  record Elements(Place place, List<Expression> elements, boolean exact) implements Expression {
    @Override
    public Stream<Expression> parts() {
      return elements.stream();
    }

    /** Copies the list. */
    public Elements {
      elements = List.copyOf(elements);
    }

    /** Of these elements and no others. */
    public Elements(Place place, List<Expression> elements) {
      this(place, elements, true);
    }
  }

  /**
   * Nothing: an element that is not there, in one of the ways that the program may choose.
   *
   * @param place where the program chooses
   */
  record Absent(Place place) implements Expression {}

  /**
   * What the compiler refuses; it says so itself.
   *
   * @param place where it stands
   */
  record Wrong(Place place) implements Expression {}

  /**
   * What is only known when the program runs.
   *
   * @param place where it stands
   * @param name what it is, for people
   * @param identity the same for the same variable
   * @param shape its type
   * @param domains the simple names of its annotations of {@code dev.unless.annotation}
   */
  record Unseen(Place place, String name, String identity, TypeShape shape, List<String> domains)
      implements Expression {
    /** Copies the list. */
    public Unseen {
      domains = List.copyOf(domains);
    }

    /** The canonical name of its type, erased. */
    public String type() {
      return shape.name();
    }

    /** Of a list or an array, the canonical name of its elements' type. */
    public Optional<String> elementType() {
      return shape.element().map(TypeShape::name);
    }

    /** The same, named by what it depends on. */
    public Unseen because(Unseen cause) {
      return new Unseen(place, cause.name, identity, shape, domains);
    }

    /** What a part of it is that has this type: it is another value for each part. */
    public Unseen part(String which, TypeShape type) {
      return new Unseen(place, name, identity + "[" + which + "]", type, domains);
    }
  }

  /** A value of the JDK that is followed while it is read; the library takes none. */
  sealed interface Followed extends Expression {
    /** What it is where the library is given it all the same. */
    Unseen unseen();

    @Override
    default Place place() {
      return unseen().place();
    }
  }

  /**
   * An {@code Optional}.
   *
   * @param unseen what it is where it is not followed
   * @param value what it holds, if there is something
   * @param certain whether it is known that there is something, or nothing
   */
  record Maybe(Unseen unseen, Optional<Expression> value, boolean certain) implements Followed {
    @Override
    public Stream<Expression> parts() {
      return value.stream();
    }
  }

  /**
   * An entry of a map.
   *
   * @param unseen what it is where it is not followed
   * @param key its key
   * @param value its value
   */
  record Pair(Unseen unseen, Expression key, Expression value) implements Followed {
    @Override
    public Stream<Expression> parts() {
      return Stream.of(key, value);
    }
  }

  /**
   * A map.
   *
   * @param unseen what it is where it is not followed
   * @param pairs its entries
   * @param exact whether it has these and no others; else they are examples
   */
  record Mapping(Unseen unseen, List<Pair> pairs, boolean exact) implements Followed {
    @Override
    public Stream<Expression> parts() {
      return pairs.stream().map(pair -> pair);
    }

    /** Copies the list. */
    public Mapping {
      pairs = List.copyOf(pairs);
    }
  }
}
