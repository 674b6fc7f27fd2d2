package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamedPaletteTest {
  /** Returns the least difference of two colours; few readers have no cones for blue. */
  private static double least(ColorVision vision) {
    return vision == ColorVision.WITHOUT_BLUE_CONES ? 9 : 11;
  }

  private static double leastOfNeighbours(ColorVision vision) {
    return vision == ColorVision.WITHOUT_BLUE_CONES ? 13 : 25;
  }

  static Stream<Arguments> palettes() {
    return Stream.of(NamedPalette.values())
        .flatMap(palette -> Stream.of(Theme.values()).map(theme -> Arguments.of(palette, theme)));
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void has_ten_colours(NamedPalette palette, Theme theme) {
    assertThat(palette.colors(theme)).hasSize(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void colour_blind_readers_can_distinguish_all_colours(NamedPalette palette, Theme theme) {
    assertThat(ColorVision.values())
        .allMatch(vision -> vision.closest(palette.colors(theme)) > least(vision));
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void consecutive_colours_are_far_apart_for_all_readers(NamedPalette palette, Theme theme) {
    assertThat(ColorVision.values())
        .allMatch(
            vision -> vision.closestNeighbours(palette.colors(theme)) > leastOfNeighbours(vision));
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void every_colour_contrasts_with_the_background(NamedPalette palette, Theme theme) {
    assertThat(palette.colors(theme)).allMatch(color -> color.contrast(theme.background()) >= 3);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void text_is_readable_on_every_colour(NamedPalette palette, Theme theme) {
    assertThat(palette.colors(theme))
        .allMatch(color -> Theme.textColorOn(color).contrast(color) >= 4);
  }

  @Test
  void no_two_palettes_are_alike() {
    List<List<Rgb>> all =
        Stream.concat(
                Stream.of(Theme.values()).map(Theme::palette),
                Stream.of(NamedPalette.values())
                    .flatMap(palette -> Stream.of(Theme.values()).map(palette::colors)))
            .toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void is_a_default_and_a_part_of_it_is_not(NamedPalette palette, Theme theme) {
    assertThat(NamedPalette.isDefault(palette.colors(theme))).isTrue();
    assertThat(NamedPalette.isDefault(palette.colors(theme).subList(0, 9))).isFalse();
  }
}
