package io.chartreel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A client that returns bodies as bytes and follows no redirects. */
public final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  public static HttpResponse<byte[]> get(URI uri) {
    return send("GET", uri);
  }

  /**
   * Sends a GET request with headers.
   *
   * @param headers names and values in turn
   */
  public static HttpResponse<byte[]> get(URI uri, String... headers) {
    return send(HttpRequest.newBuilder(uri).headers(headers).build());
  }

  /** Sends a request without waiting for the response. */
  public static CompletableFuture<HttpResponse<byte[]>> later(URI uri) {
    return later(HttpRequest.newBuilder(uri).build());
  }

  /** Sends a request without waiting for the response. */
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
   * @param type its media type; none if empty
   * @param headers names and values in turn
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
