package dev.unless.prove;

import dev.unless.request.Request;

/** What a question says of a request besides what policies decide: of any, and of a given one. */
interface Besides {
  /** Nothing. */
  Besides NOTHING =
      new Besides() {
        @Override
        public Proposition holds(AskedDocuments asked) {
          return asked.propositions().constant(true);
        }

        @Override
        public boolean isSo(Request request) {
          return true;
        }
      };

  /** That it is so, of any request. */
  Proposition holds(AskedDocuments asked);

  /** Whether it is so of this request; made of nothing that {@link #holds} is made of. */
  boolean isSo(Request request);
}
