package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.ops.HttpMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RenderQueueTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final MemoryBudget MEMORY = new MemoryBudget(0, 1 << 20, 1, 1, 1);

  private final CountDownLatch open = new CountDownLatch(1);

  private static RenderQueue gate(int workers, int queue) {
    return gate(new QueueLimits(workers, queue, LONG, LONG, MEMORY));
  }

  private static RenderQueue gate(QueueLimits capacity) {
    return new RenderQueue(capacity, new MemoryPool(MEMORY.work()), new HttpMetrics());
  }

  /** A drawing that is over when the gate is opened. */
  private String held(Deadline deadline) {
    try {
      open.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return "held";
  }

  @Test
  void as_many_draw_at_once_as_there_are_workers() throws InterruptedException {
    RenderQueue gate = gate(3, 1);
    CountDownLatch atOnce = new CountDownLatch(3);
    Function<Deadline, String> drawing =
        deadline -> {
          atOnce.countDown();
          return held(deadline);
        };
    List<CompletableFuture<String>> drawn =
        IntStream.range(0, 4).mapToObj(i -> gate.draw(1, drawing)).toList();
    atOnce.await();
    assertThat(drawn).noneMatch(CompletableFuture::isDone);
    open.countDown();
    assertThat(drawn).allSatisfy(one -> assertThat(one.join()).isEqualTo("held"));
  }

  @Test
  void who_finds_all_places_taken_is_turned_away_at_once() {
    RenderQueue gate = gate(1, 1);
    gate.draw(1, this::held);
    gate.draw(1, this::held);
    CompletableFuture<String> third = gate.draw(1, this::held);
    assertThat(third).isCompletedExceptionally();
    assertThatThrownBy(third::join)
        .hasCauseInstanceOf(OverloadException.class)
        .hasMessageContaining("the limit is 1 that are drawn and 1 that wait");
    open.countDown();
  }

  @Test
  void one_waits_for_the_other_in_the_order_in_which_they_came() {
    RenderQueue gate = gate(1, 3);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    gate.draw(1, this::held);
    List<CompletableFuture<Boolean>> waiting =
        IntStream.range(0, 3).mapToObj(i -> gate.draw(1, deadline -> order.add(i))).toList();
    open.countDown();
    waiting.forEach(CompletableFuture::join);
    assertThat(order).containsExactly(0, 1, 2);
  }

  @Test
  void who_waits_too_long_is_turned_away_and_leaves_the_place_to_another() {
    RenderQueue gate = gate(new QueueLimits(1, 1, SHORT, LONG, MEMORY));
    CountDownLatch drawing = new CountDownLatch(1);
    // the first one could itself wait too long for the start of its thread
    CompletableFuture<String> first;
    do {
      first =
          gate.draw(
              1,
              deadline -> {
                drawing.countDown();
                return held(deadline);
              });
    } while (isTooLate(drawing, first));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(gate.draw(1, deadline -> "never")::join)
          .hasCauseInstanceOf(OverloadException.class)
          .hasMessageContaining("waited 1 ms, which is the limit");
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
  void what_is_drawn_over_its_time_ends_when_it_looks_at_the_deadline() {
    RenderQueue gate = gate(new QueueLimits(1, 0, LONG, SHORT, MEMORY));
    assertThatThrownBy(gate.draw(1, RenderQueueTest::endless)::join)
        .hasCauseInstanceOf(OverloadException.class)
        .hasMessageContaining("takes more than 1 ms to draw, which is the limit");
    assertThat(gate.draw(1, deadline -> "next").join()).isEqualTo("next");
  }

  @Test
  void a_reserved_place_is_left_once_by_whoever_has_it() {
    RenderQueue gate = gate(1, 0);
    RenderQueue.Place place = gate.reserve().orElseThrow();
    assertThat(gate.reserve()).isEmpty();
    assertThat(gate.refusal()).isPresent();
    CompletableFuture<String> drawn = gate.draw(Optional.of(place), 1, this::held);
    place.leave();
    assertThat(gate.reserve()).as("the drawing has it").isEmpty();
    open.countDown();
    assertThat(drawn.join()).isEqualTo("held");
    gate.reserve().orElseThrow().leave();
    assertThat(gate.refusal()).isEmpty();
  }

  @Test
  void who_would_wait_too_long_behind_the_others_is_told_so_before() {
    RenderQueue gate = gate(new QueueLimits(1, 5, SHORT, LONG, MEMORY));
    long longer = SHORT.multipliedBy(20).toNanos();
    while (gate.draw(1, deadline -> spin(longer)).handle((spun, late) -> late != null).join()) {
      assertThat(gate.refusal()).isEmpty();
    }
    assertThat(gate.refusal()).as("a worker is free").isEmpty();
    CountDownLatch drawing = new CountDownLatch(1);
    while (isTooLate(drawing, gate.draw(1, counted(drawing)))) {
      assertThat(gate.refusal()).isEmpty();
    }
    assertThat(gate.refusal().orElseThrow()).hasMessageContaining("would wait more than 1 ms");
    assertThat(gate.reserve()).as("there are places").isPresent();
    open.countDown();
  }

  @Test
  void who_has_time_to_wait_behind_the_others_may_come() {
    RenderQueue gate = gate(1, 5);
    gate.draw(1, deadline -> spin(SHORT.toNanos())).join();
    gate.draw(1, this::held);
    assertThat(gate.refusal()).isEmpty();
    open.countDown();
  }

  private Function<Deadline, String> counted(CountDownLatch drawing) {
    return deadline -> {
      drawing.countDown();
      return held(deadline);
    };
  }

  private static String spin(long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
    return "spun";
  }

  private static String endless(Deadline deadline) {
    while (true) {
      deadline.check();
    }
  }

  @Test
  void the_time_of_a_drawing_begins_when_it_is_drawn() throws InterruptedException {
    RenderQueue gate = gate(new QueueLimits(1, 1, LONG, Duration.ofMillis(500), MEMORY));
    gate.draw(1, this::held);
    CompletableFuture<String> second =
        gate.draw(
            1,
            deadline -> {
              deadline.check();
              return "second";
            });
    assertThat(open.await(600, TimeUnit.MILLISECONDS)).isFalse();
    open.countDown();
    assertThat(second.join()).isEqualTo("second");
  }

  @Test
  void a_drawing_that_fails_leaves_its_place_to_another() {
    RenderQueue gate = gate(1, 0);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(gate.draw(1, deadline -> List.of().get(0))::join)
          .hasCauseInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(
              gate.draw(
                      1,
                      deadline -> {
                        throw new StackOverflowError();
                      })
                  ::join)
          .hasRootCauseInstanceOf(StackOverflowError.class);
    }
    assertThat(gate.draw(1, deadline -> "next").join()).isEqualTo("next");
  }

  @Test
  void what_is_cancelled_while_it_waits_leaves_its_place_at_once() {
    RenderQueue gate = gate(1, 1);
    CompletableFuture<String> first = gate.draw(1, this::held);
    CompletableFuture<String> second = gate.draw(1, deadline -> "never");
    assertThat(gate.draw(1, deadline -> "no place")).isCompletedExceptionally();
    second.cancel(false);
    CompletableFuture<String> third = gate.draw(1, deadline -> "third");
    assertThat(third).isNotDone();
    open.countDown();
    assertThat(first.join()).isEqualTo("held");
    assertThat(third.join()).isEqualTo("third");
  }

  @Test
  void what_is_cancelled_while_it_is_drawn_ends_when_it_looks_at_the_deadline()
      throws InterruptedException {
    RenderQueue gate = gate(1, 0);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<String> drawing =
        gate.draw(
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
    assertThat(next(gate)).isEqualTo("next");
  }

  /** A drawing, as soon as there is a place for one. */
  private static String next(RenderQueue gate) {
    CompletableFuture<String> drawn;
    do {
      drawn = gate.draw(1, deadline -> "next");
    } while (drawn.isCompletedExceptionally());
    return drawn.join();
  }
}
