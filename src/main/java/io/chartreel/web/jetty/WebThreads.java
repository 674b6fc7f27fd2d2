package io.chartreel.web.jetty;

import io.chartreel.web.ops.FatalErrors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The thread pool of a server. Jetty logs the failure of a job and continues. Here an error of the
 * virtual machine ends the process, because the job may have left an inconsistent state. Errors of
 * requests are handled before they reach this class.
 */
public final class WebThreads extends QueuedThreadPool {
  private static final int MIN_MAX = 16;
  private static final int PER_PROCESSOR = 4;

  private final FatalErrors errors;

  /**
   * Creates a pool.
   *
   * @param max the most threads
   * @param errors ends the process
   */
  public WebThreads(int max, FatalErrors errors) {
    super(max);
    this.errors = errors;
    setName("web");
  }

  /** Returns how many threads a server has at most. None of them waits for a client. */
  public static int max() {
    return Math.max(MIN_MAX, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
  }

  @Override
  protected void onJobFailure(Throwable failure) {
    errors.check(failure);
    super.onJobFailure(failure);
  }
}
