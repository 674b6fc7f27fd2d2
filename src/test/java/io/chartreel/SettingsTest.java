package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        .isEqualTo(new Settings("0.0.0.0", 8080, Optional.empty(), Optional.empty(), false));
  }

  @Test
  void the_environment_says_where_it_listens() {
    assertThat(Settings.of(Map.of("PORT", "80", "HOST", "::1")))
        .isEqualTo(new Settings("::1", 80, Optional.empty(), Optional.empty(), false));
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
                        "y")))
        .hasMessageContaining("PORT")
        .hasMessageContaining("HOST")
        .hasMessageContaining("CHARTREEL_FONTS")
        .hasMessageContaining("CHARTREEL_BASE_URL");
  }

  @Test
  void the_address_can_be_opened() {
    assertThat(new Settings("0.0.0.0", 0, Optional.empty(), Optional.empty(), false).address(99))
        .isEqualTo("http://localhost:99/");
    assertThat(new Settings("10.1.2.3", 0, Optional.empty(), Optional.empty(), false).address(99))
        .isEqualTo("http://10.1.2.3:99/");
    assertThat(new Settings("::1", 0, Optional.empty(), Optional.empty(), false).address(99))
        .isEqualTo("http://[::1]:99/");
  }

  @Test
  void a_proxy_is_believed_only_when_that_is_said() {
    assertThat(Settings.of(Map.of("CHARTREEL_PROXIED", "on")).proxied()).isTrue();
    assertThat(Settings.of(Map.of("CHARTREEL_PROXIED", "off")).proxied()).isFalse();
    assertThatThrownBy(() -> Settings.of(Map.of("CHARTREEL_PROXIED", "true")))
        .hasMessage("CHARTREEL_PROXIED is true; allowed: on or off");
  }
}
