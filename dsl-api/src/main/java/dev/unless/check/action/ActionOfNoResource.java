package dev.unless.check.action;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.ActionLookup;
import dev.unless.catalog.ListedResources;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.document.Effect;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Literal actions on no resource, such as {@code s3:ListAllMyBuckets}, that a policy attached to a
 * resource allows: it is never asked about them.
 *
 * <p>Rulings: only what AWS lists without any type of resource, and what makes a bucket; not in a
 * Deny, which AWS's own examples of resource control policies have for such actions.
 */
final class ActionOfNoResource {
  /** It makes what it is on, which has no policy before. */
  private static final String MAKES_BUCKETS = "s3:CreateBucket";

  /** STS's actions that go with another one name no role of their own. */
  private static final String BESIDE_OTHERS = "sts";

  private ActionOfNoResource() {}

  static List<Finding> findings(StatementView statement) {
    List<Finding> found = new ArrayList<>();
    if (statement.statement().action().negated()
        || statement.statement().effect() == Effect.DENY
        || !statement.kind().isAttachedToResource()) {
      return found;
    }
    List<ActionPattern> entries = statement.actions();
    for (int i = 0; i < entries.size(); i++) {
      String text = entries.get(i).text();
      Optional<ActionDefinition> known =
          Action.parse(text)
              .map(statement.catalog()::look)
              .filter(ActionLookup.Known.class::isInstance)
              .map(action -> ((ActionLookup.Known) action).definition());
      if (known.filter(action -> isOnNone(action, statement.kind())).isPresent()) {
        found.add(
            statement.finding(
                Code.ACTION_OF_NO_RESOURCE,
                "Action",
                i,
                quote(text)
                    + " is on no resource, and the policy of a resource is never asked about it.",
                text,
                "Allow it in an identity policy."));
      }
    }
    return found;
  }

  private static boolean isOnNone(ActionDefinition action, PolicyKind kind) {
    boolean makesOne =
        action.action().toString().equals(MAKES_BUCKETS) && kind == PolicyKind.BUCKET;
    return makesOne
        || (action.resources().isEmpty()
            && ListedResources.areComplete(action)
            && !action.action().service().equals(BESIDE_OTHERS));
  }
}
