package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.chart.ErrorImage;
import io.chartreel.memory.MemoryBudget;
import io.chartreel.memory.MemoryPool;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.OverloadException;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RenderQueueTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final ChartRenderer RENDERER = new ChartRenderer(TestService.FONTS);
  private static final MemoryBudget MEMORY = new MemoryBudget(0, 1 << 20, 1, 1, 1);

  /** Nanoseconds by the clock of the queue, which only a test advances. */
  private final AtomicLong clock = new AtomicLong();

  private final CountDownLatch open = new CountDownLatch(1);

  private RenderQueue queue(int workers, int length) {
    return queue(new QueueLimits(workers, length, LONG, LONG, MEMORY));
  }

  private RenderQueue queue(QueueLimits limits) {
    return new RenderQueue(
        RENDERER,
        limits,
        new MemoryPool(MEMORY.work()),
        new RenderMetrics(new PrometheusRegistry()),
        clock::get);
  }

  /** A task that ends when the test opens the latch. */
  private String held(Deadline deadline) {
    await(open);
    return "held";
  }

  @Test
  void renders_as_many_charts_at_a_time_as_there_are_workers() throws InterruptedException {
    RenderQueue queue = queue(3, 1);
    CountDownLatch atOnce = new CountDownLatch(3);
    Function<Deadline, String> drawing =
        deadline -> {
          atOnce.countDown();
          return held(deadline);
        };
    List<CompletableFuture<String>> drawn =
        IntStream.range(0, 4).mapToObj(i -> queue.submit(queue.reserve(), 1, drawing)).toList();
    atOnce.await();
    assertThat(drawn).noneMatch(CompletableFuture::isDone);
    open.countDown();
    assertThat(drawn).allSatisfy(one -> assertThat(one.join()).isEqualTo("held"));
  }

  @Test
  void rejects_a_chart_at_once_if_no_slot_is_free() {
    RenderQueue queue = queue(1, 1);
    queue.submit(queue.reserve(), 1, this::held);
    queue.submit(queue.reserve(), 1, this::held);
    CompletableFuture<String> third = queue.submit(queue.reserve(), 1, this::held);
    assertThat(third).isCompletedExceptionally();
    assertThatThrownBy(third::join)
        .hasCauseInstanceOf(OverloadException.class)
        .hasMessageContaining("The server is busy. Try again in a second.");
    open.countDown();
  }

  @Test
  void renders_waiting_charts_in_the_order_of_arrival() {
    RenderQueue queue = queue(1, 3);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    queue.submit(queue.reserve(), 1, this::held);
    List<CompletableFuture<Boolean>> waiting =
        IntStream.range(0, 3)
            .mapToObj(i -> queue.submit(queue.reserve(), 1, deadline -> order.add(i)))
            .toList();
    open.countDown();
    waiting.forEach(CompletableFuture::join);
    assertThat(order).containsExactly(0, 1, 2);
  }

  @Test
  void rejects_a_chart_that_waited_too_long_and_frees_its_slot() {
    RenderQueue queue = queue(new QueueLimits(1, 1, SHORT, LONG, MEMORY));
    CountDownLatch drawing = new CountDownLatch(1);
    // the first one could itself wait too long for the start of its thread
    CompletableFuture<String> first;
    do {
      first =
          queue.submit(
              queue.reserve(),
              1,
              deadline -> {
                drawing.countDown();
                return held(deadline);
              });
    } while (isTooLate(drawing, first));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(queue.submit(queue.reserve(), 1, deadline -> "never")::join)
          .hasCauseInstanceOf(OverloadException.class)
          .hasMessageContaining("The server is busy (waited 0.001 s).");
    }
    assertThat(first).isNotDone();
    open.countDown();
    assertThat(first.join()).isEqualTo("held");
  }

  private static boolean isTooLate(CountDownLatch drawing, CompletableFuture<String> drawn) {
    while (drawing.getCount() > 0 && !drawn.isDone()) {
      Thread.onSpinWait();
    }
    return drawing.getCount() > 0;
  }

  @Test
  void ends_rendering_at_the_check_of_the_deadline_after_the_timeout() {
    RenderQueue queue = queue(new QueueLimits(1, 0, LONG, SHORT, MEMORY));
    Function<Deadline, String> tooLong =
        deadline -> {
          take(SHORT.multipliedBy(2));
          deadline.check();
          return "never";
        };
    assertThatThrownBy(queue.submit(queue.reserve(), 1, tooLong)::join)
        .hasCauseInstanceOf(OverloadException.class)
        .hasMessageContaining("Drawing took longer than 0.001 s.");
    assertThat(queue.submit(queue.reserve(), 1, deadline -> "next").join()).isEqualTo("next");
  }

  @Test
  void a_reserved_slot_is_released_once() {
    RenderQueue queue = queue(1, 0);
    RenderQueue.Slot slot = queue.reserve().orElseThrow();
    assertThat(queue.reserve()).isEmpty();
    assertThat(queue.rejection()).isPresent();
    CompletableFuture<String> drawn = queue.submit(Optional.of(slot), 1, this::held);
    slot.release();
    assertThat(queue.reserve()).as("the task has it").isEmpty();
    open.countDown();
    assertThat(drawn.join()).isEqualTo("held");
    queue.reserve().orElseThrow().release();
    assertThat(queue.rejection()).isEmpty();
  }

  @Test
  void predicts_that_a_chart_would_wait_too_long() {
    RenderQueue queue = queue(new QueueLimits(1, 5, LONG, LONG, MEMORY));
    queue.submit(queue.reserve(), 1, deadline -> take(LONG.multipliedBy(2))).join();
    assertThat(queue.rejection()).as("a worker is free").isEmpty();
    queue.submit(queue.reserve(), 1, this::held);
    assertThat(queue.rejection().orElseThrow()).hasMessageContaining("The server is busy.");
    assertThat(queue.reserve()).as("slots are free").isPresent();
    open.countDown();
  }

  @Test
  void predicts_no_rejection_while_the_wait_is_short() {
    RenderQueue queue = queue(1, 5);
    queue.submit(queue.reserve(), 1, deadline -> take(LONG.dividedBy(2))).join();
    queue.submit(queue.reserve(), 1, this::held);
    assertThat(queue.rejection()).isEmpty();
    open.countDown();
  }

  /** A task that takes a time by the clock of the queue. */
  private String take(Duration time) {
    clock.addAndGet(time.toNanos());
    return "taken";
  }

  private static String endless(Deadline deadline) {
    while (true) {
      deadline.check();
    }
  }

  @Test
  void the_timeout_begins_with_rendering() {
    RenderQueue queue = queue(1, 1);
    queue.submit(queue.reserve(), 1, this::held);
    CompletableFuture<String> second =
        queue.submit(
            queue.reserve(),
            1,
            deadline -> {
              deadline.check();
              return "second";
            });
    clock.addAndGet(LONG.multipliedBy(2).toNanos());
    assertThat(second).isNotDone();
    open.countDown();
    assertThat(second.join()).isEqualTo("second");
  }

  @Test
  void a_failure_frees_the_slot() {
    RenderQueue queue = queue(1, 0);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(queue.submit(queue.reserve(), 1, deadline -> List.of().get(0))::join)
          .hasCauseInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(
              queue.submit(
                      queue.reserve(),
                      1,
                      deadline -> {
                        throw new StackOverflowError();
                      })
                  ::join)
          .hasRootCauseInstanceOf(StackOverflowError.class);
    }
    assertThat(queue.submit(queue.reserve(), 1, deadline -> "next").join()).isEqualTo("next");
  }

  @Test
  void cancelling_a_waiting_chart_frees_its_slot_at_once() {
    RenderQueue queue = queue(1, 1);
    CompletableFuture<String> first = queue.submit(queue.reserve(), 1, this::held);
    CompletableFuture<String> second = queue.submit(queue.reserve(), 1, deadline -> "never");
    assertThat(queue.submit(queue.reserve(), 1, deadline -> "no slot")).isCompletedExceptionally();
    second.cancel(false);
    CompletableFuture<String> third = queue.submit(queue.reserve(), 1, deadline -> "third");
    assertThat(third).isNotDone();
    open.countDown();
    assertThat(first.join()).isEqualTo("held");
    assertThat(third.join()).isEqualTo("third");
  }

  @Test
  void cancelling_a_chart_ends_its_rendering_at_the_next_check_of_the_deadline()
      throws InterruptedException {
    RenderQueue queue = queue(1, 0);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<String> drawing =
        queue.submit(
            queue.reserve(),
            1,
            deadline -> {
              begun.countDown();
              try {
                return endless(deadline);
              } finally {
                ended.countDown();
              }
            });
    begun.await();
    drawing.cancel(false);
    ended.await();
    assertThat(next(queue)).isEqualTo("next");
  }

  /** Runs a task as soon as a slot is free. */
  private static String next(RenderQueue queue) {
    CompletableFuture<String> drawn;
    do {
      drawn = queue.submit(queue.reserve(), 1, deadline -> "next");
    } while (drawn.isCompletedExceptionally());
    return drawn.join();
  }

  /** Does something with a helper instead of rendering. */
  private record Helped(Consumer<Executor> work) implements Renderer {
    @Override
    public RenderedImage render(
        ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
      work.accept(helper);
      return new RenderedImage(new byte[0], List.of(), 1);
    }

    @Override
    public long maxMemory(ChartRequest request, ImageFormat format) {
      return 1;
    }

    @Override
    public byte[] errorImage(ErrorImage image, ImageFormat format) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
      return "1";
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private RenderQueue queue(Renderer renderer, int workers) {
    return new RenderQueue(
        renderer,
        new QueueLimits(workers, 8, LONG, LONG, MEMORY),
        new MemoryPool(MEMORY.work()),
        new RenderMetrics(new PrometheusRegistry()),
        clock::get);
  }

  private static void render(RenderQueue queue) throws BadRequestException {
    ChartRequest chart = TestService.PARSER.parse(QueryString.of(""));
    queue.render(Optional.empty(), chart, ImageFormat.GIF).join();
  }

  /** Renders a chart while others occupy workers; returns whether another worker helped. */
  private boolean isHelped(int workers, int busy) throws Exception {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    RenderQueue queue =
        queue(
            new Helped(
                helper -> {
                  CountDownLatch helped = new CountDownLatch(1);
                  helper.execute(
                      () -> {
                        threads.add(Thread.currentThread());
                        helped.countDown();
                      });
                  await(helped);
                  threads.add(Thread.currentThread());
                }),
            workers);
    CountDownLatch begun = new CountDownLatch(busy);
    for (int i = 0; i < busy; i++) {
      queue.submit(
          queue.reserve(),
          1,
          deadline -> {
            begun.countDown();
            return held(deadline);
          });
    }
    begun.await();
    render(queue);
    open.countDown();
    return threads.get(0) != threads.get(1);
  }

  @Test
  void an_idle_worker_helps_a_chart() throws Exception {
    assertThat(isHelped(2, 0)).isTrue();
  }

  @Test
  void no_worker_helps_a_chart_if_none_is_idle() throws Exception {
    assertThat(isHelped(1, 0)).isFalse();
  }

  @Test
  void no_worker_helps_a_chart_if_the_others_have_charts() throws Exception {
    assertThat(isHelped(3, 2)).isFalse();
  }

  @Test
  void an_idle_worker_helps_a_chart_while_another_worker_has_one() throws Exception {
    assertThat(isHelped(3, 1)).isTrue();
  }

  @Test
  void no_more_than_one_task_of_a_helper_waits_for_a_worker() throws Exception {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch third = new CountDownLatch(1);
    RenderQueue queue =
        queue(
            new Helped(
                helper -> {
                  CountDownLatch begun = new CountDownLatch(1);
                  helper.execute(
                      () -> {
                        begun.countDown();
                        await(third); // occupies the other worker
                      });
                  await(begun);
                  helper.execute(() -> {}); // waits for a worker
                  threads.add(Thread.currentThread());
                  helper.execute(
                      () -> {
                        threads.add(Thread.currentThread());
                        third.countDown();
                      });
                }),
            2);
    render(queue);
    assertThat(threads).hasSize(2);
    assertThat(threads.get(0)).isSameAs(threads.get(1));
  }
}
