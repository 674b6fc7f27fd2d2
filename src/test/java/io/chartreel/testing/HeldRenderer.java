package io.chartreel.testing;

import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.WebServer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A renderer whose images contain only their title. A test chooses, by the beginning of the title,
 * which of them are held until {@link #release}, never finish, are large or need memory.
 */
public final class HeldRenderer implements Renderer {
  /** The bytes of a large image: more than all buffers between a server and a client hold. */
  public static final int LARGE = 16_000_000;

  /** The numbers of requested charts and notices. */
  public final AtomicInteger drawn = new AtomicInteger();

  public final AtomicInteger notices = new AtomicInteger();

  /** The number of requests that asked how much memory their chart needs. */
  public final AtomicInteger memoryChecks = new AtomicInteger();

  /** A permit for each image whose rendering, or memory check, is held. */
  public final Semaphore begun = new Semaphore(0);

  /** A permit for each notice that is held. */
  public final Semaphore noticesBegun = new Semaphore(0);

  private final Set<String> held = new HashSet<>();
  private final Set<String> endless = new HashSet<>();
  private final Set<String> large = new HashSet<>();
  private final Set<String> heldBefore = new HashSet<>();
  private final Map<String, Long> memory = new HashMap<>();
  private final Set<Integer> heldWidths = new HashSet<>();
  private final CountDownLatch release = new CountDownLatch(1);

  /** Holds the rendering of charts. */
  public HeldRenderer holding(String title) {
    held.add(title);
    return this;
  }

  /** Renders charts until their deadline passes. */
  public HeldRenderer neverFinishing(String title) {
    endless.add(title);
    return this;
  }

  /** Makes images of {@link #LARGE} bytes. */
  public HeldRenderer makingLarge(String title) {
    large.add(title);
    return this;
  }

  /** Needs so many bytes of memory for charts. */
  public HeldRenderer needing(long bytes, String title) {
    memory.put(title, bytes);
    return this;
  }

  /** Holds requests when they ask how much memory their chart needs, before they are queued. */
  public HeldRenderer holdingBeforeQueue(String title) {
    heldBefore.add(title);
    return this;
  }

  /** Holds the rendering of notices of a width. */
  public HeldRenderer holdingNotices(int width) {
    heldWidths.add(width);
    return this;
  }

  /** Releases all images that are held. */
  public void release() {
    release.countDown();
  }

  /** Returns a server that renders with this. */
  public WebServer server(QueueLimits limits) {
    return new ServerBuilder().renderer(this).queueLimits(limits).build();
  }

  @Override
  public RenderedImage render(
      ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
    drawn.incrementAndGet();
    String title = title(request);
    if (matches(held, title)) {
      begun.release();
      await();
    }
    while (matches(endless, title)) {
      deadline.check();
    }
    byte[] bytes = bytes(format + " " + title);
    if (matches(large, title)) {
      bytes = Arrays.copyOf(bytes, LARGE);
    }
    return new RenderedImage(bytes, List.of("the picture is not drawn"), 1);
  }

  private static boolean matches(Set<String> beginnings, String title) {
    return beginnings.stream().anyMatch(title::startsWith);
  }

  private static String title(ChartRequest request) {
    return request.chart().titles().title();
  }

  private void await() {
    try {
      release.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public long maxMemory(ChartRequest request, ImageFormat format) {
    memoryChecks.incrementAndGet();
    String title = title(request);
    if (matches(heldBefore, title)) {
      begun.release();
      await();
    }
    return memory.getOrDefault(title, 1L);
  }

  @Override
  public byte[] errorImage(ErrorImage notice, ImageFormat format) {
    notices.incrementAndGet();
    if (heldWidths.contains(notice.width())) {
      noticesBegun.release();
      await();
    }
    return bytes(notice.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String version() {
    return "held";
  }
}
