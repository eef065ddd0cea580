package dev.unless.request;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.GlobalKey;
import dev.unless.document.RequestKey;
import dev.unless.document.Truth;
import dev.unless.text.ParsedArn;
import java.util.Optional;

/** What a rule may demand of one key, and how a refusal words what is there instead. */
@Internal
public sealed interface KeyClaim extends ContextFact {
  /** The key that it is about. */
  RequestKey key();

  @Override
  default Optional<RequestKey> subject() {
    return Optional.of(key());
  }

  /** The value that the request gives. */
  default String given(RequestContext context) {
    return context.foldedText(key()).orElse("");
  }

  /** What the value should be; empty where the rule's own words say it. */
  default String expected(RequestContext context) {
    return "";
  }

  /** The key has no value. */
  record Absent(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      return context.presence(key).not();
    }

    @Override
    public String given(RequestContext context) {
      return String.join(", ", context.texts(key));
    }
  }

  /** The key's value is {@code true}, in any case. */
  record True(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      return context.isTrue(key);
    }
  }

  /** The key has another value than {@code true}, or none. */
  record NotTrue(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      return context.isTrue(key).not();
    }
  }

  /** The key, where it has a value, has the one that follows from its origin. */
  record Follows(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      Optional<String> given = context.text(key);
      Optional<String> follows = DerivedKeys.value(key, context);
      return Truth.of(given.isEmpty() || follows.isEmpty() || given.equals(follows));
    }

    @Override
    public String given(RequestContext context) {
      return context.text(key).orElse("");
    }

    @Override
    public String expected(RequestContext context) {
      return quote(DerivedKeys.value(key, context).orElse(""));
    }
  }

  /** The key, where it has a value, tells the time that its origin tells. */
  record SameTime(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      Optional<String> epoch = context.text(key);
      Optional<String> current = context.text(GlobalKey.CURRENT_TIME);
      return Truth.of(
          epoch.isEmpty() || current.isEmpty() || TimeKeys.agree(current.get(), epoch.get()));
    }

    @Override
    public String given(RequestContext context) {
      return context.text(key).orElse("");
    }

    @Override
    public String expected(RequestContext context) {
      return quote(DerivedKeys.value(key, context).orElse(""));
    }
  }

  /** The key's values, where they are known, hold the one that follows from its origin. */
  record Holds(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      ContextValue value = context.value(key);
      Optional<String> follows = DerivedKeys.value(key, context);
      return Truth.of(
          value == null
              || value.isUnknown()
              || follows.isEmpty()
              || value.texts().contains(follows.get()));
    }

    @Override
    public String given(RequestContext context) {
      return context.texts(key).toString();
    }
  }

  /** The key's values, paths of an organization, begin with its id, where both are known. */
  record PathsOf(RequestKey key, GlobalKey organization) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      ContextValue paths = context.value(key);
      Optional<String> id = context.text(organization);
      return Truth.of(
          paths == null
              || paths.isNullSet()
              || id.isEmpty()
              || paths.texts().stream().allMatch(path -> path.startsWith(id.get() + "/")));
    }

    @Override
    public String given(RequestContext context) {
      return String.join(", ", context.texts(key));
    }

    @Override
    public String expected(RequestContext context) {
      return quote(context.text(organization).orElse("") + "/");
    }
  }

  /** The key's value is the account that an ARN names, where both are known. */
  record AccountOf(RequestKey key, GlobalKey arn) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      Optional<String> account = context.text(key);
      Optional<String> named = named(context);
      return Truth.of(account.isEmpty() || named.isEmpty() || account.equals(named));
    }

    private Optional<String> named(RequestContext context) {
      return context
          .text(arn)
          .flatMap(ParsedArn::parse)
          .map(ParsedArn::account)
          .filter(ParsedArn::isAccount);
    }

    @Override
    public String given(RequestContext context) {
      return context.text(key).orElse("");
    }

    @Override
    public String expected(RequestContext context) {
      return quote(named(context).orElse(""));
    }
  }

  /** The key's value, where it is known, is a unique id as callers of this kind have it. */
  record OfCallersForm(RequestKey key) implements KeyClaim {
    @Override
    public Truth in(RequestContext context) {
      return Truth.of(context.text(key).filter(id -> !fits(id, context.caller())).isEmpty());
    }

    private static boolean fits(String id, Caller caller) {
      return id.indexOf(':') != 0 && id.equals(CallerKeys.userId(caller, id.split(":", 2)[0]));
    }

    @Override
    public String given(RequestContext context) {
      return context.text(key).orElse("");
    }

    @Override
    public String expected(RequestContext context) {
      return CallerKeys.userId(context.caller(), "roleid");
    }
  }
}
