package io.chartreel.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMediumTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IMAGE | image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
        "IMAGE | image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
        "IMAGE | image/*",
        "IMAGE | IMAGE/GIF",
        "PAGE | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
        "PAGE | text/html",
        "PAGE | application/xhtml+xml ; q=0.5 , image/png;q=0.4",
        "IMAGE | text/html;q=0.2, image/*",
        "IMAGE | text/html;q=0, image/*;q=0.1",
        "JSON | */*",
        "JSON | ''",
        "JSON | application/json",
        "JSON | image/*;q=0",
        "JSON | text/html;q=x",
        "JSON | ,;,;q="
      })
  void chooses_the_preferred_medium(ErrorMedium medium, String accept) {
    assertThat(ErrorMedium.of(accept)).isEqualTo(medium);
  }
}
