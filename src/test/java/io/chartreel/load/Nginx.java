package io.chartreel.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx serving a folder, on one port with an access log and on another without. */
final class Nginx implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      %sworker_processes auto;
      daemon off;
      pid nginx.pid;
      error_log error.log;
      events { worker_connections 1024; }
      http {
        types { image/gif gif; }
        sendfile on;
        tcp_nopush on;
        keepalive_requests 1000000000;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        root .;
        server { listen 127.0.0.1:%d; access_log access.log; }
        server { listen 127.0.0.1:%d; access_log off; }
      }
      """;

  private static final int START_MILLISECONDS = 5000;

  private final ChildProcess process;
  private final int logged = ChildProcess.freePort();
  private final int silent = ChildProcess.freePort();

  Nginx(Path nginx, Path folder) throws IOException, InterruptedException {
    // otherwise its workers run as a user who may not read the folder
    String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
    Path configuration =
        Files.writeString(
            folder.resolve("nginx.conf"), CONFIGURATION.formatted(user, logged, silent));
    process =
        ChildProcess.start(
            List.of(
                nginx.toString(),
                "-p",
                folder.toAbsolutePath().toString(),
                "-e",
                "error.log",
                "-c",
                configuration.toAbsolutePath().toString()),
            Map.of(),
            folder.resolve("nginx.log"));
    Client client = new Client(logged(""));
    long start = System.nanoTime();
    while (client.get("/").join() == Outcome.NONE) {
      if (!process.runs() || (System.nanoTime() - start) / 1_000_000 > START_MILLISECONDS) {
        process.close();
        throw new IOException("nginx failed to start; see " + folder);
      }
      Thread.sleep(20);
    }
  }

  /** Returns the URL of a file, served with an access log. */
  URI logged(String file) {
    return URI.create("http://127.0.0.1:" + logged + "/" + file);
  }

  /** Returns the URL of a file, served without an access log. */
  URI silent(String file) {
    return URI.create("http://127.0.0.1:" + silent + "/" + file);
  }

  @Override
  public void close() {
    process.close();
  }
}
