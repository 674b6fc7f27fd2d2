package io.chartreel.web.jetty;

/**
 * What the inspections of a connection have seen of the headers that arrive on it.
 *
 * @param requests how many have arrived with all their headers
 * @param bytes that had arrived when this number of requests was first observed
 * @param incomplete inspections in a row that have seen a part of the same headers, and no request
 *     being answered
 */
record HeaderProgress(long requests, long bytes, int incomplete) {
  /** The progress of a connection that has not been inspected. */
  static final HeaderProgress NONE = new HeaderProgress(0, 0, 0);

  /**
   * Returns the progress after one more inspection.
   *
   * @param requestsIn requests that have arrived with all their headers
   * @param responses that have been sent
   * @param bytesIn all bytes that have arrived
   */
  HeaderProgress next(long requestsIn, long responses, long bytesIn) {
    boolean isSame = requestsIn == requests;
    long before = isSame ? bytes : bytesIn;
    boolean isIncomplete = requestsIn <= responses && bytesIn > before;
    int seen = isSame ? incomplete : 0;
    return new HeaderProgress(requestsIn, before, isIncomplete ? seen + 1 : 0);
  }
}
