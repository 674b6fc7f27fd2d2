package io.chartreel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Requests as the tests make them: bodies as bytes, no redirect followed. */
public final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  public static HttpResponse<byte[]> get(URI uri) {
    return send("GET", uri);
  }

  /**
   * Asks with some headers.
   *
   * @param headers names and values by turns
   */
  public static HttpResponse<byte[]> get(URI uri, String... headers) {
    return send(HttpRequest.newBuilder(uri).headers(headers).build());
  }

  /** Asks, and does not wait for the answer. */
  public static CompletableFuture<HttpResponse<byte[]>> later(URI uri) {
    return later(HttpRequest.newBuilder(uri).build());
  }

  /** Asks, and does not wait for the answer. */
  public static CompletableFuture<HttpResponse<byte[]>> later(HttpRequest request) {
    return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  public static HttpResponse<byte[]> send(String method, URI uri) {
    return send(
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  /**
   * Sends a body.
   *
   * @param type its media type; none where it is empty
   * @param headers names and values by turns
   */
  public static HttpResponse<byte[]> post(
      URI uri, String type, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
