package io.chartreel.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code robots.txt}: RFC 9309. */
class RobotsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static List<String> lines() {
    return Http.text(Http.get(SERVICE.uri("/robots.txt"))).lines().toList();
  }

  /** Applies the longest rule that matches: section 2.2.2. */
  private static boolean mayFetch(String address) {
    return lines().stream()
        .filter(line -> line.startsWith("Allow: ") || line.startsWith("Disallow: "))
        .filter(line -> matches(line.substring(line.indexOf(' ') + 1), address))
        .max(Comparator.comparingInt(line -> line.substring(line.indexOf(' ')).length()))
        .orElse("Allow: /")
        .startsWith("Allow");
  }

  private static boolean matches(String rule, String address) {
    return rule.endsWith("$")
        ? address.equals(rule.substring(0, rule.length() - 1))
        : address.startsWith(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?labels=a,b&values=1,2",
        "/docs",
        "/docs/data",
        "/c/Axyz",
        "/openapi.json",
        "/oembed?url=x"
      })
  void pages_may_be_indexed(String address) {
    assertThat(mayFetch(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif",
        "/gif?values=1",
        "/png?values=1",
        "/chart?c=x",
        "/chart.gif?values=1",
        "/json.gif?values=1",
        "/datauri.png?values=1",
        "/c/Axyz.gif"
      })
  void previews_of_links_may_fetch_images(String address) {
    assertThat(mayFetch(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/json", "/json?values=1", "/datauri", "/datauri?values=1"})
  void answers_for_programs_are_not_indexed(String address) {
    assertThat(mayFetch(address)).isFalse();
  }

  @Test
  void the_rules_are_for_every_robot() {
    assertThat(lines())
        .filteredOn(line -> line.startsWith("User-agent"))
        .containsOnly("User-agent: *");
  }
}
