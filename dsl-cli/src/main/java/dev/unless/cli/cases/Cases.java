package dev.unless.cli.cases;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Decides the cases of a stream, one JSON object a line, on every core, and prints the results in
 * the order of the lines. One thread reads batches of lines, as many as there are cores decide
 * them, and the caller's prints; what is under way is bounded, however long the stream.
 */
public final class Cases {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Output out;
  private final Worker worker;
  private final Consumer<Tally> watcher;

  private final Semaphore bytes = new Semaphore(MOST_BYTES);
  private final BlockingQueue<Future<Optional<Results>>> pending =
      new ArrayBlockingQueue<>(4 * CORES);

  /**
   * Cases whose results this printer puts into text.
   *
   * @param catalog the services that exist
   * @param strict whether odd requests are bad lines
   * @param watcher is told how many there are so far, now and then
   */
  public Cases(
      Output out, Printer printer, Catalog catalog, StrictOption strict, Consumer<Tally> watcher) {
    this.out = out;
    this.worker = new Worker(printer, catalog, strict);
    this.watcher = watcher;
  }

  /**
   * Decides all and prints each result in order.
   *
   * @throws IOException if the stream cannot be read or holds no request
   */
  public Tally decide(InputStream in) throws IOException {
    ExecutorService reader = pool(1);
    ExecutorService workers = pool(CORES);
    try {
      reader.execute(() -> read(new Lines(in), workers));
      Tally tally = print();
      if (tally.lines() == 0) {
        throw new IOException("there is no request in it");
      }
      return tally;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      reader.shutdownNow();
      workers.shutdownNow();
    }
  }

  private static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "unless");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void read(Lines lines, ExecutorService workers) {
    try {
      try {
        for (Batch batch = lines.batch(); !batch.lines().isEmpty(); batch = lines.batch()) {
          Batch read = batch;
          bytes.acquire(read.bytes());
          pending.put(workers.submit(() -> Optional.of(worker.decide(read))));
        }
        pending.put(CompletableFuture.completedFuture(Optional.empty()));
      } catch (IOException | RuntimeException | Error unreadable) {
        pending.put(CompletableFuture.failedFuture(unreadable));
      }
    } catch (InterruptedException nobodyPrints) {
      Thread.currentThread().interrupt();
    }
  }

  private Tally print() throws IOException, InterruptedException {
    Tally tally = Tally.NONE;
    for (Optional<Results> next = next(); next.isPresent(); next = next()) {
      Results results = next.get();
      out.write(results.utf8());
      if (pending.isEmpty()) {
        out.flush();
      }
      bytes.release(results.batchBytes());
      tally = tally.plus(results.tally());
      watcher.accept(tally);
    }
    out.flush();
    return tally;
  }

  private Optional<Results> next() throws IOException, InterruptedException {
    try {
      return pending.take().get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof RuntimeException ours) {
        throw ours;
      }
      if (cause instanceof Error fatal) {
        throw fatal;
      }
      throw cause instanceof IOException unreadable ? unreadable : new IOException(cause);
    }
  }
}
