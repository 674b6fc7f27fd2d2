package io.chartreel.load;

import java.util.concurrent.CompletableFuture;

/** Sends requests asynchronously. */
interface RequestSender {
  /**
   * Sends a request.
   *
   * @param number a different one for each request
   * @return the status when the response is complete; {@link Outcome#NONE} otherwise
   */
  CompletableFuture<Integer> send(int number);
}
