package dev.unless.catalog;

import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Optional;

/** What a catalogue knows of the name of an action. */
public sealed interface ActionLookup {

  /** The action exists. */
  record Known(ActionDefinition definition) implements ActionLookup {
    /** Refuses nulls. */
    public Known {
      Nonnull.require("definition", definition);
    }
  }

  /** The action, or its whole service, existed once; AWS no longer lists it. */
  record Retired(ActionDefinition definition, Service service) implements ActionLookup {
    /** Refuses nulls. */
    public Retired {
      Nonnull.require("definition", definition, "service", service);
    }
  }

  /**
   * An operation of the service's API, which is not an action.
   *
   * @param needed the actions that AWS asks for instead
   */
  record ApiName(List<Action> needed) implements ActionLookup {
    /** Copies the list. */
    public ApiName {
      Nonnull.requireAll("needed", needed);
      needed = List.copyOf(needed);
    }
  }

  /**
   * The service has no such action.
   *
   * @param nearest the action that was probably meant
   */
  record UnknownAction(Service service, Optional<Action> nearest) implements ActionLookup {
    /** Refuses nulls. */
    public UnknownAction {
      Nonnull.require("service", service, "nearest", nearest);
    }
  }

  /**
   * There is no such service.
   *
   * @param nearest the prefix that was probably meant
   */
  record UnknownService(Optional<String> nearest) implements ActionLookup {
    /** Refuses nulls. */
    public UnknownService {
      Nonnull.require("nearest", nearest);
    }
  }
}
