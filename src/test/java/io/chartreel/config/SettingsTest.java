package io.chartreel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.web.link.UrlSigner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final long HEAP = Runtime.getRuntime().maxMemory();
  @TempDir Path folder;

  private static String said(String given) {
    return given.isBlank() ? "empty" : given;
  }

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
                QueueLimits.ofMachine(),
                "127.0.0.1",
                OptionalInt.empty(),
                Limits.USUAL,
                UrlSigner.NONE));
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
                QueueLimits.ofMachine(),
                "127.0.0.1",
                OptionalInt.empty(),
                Limits.USUAL,
                UrlSigner.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "80 ", "\u0668\u0660", "999999"})
  void a_port_that_is_none_is_refused(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
        .hasMessage("PORT is " + said(port) + "; allowed: a whole number from 0 to 65535");
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
                + said(name)
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
                + said(url)
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
                    QueueLimits.ofMachine(),
                    "127.0.0.1",
                    OptionalInt.empty(),
                    Limits.USUAL,
                    UrlSigner.NONE)
                .address(99))
        .isEqualTo("http://localhost:99/");
    assertThat(
            new Settings(
                    "10.1.2.3",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    QueueLimits.ofMachine(),
                    "127.0.0.1",
                    OptionalInt.empty(),
                    Limits.USUAL,
                    UrlSigner.NONE)
                .address(99))
        .isEqualTo("http://10.1.2.3:99/");
    assertThat(
            new Settings(
                    "::1",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    QueueLimits.ofMachine(),
                    "127.0.0.1",
                    OptionalInt.empty(),
                    Limits.USUAL,
                    UrlSigner.NONE)
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
            new QueueLimits(
                3,
                0,
                Duration.ofMillis(100),
                Duration.ofMillis(900),
                MemoryBudget.of(HEAP, 100L << 20)));
  }

  @Test
  void four_charts_wait_for_each_worker() {
    assertThat(Settings.of(Map.of("CHARTREEL_WORKERS", "3")).capacity())
        .isEqualTo(
            new QueueLimits(
                3, 48, Duration.ofSeconds(2), Duration.ofSeconds(5), MemoryBudget.ofMachine()));
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
    "CHARTREEL_CACHE_MB, 0.5, 0 to 100000",
    "CHARTREEL_CACHE_MB, '', 0 to 100000"
  })
  void a_number_that_is_none_or_out_of_its_range_is_refused(
      String name, String given, String range) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, given)))
        .hasMessage(name + " is " + said(given) + "; allowed: a whole number from " + range);
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
                + said(port)
                + "; allowed: a whole number from 0 to 65535, different from PORT");
  }

  @Test
  void the_port_of_the_operator_listens_where_nobody_else_reaches_it() {
    Settings usual = Settings.of(Map.of("HOST", "0.0.0.0", "CHARTREEL_ADMIN_PORT", "9090"));
    assertThat(usual.adminHost()).isEqualTo("127.0.0.1");
    assertThat(usual.adminAddress(9090)).isEqualTo("http://127.0.0.1:9090/");
    Settings other = Settings.of(Map.of("CHARTREEL_ADMIN_HOST", "::1"));
    assertThat(other.adminAddress(9090)).isEqualTo("http://[::1]:9090/");
    assertThat(other.host()).isEqualTo("0.0.0.0");
    assertThat(Settings.of(Map.of("CHARTREEL_ADMIN_HOST", "0.0.0.0")).adminAddress(1))
        .isEqualTo("http://localhost:1/");
  }

  @Test
  void the_environment_says_each_limit() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("CHARTREEL_MAX_WIDTH", "2001");
    environment.put("CHARTREEL_MAX_HEIGHT", "2002");
    environment.put("CHARTREEL_MAX_SCALE", "5");
    environment.put("CHARTREEL_MAX_PERIODS", "2004");
    environment.put("CHARTREEL_MAX_BARS", "2005");
    environment.put("CHARTREEL_MAX_VISIBLE", "206");
    environment.put("CHARTREEL_MAX_VALUES", "2007");
    environment.put("CHARTREEL_MAX_FRAMES", "2008");
    environment.put("CHARTREEL_MAX_PIXELS", "9000000000");
    environment.put("CHARTREEL_MAX_PLAY_MS", "20010");
    environment.put("CHARTREEL_MAX_LABEL", "211");
    environment.put("CHARTREEL_MAX_TITLE", "212");
    environment.put("CHARTREEL_MAX_MARKS", "0");
    environment.put("CHARTREEL_MAX_VALUE", "3e12");
    environment.put("CHARTREEL_MAX_BODY_BYTES", "20015");
    environment.put("CHARTREEL_MAX_URL", "2016");
    environment.put("CHARTREEL_MAX_GIF_BYTES", "200017");
    assertThat(Settings.of(environment).limits())
        .isEqualTo(
            new Limits(
                2001,
                2002,
                5,
                2004,
                2005,
                206,
                2007,
                2008,
                9_000_000_000L,
                20_010,
                211,
                212,
                0,
                3_000_000_000_000L,
                20_015,
                2016,
                200_017));
  }

  @ParameterizedTest
  @CsvSource({
    "WIDTH, 640, 65535",
    "HEIGHT, 480, 65535",
    "SCALE, 1, 40",
    "PERIODS, 10, 10000",
    "BARS, 10, 10000",
    "VISIBLE, 10, 1000",
    "VALUES, 10, 100000",
    "FRAMES, 10, 100000",
    "PIXELS, 5000000, 1e12",
    "PLAY_MS, 10000, 655350",
    "LABEL, 10, 1000",
    "TITLE, 10, 1000",
    "MARKS, 0, 100",
    "VALUE, 1000000, 1e18",
    "BODY_BYTES, 20000, 10000000",
    "URL, 1000, 60000",
    "GIF_BYTES, 100000, 100000000"
  })
  void a_limit_has_limits(String limit, String min, String max) {
    String name = "CHARTREEL_MAX_" + limit;
    Map<String, String> small =
        Map.of(
            "CHARTREEL_MAX_WIDTH",
            "640",
            "CHARTREEL_MAX_HEIGHT",
            "480",
            "CHARTREEL_MAX_SCALE",
            "1");
    for (String right : List.of(min, max)) {
      Map<String, String> environment = new HashMap<>(small);
      environment.put(name, right);
      assertThat(Settings.of(environment).limits()).isNotNull();
    }
    String below = new BigDecimal(min).subtract(BigDecimal.ONE).toPlainString();
    String above = new BigDecimal(max).add(BigDecimal.ONE).toPlainString();
    for (String wrong :
        List.of(below, above, "", "1.5", "1,000", "+20000", "10e", "2e99", "9".repeat(30))) {
      assertThatThrownBy(() -> Settings.of(Map.of(name, wrong)))
          .hasMessage(
              name + " is " + said(wrong) + "; allowed: a whole number from " + min + " to " + max);
    }
  }

  @Test
  void every_variable_is_what_it_is_usually() {
    for (Variable variable : Variable.values()) {
      if (variable.allowed().startsWith("a whole number")
          && variable.usually().matches("[0-9e]+")) {
        assertThat(variable.allows(variable.usually())).as(variable.name()).isTrue();
        assertThat(Settings.of(Map.of(variable.name(), variable.usually())))
            .as(variable.name())
            .isEqualTo(Settings.of(Map.of()));
      }
    }
  }

  @Test
  void every_wrong_variable_is_named_once_on_a_line_of_its_own() {
    Map<String, String> environment =
        Stream.of(Variable.values()).collect(Collectors.toMap(Variable::name, variable -> " "));
    List<String> expected =
        Stream.of(Variable.values())
            .map(variable -> variable + " is empty; allowed: " + variable.allowed())
            .toList();
    assertThatThrownBy(() -> Settings.of(environment)).hasMessage(String.join("\n", expected));
  }

  @Test
  void images_that_no_gif_can_have_are_refused_with_the_variables_that_make_them() {
    assertThatThrownBy(
            () ->
                Settings.of(
                    Map.of(
                        "CHARTREEL_MAX_WIDTH",
                        "30000",
                        "CHARTREEL_MAX_HEIGHT",
                        "25000",
                        "PORT",
                        "x")))
        .hasMessage(
            "PORT is x; allowed: a whole number from 0 to 65535\n"
                + "CHARTREEL_MAX_WIDTH is 30000 and CHARTREEL_MAX_SCALE is 3, which makes images of"
                + " 90000 pixels across; allowed: up to 65535\n"
                + "CHARTREEL_MAX_HEIGHT is 25000 and CHARTREEL_MAX_SCALE is 3, which makes images of"
                + " 75000 pixels down; allowed: up to 65535\n"
                + "CHARTREEL_MAX_WIDTH is 30000 and CHARTREEL_MAX_HEIGHT is 25000 and"
                + " CHARTREEL_MAX_SCALE is 3, which makes images of 6750000000 pixels; allowed: up to"
                + " 536870911");
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_MAX_SCALE", "40")))
        .hasMessageContaining("images of 3072000000 pixels");
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_MAX_SCALE", "20")))
        .hasMessage(
            "CHARTREEL_MAX_WIDTH is 1600 and CHARTREEL_MAX_HEIGHT is 1200 and CHARTREEL_MAX_SCALE is"
                + " 20, which makes images of 768000000 pixels; allowed: up to 536870911");
    assertThat(Settings.of(Map.of("CHARTREEL_MAX_SCALE", "16")).limits().scale()).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({
    "CHARTREEL_MAX_WITH, CHARTREEL_MAX_WIDTH",
    "CHARTREEL_MAXWIDTH, CHARTREEL_MAX_WIDTH",
    "CHARTREL_WORKERS, CHARTREEL_WORKERS",
    "chartreel_workers, CHARTREEL_WORKERS",
    "CHARTREEL_MAX_BODY_BYTE, CHARTREEL_MAX_BODY_BYTES"
  })
  void a_name_that_is_a_slip_is_refused(String name, String meant) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, "1000", "PORT", "x")))
        .hasMessage(
            "PORT is x; allowed: a whole number from 0 to 65535\n"
                + name
                + " is no variable; did you mean "
                + meant
                + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CHARTREEL_OTHER_JAVA_HOME", "CHARTREEL", "PORTS", "HOSTS", "PATH", "MAX_WIDTH"})
  void a_name_that_is_another_ones_is_left_alone(String name) {
    assertThat(Settings.of(Map.of(name, "x"))).isEqualTo(Settings.of(Map.of()));
  }

  @Test
  void keys_are_separated_by_commas_and_need_the_port_where_they_sign() {
    assertThat(
            Settings.of(
                    Map.of(
                        "CHARTREEL_SIGNING_KEYS",
                        "sixteen letters.,some-long-secret",
                        "CHARTREEL_ADMIN_PORT",
                        "9090"))
                .signatures()
                .keys())
        .containsExactly("sixteen letters.", "some-long-secret");
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_SIGNING_KEYS", "some-long-secret")))
        .hasMessageContaining("CHARTREEL_SIGNING_KEYS is set")
        .hasMessageContaining("CHARTREEL_ADMIN_PORT")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "secret",
        "fifteen-secrets",
        "fifteen-secrets ",
        "some-long-secret,",
        ",some-long-secret",
        "some-long-secret,,an-other-long-secret",
        "some-long-secret,a short secret"
      })
  void a_short_key_is_refused_and_no_key_is_shown(String keys) {
    assertThatThrownBy(
            () ->
                Settings.of(Map.of("CHARTREEL_SIGNING_KEYS", keys, "CHARTREEL_ADMIN_PORT", "9090")))
        .hasMessageContaining("CHARTREEL_SIGNING_KEYS is ")
        .hasMessageContaining("allowed: keys separated by commas, each of at least 16 characters")
        .hasMessageNotContaining("secret");
  }

  @Test
  void more_images_than_the_heap_has_room_for_are_refused() {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_CACHE_MB", "100000")))
        .hasMessageContaining("CHARTREEL_CACHE_MB is 100000, which makes too much for a heap of ")
        .hasMessageContaining("; allowed: up to ");
  }
}
