package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.web.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The real service with its log, for sending arbitrary bytes. */
public final class LoggedService {
  /** Parameters of a chart that is fast to render. */
  public static final String SMALL = "width=160&height=120&fps=5";

  private static final Duration MAX_WAIT = Duration.ofMinutes(1);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(1);
  private static final String LINE =
      "\\S+ INFO request - (GET|HEAD|POST|OTHER) (/[a-z.]*|/\\{name}\\.(gif|png)|"
          + "/c/\\{packed}(\\.gif|\\.png)?|none) [0-9]{3} [0-9]+ B [0-9]+\\.[0-9] ms [0-9a-f]{8}";
  private static final Predicate<String> ORDINARY = line -> line.contains(" GET /{name}.gif 200 ");
  private static final Pattern HEAD = Pattern.compile("(HTTP/1\\.1 [0-9]{3} (?s:.*?))\r\n\r\n");
  private static final String HEADER = "[A-Za-z-]+: [\\x20-\\x7E]*";

  private final WebServer server = new ServerBuilder().build();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream console = System.err;

  /**
   * The result of sending some bytes.
   *
   * @param answer the first response
   * @param heads of all final responses
   * @param lines of the log, including that of the ordinary request
   */
  public record Exchange(RawHttp.Answer answer, List<String> heads, List<String> lines) {}

  public void open() {
    server.open("127.0.0.1", 0);
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  public void close() {
    System.setErr(console);
    server.close();
  }

  /** Returns a valid request, one byte per character. */
  public static String request(String method, String target, String type, String body) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
        + (method.equals("POST") ? "Content-Length: " + body.length() + "\r\n" : "")
        + "\r\n"
        + body;
  }

  /**
   * Sends bytes, one per character, and then an ordinary request on another connection. Checks that
   * no response to the bytes is a 500, that the ordinary request is answered, and that every log
   * line has the expected format.
   */
  public Exchange exchange(String request) throws IOException {
    URI service = URI.create("http://127.0.0.1:" + server.port() + "/");
    log.reset();
    RawHttp.Answer answer = RawHttp.sendAndEnd(service, request);
    String all = String.join("\r\n", answer.head()) + "\r\n\r\n" + answer.body();
    List<String> heads =
        HEAD.matcher(all)
            .results()
            .map(head -> head.group(1))
            .filter(LoggedService::isFinal)
            .toList();
    assertThat(heads)
        .allMatch(head -> head.matches("HTTP/1\\.1 ([234][0-9]{2}|501|505) (?s:.*)"))
        .allMatch(head -> head.lines().skip(1).allMatch(line -> line.matches(HEADER)))
        .noneMatch(head -> head.contains("Set-Cookie"));
    assertThat(RawHttp.send(service, "GET", "/ordinary.gif?" + SMALL).status())
        .isEqualTo("HTTP/1.1 200 OK");
    List<String> lines = lines(heads.size() + 1);
    assertThat(lines).anyMatch(ORDINARY).allMatch(line -> line.matches(LINE));
    return new Exchange(answer, heads, lines);
  }

  private static boolean isFinal(String head) {
    return !head.startsWith("HTTP/1.1 1");
  }

  /** Returns the log once it has at least so many lines and that of the ordinary request. */
  private List<String> lines(int fewest) {
    return await()
        .atMost(MAX_WAIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL_INTERVAL)
        .until(
            () -> log.toString(StandardCharsets.UTF_8).lines().toList(),
            lines -> lines.size() >= fewest && lines.stream().anyMatch(ORDINARY));
  }
}
