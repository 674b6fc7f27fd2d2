package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  private static final String TAG = EntityTag.of("1", "gif", "chart");

  @Test
  void it_is_a_strong_tag_as_the_rfc_writes_one() {
    assertThat(TAG).matches("\"[!#-~]+\"");
  }

  @Test
  void it_is_another_one_where_any_text_is_another() {
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
  void a_list_a_weak_tag_and_a_star_name_it(String line) {
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
  void another_tag_or_what_is_no_list_does_not_name_it(String line) {
    assertThat(EntityTag.isNamed(TAG, List.of(line.formatted(TAG)))).isFalse();
  }

  @Test
  void a_tag_without_its_quotes_does_not_name_it() {
    assertThat(EntityTag.isNamed(TAG, List.of(TAG.replace("\"", "")))).isFalse();
  }

  @Test
  void any_of_several_lines_may_name_it() {
    assertThat(EntityTag.isNamed(TAG, List.of("\"other\"", TAG))).isTrue();
    assertThat(EntityTag.isNamed(TAG, List.of())).isFalse();
  }
}
