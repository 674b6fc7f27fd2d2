package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  private static final String TAG = EntityTag.of("1", "gif", "chart");

  @Test
  void is_a_valid_strong_tag() {
    assertThat(TAG).matches("\"[!#-~]+\"");
  }

  @Test
  void differs_if_any_text_differs() {
    assertThat(
            List.of(
                TAG,
                EntityTag.of("2", "gif", "chart"),
                EntityTag.of("1", "png", "chart"),
                EntityTag.of("1", "gif", "charts"),
                EntityTag.of("1g", "if", "chart")))
        .doesNotHaveDuplicates();
    assertThat(EntityTag.of("1", "gif", "chart")).isEqualTo(TAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "W/%s",
        "\"other\", %s",
        "\"a,b\",W/\"c\" , %s",
        ", ,%s,",
        "  %s\t",
        "*",
        "\"\", %s"
      })
  void a_list_a_weak_tag_and_a_star_match(String line) {
    assertThat(EntityTag.isNamed(TAG, List.of(line.formatted(TAG)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"other\"",
        "W/\"other\"",
        "x%s",
        "%sx",
        "w/%s",
        "\"a%s",
        "%s \"x\"",
        "\"*\""
      })
  void other_tags_and_malformed_lists_do_not_match(String line) {
    assertThat(EntityTag.isNamed(TAG, List.of(line.formatted(TAG)))).isFalse();
  }

  @Test
  void a_tag_without_quotes_does_not_match() {
    assertThat(EntityTag.isNamed(TAG, List.of(TAG.replace("\"", "")))).isFalse();
  }

  @Test
  void any_of_several_lines_may_match() {
    assertThat(EntityTag.isNamed(TAG, List.of("\"other\"", TAG))).isTrue();
    assertThat(EntityTag.isNamed(TAG, List.of())).isFalse();
  }
}
