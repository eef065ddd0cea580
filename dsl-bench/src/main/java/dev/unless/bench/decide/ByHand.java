package dev.unless.bench.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The policy as an {@code if} over values that are parsed already. */
final class ByHand implements PeerAnswer {
  private static final int MASK = 0xFFFF0000;
  private static final int NETWORK = 53 << 24;
  private static final String READABLE =
      "arn:aws:s3:::" + PlainRequest.BUCKET + "/" + PlainRequest.PREFIX;

  /** A request in the form that suits the {@code if} best. */
  record Parsed(String action, String resource, int address, Set<String> via) {
    static Parsed of(PlainRequest call) {
      return new Parsed(
          call.action(), call.arn(), address(call.address()), new HashSet<>(call.via()));
    }

    private static int address(String text) {
      List<Integer> bytes = new ArrayList<>();
      for (String part : text.split("\\.", -1)) {
        bytes.add(Integer.parseInt(part));
      }
      return bytes.stream().reduce(0, (all, next) -> all << 8 | next);
    }
  }

  static boolean isAllowed(Parsed request) {
    if ((request.address() & MASK) != NETWORK && !request.via().contains(PlainRequest.ATHENA)) {
      return false;
    }
    return request.action().equals(PlainRequest.READ) && request.resource().startsWith(READABLE);
  }

  @Override
  public boolean isAllowed(PlainRequest call) {
    return isAllowed(Parsed.of(call));
  }
}
