package io.chartreel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chartreel.TestService;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a chart may take of memory: what is allocated is never less than what is held. */
class MemoryBudgetTest {
  private static final long PICTURE = 1200L * 900 * Integer.BYTES;
  private static final String CHART =
      "width=1200&height=900&period=100&ref=a:80&labels=1..%d&values=%s";

  @Test
  void a_chart_takes_four_pictures_whatever_its_length() throws BadRequestException {
    allocated(10);
    long shortFilm = allocated(2);
    long longFilm = allocated(90);
    assertThat(shortFilm).isLessThan(4 * PICTURE + PICTURE / 4);
    assertThat((longFilm - shortFilm) / 88).as("bytes for one more frame").isLessThan(PICTURE / 25);
  }

  /** By a program that has drawn nothing else, so that no memory is used again. */
  private static long allocated(int periods) throws BadRequestException {
    StringBuilder values = new StringBuilder("1");
    for (int period = 1; period < periods; period++) {
      values.append(',').append(period * 37 % 80);
    }
    ChartRequest chart = TestService.PARSER.parse(QueryString.of(CHART.formatted(periods, values)));
    ChartRenderer images = new ChartRenderer(TestService.FONTS);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    images.render(chart, ImageFormat.GIF, Deadline.NONE);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
