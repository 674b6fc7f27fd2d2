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

/** Many clients in one: as many connections as are needed at once, which stay open. */
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
   * Sends a GET.
   *
   * @param headers lines
   * @return the status when all of the answer is there, else {@link Answer#NONE}
   */
  CompletableFuture<Integer> get(String target, String... headers) {
    return status(request("GET", target, headers));
  }

  /** Sends a body, and answers as {@link #get} does. */
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
            return reply(request).status();
          } catch (IOException failed) {
            return Answer.NONE;
          }
        },
        threads);
  }

  private Connection.Reply reply(byte[] request) throws IOException {
    @Nullable Connection kept = idle.pollFirst();
    while (kept != null && kept.isOld()) {
      kept.close();
      kept = idle.pollFirst();
    }
    Connection connection = kept == null ? new Connection(service) : kept;
    try {
      Connection.Reply reply = connection.exchange(request);
      if (reply.header("Connection").isEmpty()) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
      return reply;
    } catch (IOException failed) {
      connection.close();
      throw failed;
    }
  }

  /** Sends a GET, and waits for the answer. */
  Connection.Reply reply(String target) throws IOException {
    return reply(request("GET", target));
  }

  /** Sends a GET, and goes before there is an answer; always {@link Answer#NONE}. */
  CompletableFuture<Integer> hangUp(String target) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request("GET", target));
          } catch (IOException gone) {
            return Answer.NONE;
          }
          return Answer.NONE;
        },
        threads);
  }

  /** Nanoseconds that this process has had of all processors. */
  static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
