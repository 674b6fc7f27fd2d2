package io.chartreel.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BitmapTest {
  private static final int RED = 0xFFFF0000;
  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void a_smaller_image_has_the_means_of_areas() {
    Bitmap stripes = new Bitmap(4, 2, new int[] {RED, WHITE, RED, RED, RED, WHITE, RED, RED});
    assertThat(stripes.scaled(2, 1).pixels()).containsExactly(0xFFFF8080, RED);
  }

  @Test
  void pixels_that_an_area_covers_in_part_count_in_part() {
    Bitmap three = new Bitmap(3, 1, new int[] {0xFF000000, 0xFFFFFFFF, 0xFF000000});
    assertThat(three.scaled(2, 1).pixels()).containsExactly(0xFF555555, 0xFF555555);
  }

  @Test
  void transparent_pixels_have_no_colour() {
    Bitmap edge = new Bitmap(2, 1, new int[] {RED, 0x0000FF00});
    assertThat(edge.scaled(1, 1).pixels()).containsExactly(0x80FF0000);
  }

  @Test
  void a_larger_image_keeps_its_colours() {
    Bitmap two = new Bitmap(2, 1, new int[] {RED, WHITE});
    assertThat(two.scaled(4, 2).pixels())
        .containsExactly(RED, RED, WHITE, WHITE, RED, RED, WHITE, WHITE);
  }

  @Test
  void transparent_sides_are_cut_off() {
    Bitmap framed = new Bitmap(3, 3, new int[] {0, 0, 0, 0, RED, WHITE, 0, 0, 0});
    Bitmap trimmed = framed.trimmed();
    assertThat(trimmed.width()).isEqualTo(2);
    assertThat(trimmed.pixels()).containsExactly(RED, WHITE);
  }

  @Test
  void an_invisible_image_stays_as_it_is() {
    Bitmap invisible = new Bitmap(2, 1, new int[2]);
    assertThat(invisible.trimmed()).isSameAs(invisible);
  }

  @Test
  void an_image_needs_all_its_pixels() {
    assertThatThrownBy(() -> new Bitmap(2, 2, new int[3]))
        .hasMessage("3 pixels for an image of 2 x 2");
  }
}
