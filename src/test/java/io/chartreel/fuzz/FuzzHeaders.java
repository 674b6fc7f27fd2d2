package io.chartreel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.web.body.ContentType;
import io.chartreel.web.error.ErrorMedium;
import io.chartreel.web.http.PrintableText;
import io.chartreel.web.image.ContentDisposition;
import io.chartreel.web.image.EntityTag;
import io.chartreel.web.link.Authority;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Parses any bytes, once and repeated, as the value of every header that the service reads. */
public final class FuzzHeaders {
  /** Length of a repeated header: more than a request may have. */
  private static final int MAX_LENGTH = 100_000;

  private static final String TAG = "\"tag\"";

  private FuzzHeaders() {}

  /** Returns valid and nearly valid values. */
  public static List<byte[]> seeds() {
    return Stream.of(
            "W/\"a\", \"tag\" , ,*",
            "text/html;q=0.8, image/*;q=0.901,*/*",
            "multipart/form-data; charset=\"utf-8\"; boundary=\"a\\\"b\"",
            "[2001:db8::1]:8080",
            "charts.example.org:443",
            "Zahlen \u00e4 \u4e2d \ud83d\ude80.csv")
        .map(value -> value.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /**
   * Parses bytes as headers.
   *
   * @throws Error or a RuntimeException if the input reveals an error
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    read(text);
    read(text.repeat(MAX_LENGTH / (text.length() + 1)));
  }

  private static void read(String text) {
    EntityTag.isNamed(TAG, List.of(text));
    assertThat(EntityTag.isNamed(TAG, List.of("\"x\", " + TAG))).isTrue();
    assertThat(ErrorMedium.of(text)).isNotNull();
    assertThat(PrintableText.ascii(ContentDisposition.inline(text, "gif")).length())
        .isLessThan(4000);
    Authority.of(text)
        .ifPresent(authority -> assertThat(authority.host() + authority.port()).isEqualTo(text));
    try {
      ContentType type = ContentType.parse(text);
      assertThat(type.mediaType()).isNotNull();
      type.checkCharset(text.getBytes(StandardCharsets.UTF_8));
    } catch (HttpResponseException rejected) {
      assertThat(rejected.getStatus()).isIn(400, 415);
      assertThat(String.valueOf(rejected.getMessage())).hasSizeBetween(10, 400);
    }
  }
}
