package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.CrowdedServer;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients that send a request and then read nothing of the response, or read it slowly. */
@Tag("full")
@Timeout(60)
class SlowReadersTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int MANY = 100;
  private static final Pattern LENGTH = Pattern.compile("(?m)^Content-Length: ([0-9]+)$");

  private static final long MEGABYTE = 1 << 20;

  /** Two large images are kept, and there is no memory for one that is not. */
  private static final MemoryBudget MEMORY =
      new MemoryBudget(40 * MEGABYTE, 100 * MEGABYTE, 16 * MEGABYTE, MEGABYTE, MEGABYTE);

  @RegisterExtension
  final CrowdedServer server =
      new CrowdedServer(
          new HeldRenderer().makingLarge("large").server(new QueueLimits(2, 8, LONG, LONG, MEMORY)),
          () -> {});

  private Socket ask(String address) throws IOException {
    return server.connect(
        "GET " + address + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif?title=large", "/datauri?title=large", "/?inline&title=large", "/"})
  void clients_that_read_nothing_do_not_block_others(String address) throws IOException {
    Http.get(server.uri(address));
    for (int i = 0; i < MANY; i++) {
      ask(address);
    }
    // none of them ever reads, so a request that waited for one would not be answered
    assertThat(Http.get(server.uri("/gif?title=small")).statusCode()).isEqualTo(200);
  }

  @Test
  void slow_readers_of_several_images_do_not_block_others() throws IOException {
    for (int i = 0; i < 4; i++) {
      Http.get(server.uri("/gif?title=large" + i));
      ask("/gif?title=large" + i);
    }
    for (int i = 0; i < 4; i++) {
      assertThat(Http.get(server.uri("/gif?title=small" + i)).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif?title=large", "/datauri?title=large", "/?inline&title=large"})
  void a_slow_reader_receives_the_whole_response(String address) throws IOException {
    InputStream answer = ask(address).getInputStream();
    byte[] beginning = answer.readNBytes(4000);
    assertThat(Http.get(server.uri("/gif?title=small")).statusCode()).isEqualTo(200);
    long all = beginning.length + answer.transferTo(OutputStream.nullOutputStream());
    String head = new String(beginning, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
    Matcher length = LENGTH.matcher(head);
    assertThat(head).startsWith("HTTP/1.1 200 ");
    assertThat(length.find()).isTrue();
    assertThat(all - head.length() - 4)
        .isGreaterThanOrEqualTo(HeldRenderer.LARGE)
        .isEqualTo(Long.parseLong(length.group(1)));
  }
}
