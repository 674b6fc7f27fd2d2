package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {
  private static final String EMOJI = "\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "chart | inline; filename=\"chart.gif\"",
        "a.b_c-D9 | inline; filename=\"a.b_c-D9.gif\"",
        "Tokyo rain | inline; filename=\"Tokyo_rain.gif\"; filename*=UTF-8''Tokyo%20rain.gif",
        "a*b | inline; filename=\"a_b.gif\"; filename*=UTF-8''a%2Ab.gif",
        "a\"b\\c | inline; filename=\"a_b_c.gif\"; filename*=UTF-8''a%22b%5Cc.gif",
        "a;b=c'd%+ | inline; filename=\"a_b_c_d__.gif\"; filename*=UTF-8''a%3Bb%3Dc%27d%25%2B.gif",
        "é~/ | inline; filename=\"___.gif\"; filename*=UTF-8''%C3%A9%7E%2F.gif",
        "\uD83D\uDE00 | inline; filename=\"_.gif\"; filename*=UTF-8''%F0%9F%98%80.gif"
      })
  void has_the_name_in_ascii_and_in_extended_form(String name, String header) {
    assertThat(ContentDisposition.inline(name, ".gif")).isEqualTo(header);
  }

  @Test
  void keeps_line_ends_and_control_characters_out_of_the_header() {
    assertThat(ContentDisposition.attachment("a\r\nSet-Cookie: b\u0000", ".png"))
        .isEqualTo(
            "attachment; filename=\"a__Set-Cookie__b_.png\";"
                + " filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b%00.png");
  }

  @ParameterizedTest
  @CsvSource({"195, 195", "196, 196", "197, 196", "6000, 196"})
  void has_at_most_200_characters_with_its_ending(int length, int kept) {
    assertThat(ContentDisposition.inline("x".repeat(length), ".gif"))
        .isEqualTo("inline; filename=\"" + "x".repeat(kept) + ".gif\"");
  }

  @Test
  void is_cut_between_characters_and_not_within_a_pair_of_surrogates() {
    String header = ContentDisposition.inline("a" + EMOJI.repeat(300), ".gif");
    String encoded = header.substring(header.indexOf("''") + 2);
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
        .isEqualTo("a" + EMOJI.repeat(195) + ".gif");
    assertThat(header).hasSizeLessThan(2700);
  }
}
