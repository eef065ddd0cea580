package dev.unless.prove;

import dev.unless.request.Request;

/** What a question says of a request besides what policies decide: of any, and of a given one. */
interface Besides {
  /** Nothing. */
  Besides NOTHING =
      new Besides() {
        @Override
        public Proposition holds(AskedPolicies asked) {
          return asked.propositions().constant(true);
        }

        @Override
        public boolean isSo(Request request) {
          return true;
        }
      };

  /** That it is so, of any request. */
  Proposition holds(AskedPolicies asked);

  /** Whether it is so of this request; made of nothing that {@link #holds} is made of. */
  boolean isSo(Request request);

  /** This and more. */
  default Besides and(Besides more) {
    Besides first = this;
    return new Besides() {
      @Override
      public Proposition holds(AskedPolicies asked) {
        return asked.propositions().and(first.holds(asked), more.holds(asked));
      }

      @Override
      public boolean isSo(Request request) {
        return first.isSo(request) && more.isSo(request);
      }
    };
  }
}
