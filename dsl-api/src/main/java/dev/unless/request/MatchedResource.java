package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActedOn;
import dev.unless.document.GlobalKey;
import dev.unless.text.Text;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the Resource elements of policies are matched with: the resource that the request names, or
 * for some actions that name none what they are on all the same.
 *
 * @param text the ARN, or {@code *}; a region that nobody said is empty, and one that is unknown is
 *     like no other
 * @param inAnyRegion the ARN with whatever region, where it has one that is not known
 */
@Internal
public record MatchedResource(String text, Optional<Text> inAnyRegion) {
  private static final String DEFAULT_PARTITION = "aws";

  /** Stands for a region that is unknown: what matches it matches every region. */
  private static final String NO_REGION = "\uffff".repeat(64);

  static MatchedResource of(Request request) {
    Optional<ActedOn> actedOn =
        request.resourceArn().isPresent()
            ? Optional.empty()
            : ActedOn.ofAction(request.foldedAction());
    return actedOn
        .map(on -> of(on, request))
        .orElseGet(() -> new MatchedResource(request.resource(), Optional.empty()));
  }

  private static MatchedResource of(ActedOn on, Request request) {
    String partition = request.caller().partition().orElse(DEFAULT_PARTITION);
    String account = request.resourceAccount().orElse("");
    ContextValue said = request.value(GlobalKey.REQUESTED_REGION.folded());
    Optional<String> region = Optional.ofNullable(said).flatMap(ContextValue::variable);
    String instead = said == null ? "" : NO_REGION;
    boolean open = on.shape().hasRegion() && region.isEmpty();
    return new MatchedResource(
        literal(on.arn(partition, Text.literal(region.orElse(instead)), account)),
        open ? Optional.of(on.arn(partition, Text.anything(), account)) : Optional.empty());
  }

  private static String literal(Text text) {
    return text.parts().stream()
        .map(part -> ((Text.Literal) part).text())
        .collect(Collectors.joining());
  }

  /** The ARN in this region, where it has one that is not known. */
  public String in(String region) {
    return inAnyRegion.orElseGet(() -> Text.literal(text)).parts().stream()
        .map(part -> part instanceof Text.Literal literal ? literal.text() : region)
        .collect(Collectors.joining());
  }

  /** Whether it has a region that is not known. */
  public boolean isRegionOpen() {
    return inAnyRegion.isPresent();
  }
}
