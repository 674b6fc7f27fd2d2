package io.chartreel;

import io.chartreel.config.Settings;
import io.chartreel.draw.font.HeadlessFonts;
import io.chartreel.web.WebServer;
import io.chartreel.web.ops.FatalErrors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Starts the service on a free port, requests one address of each type, warms up and exits. Run it
 * to write an archive of the classes that the service loads, with which the same JVM starts faster.
 * From Java 25 on, the archive also has profiles, with which it compiles methods sooner:
 *
 * <pre>
 *   java -XX:ArchiveClassesAtExit=chartreel.jsa -cp chartreel.jar io.chartreel.ClassArchiveTraining
 *   java -XX:SharedArchiveFile=chartreel.jsa -jar chartreel.jar
 *
 *   java -XX:AOTCacheOutput=chartreel.aot -cp chartreel.jar io.chartreel.ClassArchiveTraining
 *   java -XX:AOTCache=chartreel.aot -jar chartreel.jar
 * </pre>
 */
public final class ClassArchiveTraining {
  private static final String HOST = "127.0.0.1";

  private static final List<String> ADDRESSES =
      List.of(
          "/health",
          "/",
          "/gif",
          "/gif?periods=2019..2021&series=A:1.5,2,3&series=B:4,3,_&title=A+race&theme=dark",
          "/gif?periods=2019..2021&series=A:1,2,3&series=B:4,3,1&type=bars&image.A=de",
          "/gif?labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked&stagger=100",
          "/png?labels=a,b,c&values=1,2,3&ref=before:4",
          "/webp?periods=2019..2021&series=A:1,2,3&series=B:4,3,1",
          "/?labels=a,b,c&values=1,2,3",
          "/json?labels=a,b,c&values=1,2,3",
          "/docs",
          "/openapi.json",
          "/metrics");

  private ClassArchiveTraining() {}

  /** Runs the training. Logs the reason and exits with 1 if the service fails. */
  public static void main(String[] args) {
    try {
      FatalErrors.OF_PROCESS.onEnd(HeadlessFonts::delete);
      Map<String, String> variables = Map.of("HOST", HOST, "PORT", "0", "CHARTREEL_WARMUP", "off");
      WebServer service = Main.start(Settings.of(variables));
      for (String address : ADDRESSES) {
        request(service.port(), address);
      }
      service.warmUp(HOST).join();
      System.exit(0);
    } catch (Throwable failure) {
      FatalErrors.OF_PROCESS.startFailed(failure);
    }
  }

  /** Requests an address over a plain socket: classes of an HTTP client would be archived too. */
  private static void request(int port, String address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName(HOST), port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                  .formatted(address, HOST)
                  .getBytes(StandardCharsets.US_ASCII));
      String response =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      if (!response.startsWith("HTTP/1.1 200 ")) {
        throw new IllegalStateException(
            "%s was answered with %s".formatted(address, response.lines().findFirst().orElse("")));
      }
    }
  }
}
