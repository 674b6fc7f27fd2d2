package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void values_that_rise_first_and_then_stay_are_stable() {
    Course course = new Course(List.of(1L, 30L, 60L, 70L, 71L, 69L, 70L, 90L, 70L));
    assertThat(course.before()).isEqualTo(70);
    assertThat(course.atTheEnd()).isEqualTo(70);
    assertThat(course.isFlat(0)).isTrue();
  }

  @Test
  void values_that_rise_steadily_are_not_stable() {
    Course course = new Course(LongStream.range(0, 24).boxed().toList());
    assertThat(course.isFlat(7)).isFalse();
    assertThat(course.isFlat(8)).isTrue();
  }

  @Test
  void falling_values_are_stable() {
    assertThat(new Course(List.of(9L, 8L, 7L)).isFlat(0)).isTrue();
  }

  @Test
  void rejects_fewer_than_three_readings() {
    assertThatThrownBy(() -> new Course(List.of(1L, 2L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
