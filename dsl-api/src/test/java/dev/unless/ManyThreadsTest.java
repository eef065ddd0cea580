package dev.unless;

import static dev.unless.Unless.account;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.request;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.vocabulary.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {
  private static final int THREADS = 16;
  private static final int REQUESTS = 200;
  private static final Account OURS = account("111122223333");

  @Test
  void sixteenThreadsShareOneAuthorizer() throws Exception {
    List<String> alone = decide(authorizer());
    assertThat(alone.stream().distinct()).hasSizeGreaterThan(REQUESTS / 2);
    Authorizer shared = authorizer();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Callable<List<String>> task =
        () -> {
          start.await();
          return decide(shared);
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<String>>> found = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        found.add(threads.submit(task));
      }
      for (Future<List<String>> each : found) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Authorizer authorizer() {
    return Authorizer.forResourcesOf(OURS)
        .identity(identityPolicy(allow(action("s3:GetObject")).onEverything()))
        .resource(bucketPolicy("b", denyAll().unless(sourceIp("192.0.2.0/25"))));
  }

  /** Allowed, denied, and open requests, told and explained. */
  private static List<String> decide(Authorizer authorizer) {
    return IntStream.range(0, REQUESTS)
        .mapToObj(
            i -> {
              AccessRequest asked =
                  request(action("s3:GetObject"), arn("arn:aws:s3:::b/k" + i))
                      .by(OURS.role("r" + i % 3).session("s"));
              AccessRequest from = i % 3 == 0 ? asked : asked.from("192.0.2." + i);
              return authorizer.decide(from).message() + authorizer.decide(from).explain().layers();
            })
        .toList();
  }
}
