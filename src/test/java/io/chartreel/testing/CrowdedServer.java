package io.chartreel.testing;

import io.chartreel.web.WebServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that is open during a test, with clients that keep their connections until its end. */
public final class CrowdedServer implements BeforeEachCallback, AfterEachCallback {
  private static final String HOST = "127.0.0.1";

  private final WebServer server;
  private final Runnable beforeClose;
  private final List<Socket> clients = new ArrayList<>();

  /**
   * Prepares a server for one test.
   *
   * @param beforeClose lets the server finish
   */
  public CrowdedServer(WebServer server, Runnable beforeClose) {
    this.server = server;
    this.beforeClose = beforeClose;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    server.open(HOST, 0);
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    beforeClose.run();
    server.close();
  }

  /** Returns a URL of the server. */
  public URI uri(String address) {
    return URI.create("http://" + HOST + ":" + server.port() + address);
  }

  /**
   * Connects a client that can receive few bytes at a time, and sends the beginning of a request.
   */
  public Socket connect(String beginning) throws IOException {
    Socket client = new Socket();
    clients.add(client);
    client.setReceiveBufferSize(4096);
    client.connect(new InetSocketAddress(HOST, server.port()));
    client.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  /** Returns the clients in the order of their connections. */
  public List<Socket> clients() {
    return clients;
  }
}
