package io.chartreel.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPaletteTest {
  private static int[] photo() {
    return SampleImages.photo(80, 60).getRGB(0, 0, 80, 60, null, 0, 80);
  }

  @Test
  void few_colours_stay_exact() {
    int[] pixels = {0xFF112233, 0x445566, 0x112233, 0x77889A};
    SharedPalette palette = new SharedPalette(pixels, 3);
    assertThat(palette.colors()).containsExactlyInAnyOrder(0x112233, 0x445566, 0x77889A);
    for (int pixel : pixels) {
      assertThat(palette.colors()[palette.place(pixel)]).isEqualTo(pixel & 0xFFFFFF);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 96, 256})
  void a_photo_is_reduced_to_the_size_of_the_palette(int size) {
    assertThat(new SharedPalette(photo(), size).colors()).hasSize(size);
  }

  @Test
  void the_error_shrinks_as_the_palette_grows() {
    assertThat(error(64)).isLessThan(error(16) / 2);
    assertThat(error(16)).isLessThan(error(2) / 2);
  }

  private static double error(int size) {
    SharedPalette palette = new SharedPalette(photo(), size);
    return Arrays.stream(photo())
        .mapToLong(
            pixel -> {
              int mapped = palette.colors()[palette.place(pixel)];
              return IntStream.of(0, 8, 16)
                  .mapToLong(shift -> (pixel >> shift & 0xFF) - (mapped >> shift & 0xFF))
                  .map(difference -> difference * difference)
                  .sum();
            })
        .average()
        .orElseThrow();
  }

  @Test
  void a_flat_area_stays_exact_next_to_a_photo() {
    int[] pixels = Arrays.copyOf(photo(), 10_000);
    Arrays.fill(pixels, 4800, 10_000, 0xDE2910);
    SharedPalette palette = new SharedPalette(pixels, 32);
    assertThat(palette.colors()[palette.place(0xDE2910)]).isEqualTo(0xDE2910);
  }

  @Test
  void no_pixels_need_no_colours() {
    assertThat(new SharedPalette(new int[0], 8).colors()).isEmpty();
  }

  @Test
  void a_foreign_colour_is_named() {
    SharedPalette palette = new SharedPalette(new int[] {0}, 8);
    assertThatThrownBy(() -> palette.place(0xABCDEF)).hasMessageContaining("abcdef");
  }
}
