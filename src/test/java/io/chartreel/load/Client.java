package io.chartreel.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many clients in one: as many connections as are needed at once, which stay open. */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int THREADS = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Client::thread);
  private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
  private final URI service;

  static {
    // seconds; less than the service leaves an idle connection open
    System.setProperty("jdk.httpclient.keepalive.timeout", "20");
  }

  Client(URI service) {
    this.service = service;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "client");
    thread.setDaemon(true);
    return thread;
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(service.resolve(target))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(PATIENCE);
  }

  /**
   * Sends a GET.
   *
   * @param headers names and values by turns
   * @return the status when all of the answer is there, else {@link Answer#NONE}
   */
  CompletableFuture<Integer> get(String target, String... headers) {
    HttpRequest.Builder request = request(target);
    return status((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /** Sends a body, and answers as {@link #get} does. */
  CompletableFuture<Integer> post(String target, String mediaType, byte[] body) {
    return status(
        request(target)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private CompletableFuture<Integer> status(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .handle((response, failure) -> failure == null ? response.statusCode() : Answer.NONE);
  }

  /** Sends a GET, and goes before there is an answer; always {@link Answer#NONE}. */
  CompletableFuture<Integer> hangUp(String target) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String request =
                "GET " + target + " HTTP/1.1\r\nHost: " + service.getHost() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Answer.NONE;
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        },
        threads);
  }

  /** A header of the answer to a GET. */
  String header(String target, String name) throws IOException, InterruptedException {
    return http.send(request(target).build(), HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new IllegalStateException("no " + name + " of " + target));
  }

  /** The body of the answer to a GET. */
  byte[] body(String target) throws IOException, InterruptedException {
    return http.send(request(target).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** Nanoseconds that this process has had of all processors. */
  static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
