package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Memory for rendering a chart with the help of a second thread. The test measures allocation,
 * which is never less than use.
 */
class RenderMemoryTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final ExecutorService HELPER = Executors.newSingleThreadExecutor();

  private static final long PICTURE = 1200L * 900 * Integer.BYTES;
  private static final String CHART =
      "width=1200&height=900&period=100&ref=a:80&labels=1..%d&values=%s";

  @AfterAll
  static void end() {
    HELPER.shutdown();
  }

  @Test
  void rendering_allocates_less_than_five_pictures_however_long_the_animation_is()
      throws BadRequestException {
    allocated(10);
    long shortChart = allocated(2);
    long longChart = allocated(90);
    assertThat(shortChart).isLessThan(5 * PICTURE - PICTURE / 4);
    assertThat((longChart - shortChart) / 88)
        .as("bytes for one more frame")
        .isLessThan(PICTURE / 25);
  }

  @Test
  void a_transparent_background_takes_no_further_picture() throws BadRequestException {
    String transparent = CHART + "&background=transparent";
    for (ImageFormat format : List.of(ImageFormat.GIF, ImageFormat.PNG)) {
      allocated(transparent, 10, format);
      assertThat(allocated(transparent, 2, format))
          .as("bytes for a " + format)
          .isLessThan(5 * PICTURE - PICTURE / 4);
    }
  }

  @Test
  void rendering_a_webp_allocates_less_than_its_share_of_the_memory() throws BadRequestException {
    ChartRequest chart = TestService.PARSER.parse(QueryString.of(CHART.formatted(2, "1,38")));
    allocated(CHART, 10, ImageFormat.WEBP);
    assertThat(allocated(CHART, 2, ImageFormat.WEBP))
        .isLessThan(new ChartRenderer(TestService.FONTS).maxMemory(chart, ImageFormat.WEBP));
  }

  private static long allocated(int periods) throws BadRequestException {
    return allocated(CHART, periods, ImageFormat.GIF);
  }

  /** Returns the bytes that a new renderer allocates, so that it cannot reuse any. */
  private static long allocated(String query, int periods, ImageFormat format)
      throws BadRequestException {
    StringBuilder values = new StringBuilder("1");
    for (int period = 1; period < periods; period++) {
      values.append(',').append(period * 37 % 80);
    }
    ChartRequest chart = TestService.PARSER.parse(QueryString.of(query.formatted(periods, values)));
    ChartRenderer images = new ChartRenderer(TestService.FONTS);
    long before = allocated();
    images.render(chart, format, Deadline.NONE, HELPER);
    return allocated() - before;
  }

  /** Returns the bytes that this thread and the helper have allocated. */
  private static long allocated() {
    long helper =
        CompletableFuture.supplyAsync(THREADS::getCurrentThreadAllocatedBytes, HELPER).join();
    return helper + THREADS.getCurrentThreadAllocatedBytes();
  }
}
