package io.chartreel.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.javalin.http.HttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "text/csv | text/csv",
        " TEXT/CSV ; charset=UTF-8 | text/csv",
        "text/csv;;; | text/csv",
        "^^ | ^^",
        "; | ^^",
        "\" | \"",
        "text/csv; charset | text/csv",
        "text/csv; = | text/csv",
        "text/csv; =\"a\"x | text/csv"
      })
  void reads_the_media_type(String header, String mediaType) {
    assertThat(ContentType.parse(header).mediaType()).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a/b; boundary=xyz | xyz",
        "a/b;BOUNDARY=xyz | xyz",
        "a/b; a; x=y ;boundary = xyz ; boundary=other | xyz",
        "a/b; boundary=\"x;y=z\" ; c=d | x;y=z",
        "a/b; boundary=\"a\\\"b\\\\\" | a\"b\\",
        "a/b; boundary=  \"x\"  | x",
        "a/b; name=\"a;boundary=no\"; boundary=x | x",
        "a/b; boundary=\"x\"y;charset=utf-8 | x"
      })
  void reads_a_parameter(String header, String boundary) {
    assertThat(ContentType.parse(header).parameter("boundary")).contains(boundary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a/b; boundary=", "a/b; boundary=\"\"", "a/b; xboundary=x"})
  void has_no_value_for_a_parameter_that_is_missing_or_empty(String header) {
    assertThat(ContentType.parse(header).parameter("boundary")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b; c=\"", "a/b; c=\"x", "a/b; c=\"x\\\"", "a/b; c=\"x\\"})
  void rejects_a_quote_that_is_not_closed(String header) {
    HttpResponseException bad = rejection(header);
    assertThat(bad.getStatus()).isEqualTo(400);
    assertThat(bad.getMessage()).startsWith("The Content-Type has an unclosed quote.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-8",
        "UTF-8",
        "utf8",
        "utf-8-sig",
        "UTF-8-SIG",
        "us-ascii",
        "ascii",
        "",
        "\"utf-8\""
      })
  void accepts_the_names_of_utf8(String charset) {
    assertThatCode(
            () ->
                ContentType.parse("text/csv; charset=" + charset).checkCharset("é".getBytes(UTF_8)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"iso-8859-1", "windows-1252", "utf-16", "utf8mb4", "foo", "%00", "é", "utf-8 x"})
  void rejects_any_other_charset_and_names_it(String charset) {
    HttpResponseException bad = rejection("text/csv; charset=" + charset);
    assertThat(bad.getStatus()).isEqualTo(415);
    assertThat(bad.getMessage()).isEqualTo("Unsupported charset \"" + charset + "\". Send UTF-8.");
  }

  @Test
  void quotes_no_more_than_100_characters_of_a_charset() {
    assertThat(rejection("a/b; charset=" + "x".repeat(20_000)).getMessage())
        .isEqualTo("Unsupported charset \"" + "x".repeat(100) + "…\". Send UTF-8.");
  }

  private static HttpResponseException rejection(String header) {
    HttpResponseException bad =
        catchThrowableOfType(
            HttpResponseException.class,
            () -> ContentType.parse(header).checkCharset("é".getBytes(UTF_8)));
    assertThat(bad).as(header).isNotNull();
    return bad;
  }
}
