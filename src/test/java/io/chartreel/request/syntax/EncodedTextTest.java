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

/** Where text comes in: percent-encoding, queries and bodies, each at its edges. */
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
  void percent_sequences_are_decoded(String encoded, String text) {
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
  void a_broken_sequence_is_no_text(String encoded) {
    assertThat(PercentEncoding.decode(encoded)).isEmpty();
  }

  @Test
  void an_ending_counts_only_where_it_is_last_and_alone() {
    assertThat(QueryString.of("a=1&.gif")).hasToString("a=1");
    assertThat(QueryString.of("a=1&.png")).hasToString("a=1");
    assertThat(QueryString.of(".gif&a=1")).hasToString(".gif&a=1");
    assertThat(QueryString.of("a=1&.gif=2")).hasToString("a=1&.gif=2");
  }

  @Test
  void a_field_can_lack_its_name_or_its_value() {
    assertThat(QueryString.of("=1&a&&b=").fields())
        .containsExactly(
            new QueryString.Field("", "1"),
            new QueryString.Field("a", ""),
            new QueryString.Field("b", ""));
    assertThat(QueryString.of("").fields()).isEmpty();
  }

  @Test
  void a_query_is_asked_by_name_and_by_value() {
    QueryString query = QueryString.of("A=1&b=2&a=3");
    assertThat(query.says("a", "1")).isTrue();
    assertThat(query.says("a", "2")).isFalse();
    assertThat(query.says("b", "3")).isFalse();
    assertThat(query.without("a")).hasToString("b=2");
    assertThat(query.with("c", "4")).hasToString("a=1&b=2&a=3&c=4");
    assertThat(QueryString.Field.of("\u00c4", "a&b"))
        .isEqualTo(new QueryString.Field("\u00e4", "a%26b"));
  }

  @Test
  void a_form_has_so_many_fields_and_no_more() throws BadRequestException {
    String most = "&a".repeat(QueryString.MOST_FIELDS).substring(1);
    assertThat(QueryString.ofForm(most).fields()).hasSize(QueryString.MOST_FIELDS);
    assertThatThrownBy(() -> QueryString.ofForm(most + "&a"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("2,001 fields, 1 over the limit of 2,000");
  }

  @Test
  void a_body_is_utf_8_or_says_where_it_is_not() throws BadRequestException {
    assertThat(Utf8Text.of("a,\u00e9\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a,\u00e9\n");
    assertThat(Utf8Text.decoded(new byte[0])).isEmpty();
    assertThatThrownBy(() -> Utf8Text.of(new byte[] {'a', '\n', 'b', '\n', 'c', (byte) 0xE9}))
        .hasMessageContaining("is not UTF-8 at byte 6, in line 3");
  }

  @Test
  void a_body_without_text_is_refused() {
    for (String empty : List.of("", " \n", "\uFEFF")) {
      assertThatThrownBy(() -> Utf8Text.of(empty.getBytes(StandardCharsets.UTF_8)))
          .as(empty)
          .hasMessageContaining("body is empty");
    }
  }

  @Test
  void a_permalink_of_another_version_has_no_length() throws BadRequestException {
    String packed = Permalink.pack("{}");
    assertThat(Permalink.length(packed, Limits.USUAL)).isEqualTo(2);
    assertThatThrownBy(() -> Permalink.length("B" + packed.substring(1), Limits.USUAL))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> Permalink.length("", Limits.USUAL))
        .isInstanceOf(BadRequestException.class);
  }
}
