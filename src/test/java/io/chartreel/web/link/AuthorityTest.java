package io.chartreel.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {
  @ParameterizedTest
  @CsvSource({
    "charts.example.org, charts.example.org, ''",
    "charts.example.org:8443, charts.example.org, :8443",
    "a_B-9.x:0, a_B-9.x, :0",
    "azAZ09, azAZ09, ''",
    "[afAF09], [afAF09], ''",
    "10.0.0.1:65535, 10.0.0.1, :65535",
    "[::1], [::1], ''",
    "[2001:DB8::ffff:1.2.3.4]:80, [2001:DB8::ffff:1.2.3.4], :80"
  })
  void reads_a_host_and_its_port(String text, String host, String port) {
    assertThat(Authority.of(text)).contains(new Authority(host, port));
    assertThat(Authority.of(text)).hasToString("Optional[" + text + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":80",
        "a:",
        "a:x",
        "a:123456",
        "a:1:2",
        "a'b",
        "a;b",
        "a\"b",
        "a/b",
        "a b",
        "a@b",
        "a,b",
        "a$b",
        "a`b",
        "a\\b",
        "a<b",
        "a%62",
        "\u00e9",
        "\u0661",
        "a:\u0661",
        "[]",
        "[",
        "[:",
        "[::1",
        "[::1]x",
        "[::1]80",
        "[g]",
        "::1",
        "a[::1]",
        "a\n",
        "a\r\nb",
        " a",
        "a "
      })
  void rejects_an_invalid_authority(String text) {
    assertThat(Authority.of(text)).isEmpty();
  }

  @Test
  void rejects_a_name_that_is_longer_than_any_name() {
    assertThat(Authority.of("a".repeat(259))).isPresent();
    assertThat(Authority.of("a".repeat(260))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "255.255.255.255, true",
    "0.0.0.0:80, true",
    "[::1]:80, true",
    "256.0.0.1, false",
    "1.2.3, false",
    "1.2.3.4.5, false",
    "1..2.3, false",
    "1.2.3., false",
    ".1.2.3, false",
    "1.2.3.x, false",
    "99999999999999999999.1.1.1, false",
    "2130706433, false",
    "localhost, false",
    "127.0.0.1.example.org, false"
  })
  void knows_an_ip_address(String text, boolean address) {
    assertThat(Authority.of(text).orElseThrow().isAddress()).isEqualTo(address);
  }
}
