package io.chartreel.load;

import java.util.concurrent.CompletableFuture;

/** Sends requests, and waits for none of them. */
interface Asking {
  /**
   * Sends a request.
   *
   * @param number another one each time
   * @return its status when all of the answer is there; {@link Answer#NONE} where it is not
   */
  CompletableFuture<Integer> ask(int number);
}
