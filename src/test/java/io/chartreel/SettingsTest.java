package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.web.Capacity;
import io.chartreel.web.Memory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void without_a_word_it_is_port_8080_of_every_address() {
    assertThat(Settings.of(Map.of()))
        .isEqualTo(
            new Settings(
                "0.0.0.0",
                8080,
                Optional.empty(),
                Optional.empty(),
                false,
                Capacity.ofMachine(),
                OptionalInt.empty()));
  }

  @Test
  void the_environment_says_where_it_listens() {
    assertThat(Settings.of(Map.of("PORT", "80", "HOST", "::1")))
        .isEqualTo(
            new Settings(
                "::1",
                80,
                Optional.empty(),
                Optional.empty(),
                false,
                Capacity.ofMachine(),
                OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "80 ", "\u0668\u0660", "999999"})
  void a_port_that_is_none_is_refused(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
        .hasMessage("PORT is " + port + "; allowed: a whole number from 0 to 65535");
  }

  @Test
  void further_fonts_lie_in_a_folder() {
    assertThat(Settings.of(Map.of("CHARTREEL_FONTS", folder.toString())).fonts()).hasValue(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "missing", "a\u0000b"})
  void a_folder_of_fonts_that_is_none_is_refused(String name) {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_FONTS", name)))
        .hasMessage(
            "CHARTREEL_FONTS is "
                + name
                + "; allowed: a folder that exists, with files that end in .ttf, .otf or .ttc");
  }

  @ParameterizedTest
  @CsvSource({
    "https://charts.example.org, https://charts.example.org",
    "http://example.org:8080/charts//, http://example.org:8080/charts"
  })
  void others_find_it_at_its_base_url(String given, String baseUrl) {
    assertThat(Settings.of(Map.of("CHARTREEL_BASE_URL", given)).baseUrl()).hasValue(baseUrl);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "charts.example.org",
        "ftp://example.org",
        "https://",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://me@example.org",
        "https://exa mple.org"
      })
  void a_base_url_that_is_none_is_refused(String url) {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_BASE_URL", url)))
        .hasMessage(
            "CHARTREEL_BASE_URL is "
                + url
                + "; allowed: an address that begins with http:// or https://, without a query,"
                + " such as https://charts.example.org");
  }

  @Test
  void every_wrong_variable_is_named() {
    assertThatThrownBy(
            () ->
                Settings.of(
                    Map.of(
                        "PORT",
                        "x",
                        "HOST",
                        " ",
                        "CHARTREEL_FONTS",
                        "missing",
                        "CHARTREEL_BASE_URL",
                        "y",
                        "CHARTREEL_WORKERS",
                        "0",
                        "CHARTREEL_CACHE_MB",
                        "z")))
        .hasMessageContaining("PORT")
        .hasMessageContaining("HOST")
        .hasMessageContaining("CHARTREEL_FONTS")
        .hasMessageContaining("CHARTREEL_BASE_URL")
        .hasMessageContaining("CHARTREEL_WORKERS")
        .hasMessageContaining("CHARTREEL_CACHE_MB");
  }

  @Test
  void the_address_can_be_opened() {
    assertThat(
            new Settings(
                    "0.0.0.0",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Capacity.ofMachine(),
                    OptionalInt.empty())
                .address(99))
        .isEqualTo("http://localhost:99/");
    assertThat(
            new Settings(
                    "10.1.2.3",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Capacity.ofMachine(),
                    OptionalInt.empty())
                .address(99))
        .isEqualTo("http://10.1.2.3:99/");
    assertThat(
            new Settings(
                    "::1",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Capacity.ofMachine(),
                    OptionalInt.empty())
                .address(99))
        .isEqualTo("http://[::1]:99/");
  }

  @Test
  void a_proxy_is_believed_only_when_that_is_said() {
    assertThat(Settings.of(Map.of("CHARTREEL_PROXIED", "on")).proxied()).isTrue();
    assertThat(Settings.of(Map.of("CHARTREEL_PROXIED", "off")).proxied()).isFalse();
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_PROXIED", "true")))
        .hasMessage("CHARTREEL_PROXIED is true; allowed: on or off");
  }

  @Test
  void the_environment_says_how_much_is_done_at_once() {
    assertThat(
            Settings.of(
                    Map.of(
                        "CHARTREEL_WORKERS",
                        "3",
                        "CHARTREEL_QUEUE",
                        "0",
                        "CHARTREEL_WAIT_MS",
                        "100",
                        "CHARTREEL_DEADLINE_MS",
                        "900",
                        "CHARTREEL_CACHE_MB",
                        "100"))
                .capacity())
        .isEqualTo(
            new Capacity(
                3,
                0,
                Duration.ofMillis(100),
                Duration.ofMillis(900),
                Memory.ofMachine(100L << 20)));
  }

  @Test
  void four_charts_wait_for_each_worker() {
    assertThat(Settings.of(Map.of("CHARTREEL_WORKERS", "3")).capacity())
        .isEqualTo(
            new Capacity(
                3, 12, Duration.ofSeconds(2), Duration.ofSeconds(5), Memory.ofMachine(64L << 20)));
  }

  @ParameterizedTest
  @CsvSource({
    "CHARTREEL_WORKERS, 0, 1 to 1000",
    "CHARTREEL_WORKERS, 1001, 1 to 1000",
    "CHARTREEL_QUEUE, -1, 0 to 10000",
    "CHARTREEL_QUEUE, many, 0 to 10000",
    "CHARTREEL_WAIT_MS, 0, 1 to 60000",
    "CHARTREEL_WAIT_MS, 2 s, 1 to 60000",
    "CHARTREEL_DEADLINE_MS, 0, 1 to 600000",
    "CHARTREEL_DEADLINE_MS, 99999999999, 1 to 600000",
    "CHARTREEL_CACHE_MB, 0.5, 0 to ",
    "CHARTREEL_CACHE_MB, '', 0 to "
  })
  void a_number_that_is_none_or_out_of_its_range_is_refused(
      String name, String given, String range) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, given)))
        .hasMessageStartingWith(name + " is " + given + "; allowed: a whole number from " + range);
  }

  @Test
  void the_operator_can_have_a_port_alone() {
    assertThat(Settings.of(Map.of()).adminPort()).isEmpty();
    assertThat(Settings.of(Map.of("CHARTREEL_ADMIN_PORT", "9090")).adminPort()).hasValue(9090);
    assertThat(Settings.of(Map.of("PORT", "0", "CHARTREEL_ADMIN_PORT", "0")).adminPort())
        .hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "8080", "08080"})
  void a_port_of_the_operator_that_is_none_or_that_of_all_is_refused(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_ADMIN_PORT", port)))
        .hasMessage(
            "CHARTREEL_ADMIN_PORT is "
                + port
                + "; allowed: a whole number from 0 to 65535, another than PORT");
  }
}
