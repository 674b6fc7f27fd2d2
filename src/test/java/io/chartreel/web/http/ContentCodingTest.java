package io.chartreel.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
  private static final String PAGE = "text/html; charset=utf-8";

  private static ContentCoding of(String... lines) {
    return ContentCoding.of(List.of(lines), PAGE, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GZIP | gzip",
        "GZIP | gzip, deflate, br, zstd",
        "GZIP | GZip;Q=0.5",
        "GZIP | x-gzip",
        "GZIP | br ,\tgzip ; q=0.001",
        "GZIP | *",
        "GZIP | identity;q=0.5, *;q=0.8",
        "GZIP | identity;q=0, gzip;q=1.000",
        "GZIP | identity;q=0.5, gzip;q=0.5",
        "GZIP | gzip;q=0.5, *;q=0",
        "IDENTITY | ''",
        "IDENTITY | identity",
        "IDENTITY | gzip;q=0",
        "IDENTITY | gzip;q=0.000, *",
        "IDENTITY | *;q=0",
        "IDENTITY | identity, gzip;q=0.9",
        "IDENTITY | br, deflate, zstd",
        "IDENTITY | gzip;q=2",
        "IDENTITY | gzip;q=",
        "IDENTITY | gzip;q=-1",
        "IDENTITY | gzipped, not-gzip",
        "IDENTITY | ,;,;q=,=;"
      })
  void is_gzip_if_the_client_accepts_it_and_prefers_nothing_else(
      ContentCoding coding, String acceptEncoding) {
    assertThat(of(acceptEncoding)).isEqualTo(coding);
  }

  @Test
  void is_identity_without_the_header() {
    assertThat(of()).isEqualTo(ContentCoding.IDENTITY);
  }

  @Test
  void reads_several_lines_as_one_list() {
    assertThat(of("br", "gzip")).isEqualTo(ContentCoding.GZIP);
    assertThat(of("gzip;q=0.5", "identity")).isEqualTo(ContentCoding.IDENTITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAGE,
        "text/css; charset=utf-8",
        "text/javascript; charset=utf-8",
        "text/plain",
        "text/xml; charset=utf-8",
        "application/json",
        "application/problem+json",
        "image/svg+xml"
      })
  void compresses_text(String mediaType) {
    assertThat(ContentCoding.of(List.of("gzip"), mediaType, 1000)).isEqualTo(ContentCoding.GZIP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/gif", "image/png", "image/x-icon", "application/octet-stream"})
  void does_not_compress_other_types(String mediaType) {
    assertThat(ContentCoding.of(List.of("gzip"), mediaType, 1000))
        .isEqualTo(ContentCoding.IDENTITY);
  }

  @Test
  void does_not_compress_short_bodies() {
    assertThat(ContentCoding.of(List.of("gzip"), PAGE, ContentCoding.MIN_BYTES))
        .isEqualTo(ContentCoding.GZIP);
    assertThat(ContentCoding.of(List.of("gzip"), PAGE, ContentCoding.MIN_BYTES - 1))
        .isEqualTo(ContentCoding.IDENTITY);
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 10_000, 3_000_000})
  void a_compressed_body_is_restored(int length) throws IOException {
    byte[] body = "abcdefghijklm".repeat(length / 13 + 1).getBytes(StandardCharsets.US_ASCII);
    byte[] encoded = ContentCoding.GZIP.encode(body);
    assertThat(encoded).hasSizeLessThan(body.length / 3);
    assertThat(ContentCoding.gzip(body, Deflater.BEST_COMPRESSION))
        .hasSizeLessThanOrEqualTo(encoded.length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(encoded))) {
      assertThat(in.readAllBytes()).isEqualTo(body);
    }
    assertThat(ContentCoding.IDENTITY.encode(body)).isSameAs(body);
  }
}
