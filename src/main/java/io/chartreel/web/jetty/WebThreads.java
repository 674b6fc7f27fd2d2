package io.chartreel.web.jetty;

import io.chartreel.web.ops.FatalErrors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads of a server. Jetty logs what a job fails with and goes on; an error of the virtual
 * machine ends the process instead, for it is not known what was left undone. Errors of requests do
 * not come here: they are answered.
 */
public final class WebThreads extends QueuedThreadPool {
  private final FatalErrors errors;

  public WebThreads(int most, FatalErrors errors) {
    super(most);
    this.errors = errors;
    setName("web");
  }

  @Override
  protected void onJobFailure(Throwable failure) {
    errors.check(failure);
    super.onJobFailure(failure);
  }
}
