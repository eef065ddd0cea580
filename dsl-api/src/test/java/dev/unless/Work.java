package dev.unless;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Work that is counted rather than timed: what a thread allocates is the same on a fast machine and
 * on a busy one.
 */
public final class Work {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Work() {}

  /** The bytes that this thread allocates for something. */
  public static long bytes(Runnable task) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    task.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
