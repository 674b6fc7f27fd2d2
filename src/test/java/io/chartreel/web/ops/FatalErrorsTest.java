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
@Timeout(120)
class FatalErrorsTest {
  private final BlockingQueue<Integer> codes = new LinkedBlockingQueue<>();
  private final FatalErrors errors = new FatalErrors(codes::add);

  /** A program in which a thread runs out of memory during or after startup. */
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
  void an_out_of_memory_error_in_one_thread_ends_the_process(String phase, String memory)
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
  void any_error_in_a_thread_ends_the_startup() {
    errors.uncaughtException(Thread.currentThread(), new NoClassDefFoundError("io/Missing"));
    assertThat(codes).containsExactly(1);
  }

  @Test
  void runs_the_cleanup_before_exiting() {
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
  void an_exception_in_a_thread_does_not_end_a_running_service() {
    errors.started();
    errors.uncaughtException(Thread.currentThread(), new IllegalStateException("a test"));
    assertThat(codes).isEmpty();
  }

  @Test
  void a_jvm_error_in_a_server_job_ends_the_process() throws Exception {
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
      assertThat(codes.poll(60, TimeUnit.SECONDS)).isEqualTo(3);
      assertThat(codes).isEmpty();
    } finally {
      threads.stop();
    }
  }

  @Test
  void a_jvm_error_in_a_guarded_job_ends_the_process() {
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
