package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which files are saved: RFC 6266 and RFC 8187. */
class ContentDispositionTest {
  @Test
  void a_plain_name_stands_as_it_is() {
    assertThat(FileName.inline("Chart_1-a.gif")).isEqualTo("inline; filename=\"Chart_1-a.gif\"");
    assertThat(FileName.attachment("a.png")).isEqualTo("attachment; filename=\"a.png\"");
  }

  @ParameterizedTest
  @CsvSource({
    "a b.gif, a_b.gif, a%20b.gif",
    "a*b.gif, a_b.gif, a%2Ab.gif",
    "a+b.gif, a_b.gif, a%2Bb.gif",
    "a'b.gif, a_b.gif, a%27b.gif",
    "a(b).gif, a_b_.gif, a%28b%29.gif",
    "'a\"b\\c.gif', a_b_c.gif, a%22b%5Cc.gif",
    "a%b;c.gif, a_b_c.gif, a%25b%3Bc.gif",
    "../a.gif, .._a.gif, ..%2Fa.gif",
    "'a\r\nb.gif', a__b.gif, a%0D%0Ab.gif",
    "'a\u0000b.gif', a_b.gif, a%00b.gif",
    "\u00e9.gif, _.gif, %C3%A9.gif"
  })
  void another_name_is_encoded_beside_a_plain_one(String name, String plain, String encoded) {
    assertThat(FileName.inline(name))
        .isEqualTo("inline; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }
}
