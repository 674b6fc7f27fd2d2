package io.chartreel.web.jetty;

import io.chartreel.web.error.ErrorTexts;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Explains why Jetty rejects a request, and what to do, without quoting the request. */
final class MalformedRequests {
  private static final String PATH =
      "The path is not allowed. Use one without backslashes, control characters, semicolons and"
          + " steps such as /../ .";

  private static final Map<String, String> BY_REASON =
      Map.of(
          "No Host",
          "The Host header is missing. Send it with every HTTP/1.1 request.",
          "Duplicate Host Header",
          "There are two Host headers. Send one.",
          "Bad HostPort",
          HostHeaderCheck.DETAIL,
          "Authority!=Host",
          "The host in the address differs from the Host header. Send only the path, or the same"
              + " host in both.",
          "Illegal Path Character",
          PATH,
          "Ambiguous URI path parameter",
          PATH,
          "Transfer-Encoding and Content-Length",
          "The request has both Content-Length and Transfer-Encoding. Send one of them.");

  private MalformedRequests() {}

  /**
   * Returns what is wrong with a request, and what to do about it.
   *
   * @param reason Jetty's reason; null if it gives none
   * @param status of the response
   */
  static String detail(@Nullable String reason, int status) {
    return switch (status) {
      case HttpStatus.EXPECTATION_FAILED_417 ->
          "The Expect header is not supported. Leave it out, or send 100-continue.";
      case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
          "This HTTP version is not supported. Use HTTP/1.1.";
      case HttpStatus.NOT_FOUND_404 ->
          "There is no such address. Request a path, e.g. OPTIONS /gif.";
      default -> reason == null ? ErrorTexts.MALFORMED_REQUEST : byReason(reason);
    };
  }

  private static String byReason(String reason) {
    // for a path with /../ or a zero byte, Jetty has no other reason than that of the status
    return reason.equals(HttpStatus.getMessage(HttpStatus.BAD_REQUEST_400))
        ? "The path or another part of the request is malformed. Use a path without %00 and /../ ."
        : BY_REASON.getOrDefault(reason, ErrorTexts.MALFORMED_REQUEST);
  }
}
