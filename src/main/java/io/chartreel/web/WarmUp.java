package io.chartreel.web;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.jetty.DrainHandler;
import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.RequestLog;
import io.chartreel.web.ops.WarmUpMetrics;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms up the JVM when the port has opened, so that the first requests are answered as fast as
 * later ones: requests a chart of every type from the service itself, which loads the classes and
 * draws most letters, then renders smaller ones and requests pages, which compiles the code. Stops
 * while a request is in progress, and ends two seconds of work after the first requests.
 */
final class WarmUp implements Runnable {
  /** How long it renders, in CPU time, and requests pages. */
  private static final Duration WORK = Duration.ofSeconds(2);

  /** When warming up ends, even if requests have left no time for it. */
  private static final Duration LAST = Duration.ofMinutes(1);

  /** The formats of the charts that are rendered, in turn, for each page that is requested. */
  private static final List<ImageFormat> FORMATS =
      List.of(ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.GIF, ImageFormat.PNG, ImageFormat.GIF);

  /** Their texts have most letters, and are no longer than the lowest limits of an operator. */
  private static final List<String> CHARTS =
      List.of(
          "type=race&title=Abcdefg&data=year,Abc,Def,Ghij,Klmn,Opqrs,Tuvwxyz"
              + ";2019,20,15,3,9,4,1;2020,18,19,6,7,5,2;2021,9,22,8,3,7,4",
          "type=bars&title=Hijklmn&data=year,Abcdefgh,Ijklmnop,Qrstuvwxyz"
              + ";2019,20,15,3;2020,18,19,6;2021,9,22,8",
          "type=grow&title=Opqrst&labels=Abcdefgh,Ijklmnop,Qrstuvwxyz&values=16,25,11",
          "type=compare&title=Uvwxyz&labels=Abcdefghij&values=30&ref=Klmnopqrst:60");

  /** Makes charts smaller than usual: the same code runs more often in the same time. */
  private static final String SMALL = "&width=320&height=240&fps=8";

  private static final int POLL_MILLISECONDS = 10;
  private static final int TIMEOUT_MILLISECONDS = 10_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final ChartParser parser;
  private final Renderer renderer;
  private final MemoryPool memory;
  private final DrainHandler requests;
  private final UrlSigner signer;
  private final String own;
  private final WarmUpMetrics metrics;
  private final InetSocketAddress address;
  private long begin;
  private long worked;
  private long end = Long.MAX_VALUE;

  /**
   * Prepares to warm up.
   *
   * @param memory for rendering
   * @param requests tells whether the service is idle
   * @param signer signs the requests
   * @param log does not log them
   * @param host the address on which the service listens
   */
  WarmUp(
      ChartParser parser,
      Renderer renderer,
      MemoryPool memory,
      DrainHandler requests,
      UrlSigner signer,
      RequestLog log,
      WarmUpMetrics metrics,
      String host,
      int port) {
    this.parser = parser;
    this.renderer = renderer;
    this.memory = memory;
    this.requests = requests;
    this.signer = signer;
    this.own = log.own();
    this.metrics = metrics;
    InetSocketAddress listening = new InetSocketAddress(host, port);
    this.address =
        listening.getAddress().isAnyLocalAddress()
            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
            : listening;
  }

  /** Begins to warm up in a thread of low priority, where threads have one, and returns it. */
  Thread start() {
    Thread thread = new Thread(this, "warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    metrics.begun();
    begin = System.nanoTime();
    try {
      warmUp();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      if (requests.isDraining()) {
        LOG.debug("Warming up ended, as the service stops: {}", failed.toString());
      } else {
        LOG.warn("Warming up ended: {}", failed.toString());
      }
    } finally {
      metrics.ended();
    }
  }

  private void warmUp() throws IOException, InterruptedException {
    List<String> charts =
        CHARTS.stream()
            .filter(query -> parse(query).isPresent() && parse(query + SMALL).isPresent())
            .toList();
    for (int i = 0; i < charts.size() && awaitIdle(); i++) {
      request("/gif", charts.get(i));
    }
    end = worked + WORK.toNanos();
    for (int i = 0; !charts.isEmpty() && awaitIdle(); i++) {
      String chart = charts.get(i % charts.size()) + SMALL;
      if (i % FORMATS.size() == 0) {
        request("/", chart);
      }
      render(chart, FORMATS.get(i % FORMATS.size()));
    }
  }

  /** Returns a chart, unless the limits of the operator are too low for it. */
  private Optional<ChartRequest> parse(String query) {
    try {
      return Optional.of(parser.parse(QueryString.of(query)));
    } catch (BadRequestException tooLarge) {
      return Optional.empty();
    }
  }

  /** Waits until no request is in progress; false if warming up shall end. */
  private boolean awaitIdle() throws InterruptedException {
    while (!requests.isIdle() && goesOn()) {
      Thread.sleep(POLL_MILLISECONDS);
    }
    return goesOn();
  }

  private boolean goesOn() {
    return worked < end && System.nanoTime() - begin < LAST.toNanos() && !requests.isDraining();
  }

  /** Reads and renders a chart, until a request arrives. */
  private void render(String query, ImageFormat format) throws InterruptedException {
    long start = processorTime();
    ChartRequest chart = parse(query).orElseThrow();
    long bytes = renderer.maxMemory(chart, format);
    if (!memory.tryAcquire(bytes)) {
      Thread.sleep(POLL_MILLISECONDS);
      return;
    }
    try {
      renderer.render(chart, format, this::checkIdle);
      metrics.chart();
    } catch (CancellationException requested) {
      LOG.debug("Warming up waits: {}", requested.getMessage());
    } finally {
      memory.release(bytes);
    }
    count(processorTime() - start);
  }

  /** Returns the CPU time of this thread, on which the load of the machine has no influence. */
  private static long processorTime() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private void checkIdle() {
    if (!requests.isIdle()) {
      throw new CancellationException("a request has arrived");
    }
  }

  /** Requests a chart at a path and reads the response, whatever it is. */
  private void request(String path, String query) throws IOException {
    long start = System.nanoTime();
    ChartIdentity identity = ChartIdentity.of(parse(query).orElseThrow());
    String url = path + "?" + query;
    String target = signer.areNeeded() ? signer.signed(url, identity) : url;
    try (Socket socket = new Socket()) {
      socket.connect(address, TIMEOUT_MILLISECONDS);
      socket.setSoTimeout(TIMEOUT_MILLISECONDS);
      String head =
          "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept-Encoding: gzip\r\n%s: %s\r\nConnection: close\r\n\r\n"
              .formatted(target, address.getPort(), RequestLog.OWN_HEADER, own);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
    count(System.nanoTime() - start);
  }

  private void count(long time) {
    worked += time;
    metrics.worked(time);
  }
}
