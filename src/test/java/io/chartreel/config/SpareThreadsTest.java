package io.chartreel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SpareThreadsTest {
  private final List<Thread> made = new ArrayList<>();
  private final AtomicInteger mostAlive = new AtomicInteger();

  private Thread make(Runnable work) {
    Thread thread = new Thread(work);
    int alive = 1 + (int) made.stream().filter(Thread::isAlive).count();
    mostAlive.accumulateAndGet(alive, Math::max);
    made.add(thread);
    return thread;
  }

  @Test
  void starts_all_threads_at_once_and_leaves_none() {
    SpareThreads.check(7, this::make);
    assertThat(mostAlive).hasValue(7);
    assertThat(made).hasSize(7).noneMatch(Thread::isAlive);
  }

  @Test
  void ends_the_other_threads_if_one_cannot_be_started() {
    assertThatThrownBy(
            () ->
                SpareThreads.check(
                    7,
                    work -> {
                      if (made.size() == 5) {
                        throw new OutOfMemoryError("unable to create native thread");
                      }
                      return make(work);
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(made).hasSize(5).noneMatch(Thread::isAlive);
  }
}
