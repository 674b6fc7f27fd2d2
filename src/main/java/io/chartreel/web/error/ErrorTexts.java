package io.chartreel.web.error;

/** Texts that several error responses share. None of them repeats a part of the request. */
public final class ErrorTexts {
  /** The value of {@code Retry-After} in every 503: seconds. */
  public static final String RETRY_AFTER_SECONDS = "1";

  /** The detail of a 400 for a path that cannot be decoded. */
  public static final String INVALID_PATH =
      "The path has an invalid percent-encoding. Write % as %25, and encode text as UTF-8.";

  /** The detail of a 400 for a query with bytes that are not UTF-8. */
  static final String INVALID_QUERY =
      "The query has bytes that are not UTF-8. Encode text as UTF-8, and percent-encode it.";

  /** The detail of a 400 for a request that does not conform to HTTP. */
  public static final String MALFORMED_REQUEST =
      "The HTTP request is malformed. Send it as RFC 9112 specifies.";

  /** The detail of a 408. */
  public static final String LATE_BODY =
      "Timed out waiting for the request body. Send it faster, or send less data.";

  /** The detail of an error of a chart that cannot be parsed, so its signature is unknown. */
  public static final String UNREADABLE_CHART =
      "This chart can't be read. Request it from /sign on the admin port for details.";

  /** The detail of an error of a request that cannot be parsed and has to be signed. */
  static final String UNREADABLE_REQUEST =
      "This request can't be read. Send it to /sign on the admin port for details.";

  /** The detail of a 503 for a request during which the heap was full. */
  static final String OUT_OF_MEMORY =
      "The server is out of memory. Try again in a second or send less data.";

  private ErrorTexts() {}

  /**
   * Returns the detail of a 500.
   *
   * @param id of the request, under which the log has the stack trace
   */
  public static String internalError(String id) {
    return "Something went wrong on our side. Error ID: " + id + ".";
  }
}
