package io.chartreel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
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
  void all_are_there_at_the_same_time_and_none_is_left() {
    SpareThreads.check(7, this::make);
    assertThat(mostAlive).hasValue(7);
    assertThat(made).hasSize(7).noneMatch(Thread::isAlive);
  }

  @Test
  void where_one_cannot_be_started_the_others_end() {
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
