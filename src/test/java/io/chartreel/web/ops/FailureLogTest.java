package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private static final String EMOJI = "\uD83D\uDE00";

  private static Throwable failure(String message, int frames) {
    Throwable failure = new IllegalStateException(message);
    failure.setStackTrace(
        IntStream.range(0, frames)
            .mapToObj(i -> new StackTraceElement("Type", "method" + i, "Type.java", i))
            .toArray(StackTraceElement[]::new));
    return failure;
  }

  @Test
  void has_the_whole_of_a_short_failure() {
    assertThat(FailureLog.stack(failure("why", 2)))
        .isEqualTo(
            "java.lang.IllegalStateException: why\n"
                + "\tat Type.method0(Type.java:0)\n"
                + "\tat Type.method1(Type.java:1)");
  }

  @Test
  void has_200_characters_of_a_message() {
    assertThat(FailureLog.stack(failure(EMOJI.repeat(100_000), 0)))
        .isEqualTo(
            "java.lang.IllegalStateException: "
                + EMOJI.repeat(200 - "java.lang.IllegalStateException: ".length())
                + "…");
  }

  @Test
  void has_100_frames_of_a_stack_and_counts_the_others() {
    assertThat(FailureLog.stack(failure("deep", 1024)).lines())
        .hasSize(102)
        .endsWith("\tat Type.method99(Type.java:99)", "\t... 924 more");
    assertThat(FailureLog.stack(failure("deep", 100)).lines()).hasSize(101);
  }

  @Test
  void has_20_causes() {
    Throwable first = failure("cause", 0);
    Throwable last = first;
    for (int i = 0; i < 100; i++) {
      Throwable cause = failure("cause", 0);
      last.initCause(cause);
      last = cause;
    }
    assertThat(FailureLog.stack(first).lines()).hasSize(20);
  }

  @Test
  void has_each_message_on_one_line() {
    assertThat(FailureLog.stack(failure("a\r\nb\u001b[31m\u202E\u2028\u2029c", 0)))
        .isEqualTo("java.lang.IllegalStateException: a??b?[31m???c");
  }
}
