package io.chartreel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.web.link.PublicAddress;
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

  /** Returns the beginning of the message about an invalid value. */
  private static String invalid(String name, String value) {
    return value.isBlank() ? name + " is empty. " : name + "=" + value + " is invalid. ";
  }

  private static OptionalInt adminPort(Settings settings) {
    return settings.admin().stream().mapToInt(Listener::port).findFirst();
  }

  @Test
  void listens_on_port_8080_of_every_address_by_default() {
    assertThat(Settings.of(Map.of()))
        .isEqualTo(
            new Settings(
                new Listener("0.0.0.0", 8080),
                Optional.empty(),
                PublicAddress.AS_ASKED,
                Optional.empty(),
                Optional.empty(),
                QueueLimits.ofMachine(),
                Limits.USUAL,
                UrlSigner.NONE,
                true));
  }

  @Test
  void listens_on_the_given_host_and_port() {
    assertThat(Settings.of(Map.of("PORT", "80", "HOST", "::1")))
        .isEqualTo(
            new Settings(
                new Listener("::1", 80),
                Optional.empty(),
                PublicAddress.AS_ASKED,
                Optional.empty(),
                Optional.empty(),
                QueueLimits.ofMachine(),
                Limits.USUAL,
                UrlSigner.NONE,
                true));
  }

  @Test
  void warms_up_unless_that_is_switched_off() {
    assertThat(Settings.of(Map.of("CHARTREEL_WARMUP", "on")).warmUp()).isTrue();
    assertThat(Settings.of(Map.of("CHARTREEL_WARMUP", "off")).warmUp()).isFalse();
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_WARMUP", "no")))
        .hasMessage(invalid("CHARTREEL_WARMUP", "no") + "Use on or off.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "80 ", "\u0668\u0660", "999999"})
  void an_invalid_port_is_rejected(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
        .hasMessage(invalid("PORT", port) + "Use an integer from 0 to 65535.");
  }

  @Test
  void reads_fonts_from_a_folder() {
    assertThat(Settings.of(Map.of("CHARTREEL_FONTS", folder.toString())).fonts()).hasValue(folder);
  }

  @Test
  void reads_images_from_a_folder() {
    assertThat(Settings.of(Map.of("CHARTREEL_IMAGES", folder.toString())).images())
        .hasValue(folder);
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_IMAGES", "/missing")))
        .hasMessage(
            invalid("CHARTREEL_IMAGES", "/missing")
                + "Use an existing folder with .png, .jpg, .jpeg or .gif files.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "missing", "a\u0000b"})
  void an_invalid_font_folder_is_rejected(String name) {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_FONTS", name)))
        .hasMessage(
            invalid("CHARTREEL_FONTS", name)
                + "Use an existing folder with .ttf, .otf or .ttc files.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://charts.example.org, https://charts.example.org",
    "http://example.org:8080/charts//, http://example.org:8080/charts"
  })
  void removes_slashes_from_the_end_of_the_base_url(String given, String baseUrl) {
    assertThat(Settings.of(Map.of("CHARTREEL_BASE_URL", given)).publicAddress().baseUrl())
        .hasValue(baseUrl);
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
  void an_invalid_base_url_is_rejected(String url) {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_BASE_URL", url)))
        .hasMessage(
            invalid("CHARTREEL_BASE_URL", url)
                + "Use a URL that begins with http:// or https://, without a query, such as"
                + " https://charts.example.org.");
  }

  @Test
  void all_invalid_variables_are_reported_together() {
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
  void the_url_can_be_opened_in_a_browser() {
    assertThat(new Listener("0.0.0.0", 0).url(99)).isEqualTo("http://localhost:99/");
    assertThat(new Listener("10.1.2.3", 0).url(99)).isEqualTo("http://10.1.2.3:99/");
    assertThat(new Listener("::1", 0).url(99)).isEqualTo("http://[::1]:99/");
    assertThat(new Listener("[::1]", 0).url(99)).isEqualTo("http://[::1]:99/");
    assertThat(new Listener("[::]", 0).url(99)).isEqualTo("http://localhost:99/");
  }

  @Test
  void trusts_a_proxy_only_if_configured() {
    assertThat(Settings.of(Map.of("CHARTREEL_PROXIED", "on")).publicAddress().proxied()).isTrue();
    assertThat(Settings.of(Map.of("CHARTREEL_PROXIED", "off")).publicAddress().proxied()).isFalse();
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_PROXIED", "true")))
        .hasMessage("CHARTREEL_PROXIED=true is invalid. Use on or off.");
  }

  @Test
  void reads_the_limits_of_the_queue() {
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
                .queueLimits())
        .isEqualTo(
            new QueueLimits(
                3,
                0,
                Duration.ofMillis(100),
                Duration.ofMillis(900),
                MemoryBudget.of(HEAP, 100L << 20)));
  }

  @Test
  void the_queue_has_16_places_per_worker() {
    assertThat(Settings.of(Map.of("CHARTREEL_WORKERS", "3")).queueLimits())
        .isEqualTo(
            new QueueLimits(
                3, 48, Duration.ofSeconds(2), Duration.ofSeconds(10), MemoryBudget.ofMachine()));
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
  void a_number_that_is_invalid_or_out_of_range_is_rejected(
      String name, String given, String range) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, given)))
        .hasMessage(invalid(name, given) + "Use an integer from " + range + ".");
  }

  @Test
  void the_operator_can_have_a_separate_port() {
    assertThat(adminPort(Settings.of(Map.of()))).isEmpty();
    assertThat(adminPort(Settings.of(Map.of("CHARTREEL_ADMIN_PORT", "9090")))).hasValue(9090);
    assertThat(adminPort(Settings.of(Map.of("PORT", "0", "CHARTREEL_ADMIN_PORT", "0"))))
        .hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "8080", "08080"})
  void an_admin_port_that_is_invalid_or_equal_to_port_is_rejected(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_ADMIN_PORT", port)))
        .hasMessage(
            invalid("CHARTREEL_ADMIN_PORT", port)
                + "Use an integer from 0 to 65535, different from PORT.");
  }

  @Test
  void the_admin_port_listens_on_the_loopback_address_by_default() {
    Settings usual = Settings.of(Map.of("HOST", "0.0.0.0", "CHARTREEL_ADMIN_PORT", "9090"));
    assertThat(usual.admin()).hasValue(new Listener("127.0.0.1", 9090));
    Settings other =
        Settings.of(Map.of("CHARTREEL_ADMIN_HOST", "::1", "CHARTREEL_ADMIN_PORT", "9090"));
    assertThat(other.admin()).hasValue(new Listener("::1", 9090));
    assertThat(other.listener().host()).isEqualTo("0.0.0.0");
    assertThat(Settings.of(Map.of("CHARTREEL_ADMIN_HOST", "::1")).admin()).isEmpty();
  }

  @Test
  void reads_each_limit_of_charts() {
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
    "BARS, 10, 100000",
    "VISIBLE, 10, 1000",
    "VALUES, 10, 10000000",
    "FRAMES, 10, 100000",
    "PIXELS, 5000000, 1e12",
    "PLAY_MS, 10000, 655350",
    "LABEL, 10, 10000",
    "TITLE, 10, 1000",
    "MARKS, 0, 100",
    "VALUE, 1000000, 1e18",
    "BODY_BYTES, 20000, 10000000",
    "URL, 1000, 60000",
    "GIF_BYTES, 100000, 100000000"
  })
  void each_limit_has_a_range(String limit, String min, String max) {
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
          .hasMessage(invalid(name, wrong) + "Use an integer from " + min + " to " + max + ".");
    }
  }

  @Test
  void setting_a_variable_to_its_default_changes_nothing() {
    for (Variable variable : Variable.values()) {
      if (variable.allowed().startsWith("an integer")
          && variable.defaultValue().matches("[0-9e]+")) {
        assertThat(variable.allows(variable.defaultValue())).as(variable.name()).isTrue();
        assertThat(Settings.of(Map.of(variable.name(), variable.defaultValue())))
            .as(variable.name())
            .isEqualTo(Settings.of(Map.of()));
      }
    }
  }

  @Test
  void each_invalid_variable_is_reported_once_on_its_own_line() {
    Map<String, String> environment =
        Stream.of(Variable.values()).collect(Collectors.toMap(Variable::name, variable -> " "));
    List<String> expected =
        Stream.of(Variable.values())
            .map(variable -> variable + " is empty. Use " + variable.allowed() + ".")
            .toList();
    assertThatThrownBy(() -> Settings.of(environment)).hasMessage(String.join("\n", expected));
  }

  @Test
  void images_too_large_for_a_gif_are_rejected_with_the_variables_that_allow_them() {
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
            """
            PORT=x is invalid. Use an integer from 0 to 65535.
            CHARTREEL_MAX_WIDTH=30000 and CHARTREEL_MAX_SCALE=3 allow images 90000 pixels wide. The limit is 65535.
            CHARTREEL_MAX_HEIGHT=25000 and CHARTREEL_MAX_SCALE=3 allow images 75000 pixels high. The limit is 65535.
            CHARTREEL_MAX_WIDTH=30000, CHARTREEL_MAX_HEIGHT=25000 and CHARTREEL_MAX_SCALE=3 allow images of 6750000000 pixels. The limit is 536870911.""");
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_MAX_SCALE", "40")))
        .hasMessageContaining("images of 3072000000 pixels");
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_MAX_SCALE", "20")))
        .hasMessage(
            "CHARTREEL_MAX_WIDTH=1600, CHARTREEL_MAX_HEIGHT=1200 and CHARTREEL_MAX_SCALE=20 allow"
                + " images of 768000000 pixels. The limit is 536870911.");
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
  void a_misspelled_name_is_rejected(String name, String suggested) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, "1000", "PORT", "x")))
        .hasMessage(
            "PORT=x is invalid. Use an integer from 0 to 65535.\nUnknown variable "
                + name
                + ". Did you mean "
                + suggested
                + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CHARTREEL_OTHER_JAVA_HOME", "CHARTREEL", "PORTS", "HOSTS", "PATH", "MAX_WIDTH"})
  void names_of_other_programs_are_ignored(String name) {
    assertThat(Settings.of(Map.of(name, "x"))).isEqualTo(Settings.of(Map.of()));
  }

  @Test
  void signing_keys_are_separated_by_commas_and_require_the_admin_port() {
    assertThat(
            Settings.of(
                    Map.of(
                        "CHARTREEL_SIGNING_KEYS",
                        "sixteen letters.,some-long-secret",
                        "CHARTREEL_ADMIN_PORT",
                        "9090"))
                .signer()
                .keys())
        .containsExactly("sixteen letters.", "some-long-secret");
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_SIGNING_KEYS", "some-long-secret")))
        .hasMessage(
            "CHARTREEL_SIGNING_KEYS requires CHARTREEL_ADMIN_PORT, where /sign signs charts.");
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
  void a_short_key_is_rejected_and_no_key_is_shown(String keys) {
    assertThatThrownBy(
            () ->
                Settings.of(Map.of("CHARTREEL_SIGNING_KEYS", keys, "CHARTREEL_ADMIN_PORT", "9090")))
        .hasMessageContaining("CHARTREEL_SIGNING_KEYS is ")
        .hasMessageContaining("Use comma-separated keys of at least 16 characters each.")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_cache_too_large_for_the_heap_is_rejected() {
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_CACHE_MB", "100000")))
        .hasMessageContaining("CHARTREEL_CACHE_MB=100000 is too much for a heap of ")
        .hasMessageContaining(" MB. Use at most ");
  }
}
