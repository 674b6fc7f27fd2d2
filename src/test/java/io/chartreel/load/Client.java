package io.chartreel.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Simulates many clients with a pool of persistent connections. */
final class Client {
  private final URI service;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Client::thread);

  Client(URI service) {
    this.service = service;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "client");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Sends a GET request.
   *
   * @param headers header lines
   * @return the status when the response is complete; {@link Outcome#NONE} otherwise
   */
  CompletableFuture<Integer> get(String target, String... headers) {
    return status(request("GET", target, headers));
  }

  /** Sends a POST request; the result is that of {@link #get}. */
  CompletableFuture<Integer> post(String target, String mediaType, byte[] body) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        request("POST", target, "Content-Type: " + mediaType, "Content-Length: " + body.length));
    request.writeBytes(body);
    return status(request.toByteArray());
  }

  private byte[] request(String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: ");
    head.append(service.getAuthority()).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private CompletableFuture<Integer> status(byte[] request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return response(request).status();
          } catch (IOException failed) {
            return Outcome.NONE;
          }
        },
        threads);
  }

  private Connection.Response response(byte[] request) throws IOException {
    @Nullable Connection pooled = idle.pollFirst();
    while (pooled != null && pooled.isOld()) {
      pooled.close();
      pooled = idle.pollFirst();
    }
    Connection connection = pooled == null ? new Connection(service) : pooled;
    try {
      Connection.Response response = connection.exchange(request);
      if (response.header("Connection").isEmpty()) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
      return response;
    } catch (IOException failed) {
      connection.close();
      throw failed;
    }
  }

  /** Sends a GET request and waits for the response. */
  Connection.Response response(String target) throws IOException {
    return response(request("GET", target));
  }

  /** Sends a GET request and disconnects before the response; always {@link Outcome#NONE}. */
  CompletableFuture<Integer> disconnect(String target) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request("GET", target));
          } catch (IOException disconnected) {
            return Outcome.NONE;
          }
          return Outcome.NONE;
        },
        threads);
  }

  /** Returns the CPU time of this process in nanoseconds. */
  static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
