package io.chartreel;

import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.link.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes images that have only their title in them, and as long as the test wants: of the title
 * "held" until it is let go, of "endless" as long as the deadline lets it. Those of "large" have
 * {@link #LARGE} bytes.
 */
final class HeldRenderer implements Renderer {
  /** More than all buffers between a server and a client hold. */
  static final int LARGE = 16_000_000;

  /** Bytes of memory that a "heavy" one holds. */
  static final long HEAVY = 10 << 20;

  final AtomicInteger drawn = new AtomicInteger();
  final AtomicInteger notices = new AtomicInteger();

  /** Whether a chart can be drawn is held for this title, until the test lets go. */
  static final String READING = "reading";

  /** One for each "held" whose drawing has begun, and for each "reading". */
  final Semaphore begun = new Semaphore(0);

  /** The width of notices that are held until the test lets go. */
  static final int HELD_WIDTH = 333;

  /** One for each held notice whose drawing has begun. */
  final Semaphore noticesBegun = new Semaphore(0);

  private final CountDownLatch letGo = new CountDownLatch(1);

  void letGo() {
    letGo.countDown();
  }

  /** A service that has its images from here, and is patient. */
  WebServer server(QueueLimits capacity) {
    return new WebServer(
        TestService.PARSER,
        this,
        capacity,
        PublicAddress.AS_ASKED,
        OperatorOptions.atHand(),
        ClientTimeouts.USUAL,
        () -> {});
  }

  @Override
  public RenderedImage render(ChartRequest request, ImageFormat format, Deadline deadline) {
    drawn.incrementAndGet();
    String title = request.chart().titles().title();
    if (title.startsWith("held")) {
      begun.release();
      await();
    }
    while (title.startsWith("endless")) {
      deadline.check();
    }
    ByteArrayOutputStream bytes = bytes(format + " " + title);
    if (title.startsWith("large")) {
      bytes.writeBytes(new byte[LARGE - bytes.size()]);
    }
    return new RenderedImage(bytes, List.of("the picture is not drawn"), 1);
  }

  private void await() {
    try {
      letGo.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public long memory(ChartRequest request, ImageFormat format) {
    String title = request.chart().titles().title();
    if (title.equals(READING)) {
      begun.release();
      await();
    }
    return title.startsWith("heavy") ? HEAVY : 1;
  }

  @Override
  public ByteArrayOutputStream notice(ErrorImage notice, ImageFormat format) {
    notices.incrementAndGet();
    if (notice.width() == HELD_WIDTH) {
      noticesBegun.release();
      await();
    }
    return bytes(notice.toString());
  }

  private static ByteArrayOutputStream bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return bytes;
  }

  @Override
  public String version() {
    return "held";
  }
}
