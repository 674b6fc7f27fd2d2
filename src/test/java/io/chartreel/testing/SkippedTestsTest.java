package io.chartreel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestsTest {
  /** Not a test of its own: Maven does not run nested classes. */
  static class Sample {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void needs_a_program(int number) {
      abort("needs nginx");
    }

    @Test
    @Disabled("needs Linux")
    void needs_a_system() {}

    @Test
    void passes() {}
  }

  @Disabled("needs a browser")
  static class DisabledSample {
    @Test
    void never_runs() {}
  }

  @Test
  void prints_one_line_for_each_class_and_reason() {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build())
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Sample.class), selectClass(DisabledSample.class))
                .build(),
            new SkippedTests(new PrintStream(console, true, UTF_8)));
    String sample = SkippedTestsTest.class.getName();
    assertThat(console.toString(UTF_8).lines())
        .containsExactlyInAnyOrder(
            "Skipped 2 tests of " + sample + "$Sample: needs nginx",
            "Skipped 1 test of " + sample + "$Sample: needs Linux",
            "Skipped 1 test of " + sample + "$DisabledSample: needs a browser");
  }
}
