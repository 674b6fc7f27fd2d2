package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.web.jetty.WebThreads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that belong to no request. */
@Timeout(60)
class FatalErrorsTest {
  private final BlockingQueue<Integer> codes = new LinkedBlockingQueue<>();
  private final FatalErrors errors = new FatalErrors(codes::add);

  /** A program that starts and of which a thread then needs more memory than there is. */
  static final class Greedy {
    private static final List<long[]> KEPT = new ArrayList<>();

    private Greedy() {}

    private static void take(List<long[]> taken) {
      while (true) {
        taken.add(new long[1 << 17]);
      }
    }

    public static void main(String[] args) throws InterruptedException {
      Thread.setDefaultUncaughtExceptionHandler(FatalErrors.OF_PROCESS);
      if (args[0].equals("started")) {
        FatalErrors.OF_PROCESS.started();
      }
      new Thread(() -> take(args[1].equals("kept") ? KEPT : new ArrayList<>())).start();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @ParameterizedTest
  @CsvSource({"started, freed", "starting, freed", "started, kept", "starting, kept"})
  void a_thread_without_memory_ends_the_process_though_others_go_on(String phase, String memory)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-cp",
                System.getProperty("java.class.path"),
                Greedy.class.getName(),
                phase,
                memory)
            .redirectErrorStream(true)
            .start();
    try {
      String log = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).isEqualTo(phase.equals("started") ? 3 : 1);
      if (memory.equals("freed")) {
        assertThat(log)
            .contains(phase.equals("started") ? "Exiting after " : "Startup failed: ")
            .contains("Java heap space");
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void any_failure_of_a_thread_ends_a_start() {
    errors.uncaughtException(Thread.currentThread(), new NoClassDefFoundError("io/Missing"));
    assertThat(codes).containsExactly(1);
  }

  @Test
  void what_is_run_at_the_end_is_run_before_it() {
    List<String> order = new ArrayList<>();
    FatalErrors ending = new FatalErrors(code -> order.add("end " + code));
    ending.onEnd(() -> order.add("cleanup"));
    ending.startFailed(new IllegalStateException("no"));
    assertThat(order).containsExactly("cleanup", "end 1");
    ending.onEnd(
        () -> {
          throw new OutOfMemoryError();
        });
    assertThatThrownBy(() -> ending.startFailed(new OutOfMemoryError()))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(order).containsExactly("cleanup", "end 1", "end 1");
  }

  @Test
  void an_exception_in_a_thread_does_not_end_what_has_started() {
    errors.started();
    errors.uncaughtException(Thread.currentThread(), new IllegalStateException("a test"));
    assertThat(codes).isEmpty();
  }

  @Test
  void a_job_of_the_server_that_fails_with_an_error_of_the_machine_ends_it() throws Exception {
    errors.started();
    WebThreads threads = new WebThreads(4, errors);
    threads.start();
    try {
      threads.execute(
          () -> {
            throw new IllegalStateException("a test");
          });
      threads.execute(
          () -> {
            throw new OutOfMemoryError("a test");
          });
      assertThat(codes.poll(30, TimeUnit.SECONDS)).isEqualTo(3);
      assertThat(codes).isEmpty();
    } finally {
      threads.stop();
    }
  }

  @Test
  void a_guarded_job_that_fails_with_an_error_of_the_machine_ends_it() {
    errors.started();
    Runnable guarded =
        errors.guard(
            () -> {
              throw new StackOverflowError();
            });
    assertThatThrownBy(guarded::run).isInstanceOf(StackOverflowError.class);
    assertThat(codes).containsExactly(3);
  }
}
