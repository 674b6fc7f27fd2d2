package io.chartreel.request.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.canonical.Permalink;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edge cases of percent-encoding, queries and bodies. */
class EncodedTextTest {
  @ParameterizedTest
  @CsvSource({
    "%20, ' '",
    "+, ' '",
    "%2B, +",
    "%7f, '\u007f'",
    "\u007f, '\u007f'",
    "%C3%A9, \u00e9",
    "\u0080, \u0080"
  })
  void decodes_percent_sequences(String encoded, String text) {
    assertThat(PercentEncoding.decode(encoded)).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%4",
        "%zz",
        "%g0",
        "%0g",
        "%-1",
        "% 1",
        "%u0041",
        "%\u06610",
        "%0\u0661",
        "%0\u0080",
        "%ff",
        "%C3",
        "%C0%80",
        "%ED%A0%80"
      })
  void rejects_invalid_percent_sequences(String encoded) {
    assertThat(PercentEncoding.decode(encoded)).isEmpty();
  }

  @Test
  void ignores_an_extension_only_at_the_end_and_on_its_own() {
    assertThat(QueryString.of("a=1&.gif")).hasToString("a=1");
    assertThat(QueryString.of("a=1&.png")).hasToString("a=1");
    assertThat(QueryString.of(".gif&a=1")).hasToString(".gif&a=1");
    assertThat(QueryString.of("a=1&.gif=2")).hasToString("a=1&.gif=2");
  }

  @Test
  void reads_fields_without_name_or_value() {
    assertThat(QueryString.of("=1&a&&b=").fields())
        .containsExactly(
            new QueryString.Field("", "1"),
            new QueryString.Field("a", ""),
            new QueryString.Field("b", ""));
    assertThat(QueryString.of("").fields()).isEmpty();
  }

  @Test
  void finds_fields_by_name_and_value() {
    QueryString query = QueryString.of("A=1&b=2&a=3");
    assertThat(query.has("a", "1")).isTrue();
    assertThat(query.has("a", "2")).isFalse();
    assertThat(query.has("b", "3")).isFalse();
    assertThat(query.without("a")).hasToString("b=2");
    assertThat(query.with("c", "4")).hasToString("a=1&b=2&a=3&c=4");
    assertThat(QueryString.Field.of("\u00c4", "a&b"))
        .isEqualTo(new QueryString.Field("\u00e4", "a%26b"));
  }

  @Test
  void rejects_a_form_with_more_than_2000_fields() throws BadRequestException {
    String maximum = "&a".repeat(QueryString.MAX_FIELDS).substring(1);
    assertThat(QueryString.ofForm(maximum).fields()).hasSize(QueryString.MAX_FIELDS);
    assertThatThrownBy(() -> QueryString.ofForm(maximum + "&a"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("The body has 2,001 fields (limit 2,000).");
  }

  @Test
  void reports_where_a_body_is_not_utf_8() throws BadRequestException {
    assertThat(Utf8Text.of("a,\u00e9\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a,\u00e9\n");
    assertThat(Utf8Text.decoded(new byte[0])).isEmpty();
    assertThatThrownBy(() -> Utf8Text.of(new byte[] {'a', '\n', 'b', '\n', 'c', (byte) 0xE9}))
        .hasMessageContaining("The body is not UTF-8 (line 3, byte 6).");
  }

  @Test
  void rejects_an_empty_body() {
    for (String empty : List.of("", " \n", "\uFEFF")) {
      assertThatThrownBy(() -> Utf8Text.of(empty.getBytes(StandardCharsets.UTF_8)))
          .as(empty)
          .hasMessageContaining("The body is empty.");
    }
  }

  @Test
  void rejects_a_permalink_of_another_version() throws BadRequestException {
    String packed = Permalink.pack("{}");
    assertThat(Permalink.length(packed, Limits.USUAL)).isEqualTo(2);
    assertThatThrownBy(() -> Permalink.length("B" + packed.substring(1), Limits.USUAL))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> Permalink.length("", Limits.USUAL))
        .isInstanceOf(BadRequestException.class);
  }
}
