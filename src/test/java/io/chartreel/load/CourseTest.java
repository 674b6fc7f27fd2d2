package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void what_fills_up_first_and_stays_is_flat() {
    Course course = new Course(List.of(1L, 30L, 60L, 70L, 71L, 69L, 70L, 90L, 70L));
    assertThat(course.before()).isEqualTo(70);
    assertThat(course.atTheEnd()).isEqualTo(70);
    assertThat(course.isFlat(0)).isTrue();
  }

  @Test
  void what_grows_all_the_time_is_not() {
    Course course = new Course(LongStream.range(0, 24).boxed().toList());
    assertThat(course.isFlat(7)).isFalse();
    assertThat(course.isFlat(8)).isTrue();
  }

  @Test
  void what_falls_is_flat() {
    assertThat(new Course(List.of(9L, 8L, 7L)).isFlat(0)).isTrue();
  }

  @Test
  void two_readings_have_no_thirds() {
    assertThatThrownBy(() -> new Course(List.of(1L, 2L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
