package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Requests;
import io.chartreel.scene.Animation;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line at a mean or median is labelled with the decimal places that it needs. */
class AverageLabelsTest {
  private static Animation animation(String query) {
    return new Animation(Requests.chart(Requests.query(query)));
  }

  /** Returns the labels of the lines in the last frame. */
  private static List<String> labels(String query) {
    Animation animation = animation(query);
    return animation.scene(animation.frames() - 1).lines().stream().map(Scene.Line::label).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "values=1,2&ref=m:mean | m (1.5)",
        "values=1,2&ref=m:median | m (1.5)",
        "values=1,2&ref=:mean | 1.5",
        "values=1,3&ref=m:mean | m (2)",
        "values=1,1,2&ref=m:mean | m (1.33)",
        "values=1,1,9&ref=m:mean | m (3.67)",
        "values=1,1,10&ref=m:mean | m (4)",
        "values=1,1,99&ref=m:mean | m (33.7)",
        "values=1,1,100&ref=m:mean | m (34)",
        "values=-1,-1,-2&ref=m:mean | m (−1.33)",
        "values=0,0&ref=m:mean | m (0)",
        // at least as many as the values
        "values=100.25,100.5&ref=m:median | m (100.38)",
        "values=1.5,2.5&ref=m:mean | m (2.0)",
        // at most two more
        "values=0.1,0.2,0.2&ref=m:mean | m (0.167)",
        "values=0.01,0.02,0.02&ref=m:mean | m (0.0167)",
        "values=0.001,0.002,0.002&ref=m:mean | m (0.00167)",
        // the user decides
        "values=1,2&ref=m:mean&decimals=0 | m (2)",
        "values=1,2&ref=m:mean&decimals=3 | m (1.500)",
        "values=1,2&ref=m:mean&compact | m (2)",
        "values=1,2&ref=m:min | m (1)",
        "values=1,2&ref=m:max | m (2)"
      })
  void have_three_significant_digits_if_they_need_them(String more, String label) {
    int bars = more.substring(0, more.indexOf('&')).split(",").length;
    assertThat(labels("type=grow&labels=1.." + bars + "&" + more)).containsExactly(label);
  }

  @Test
  void count_the_sums_of_stacks() {
    assertThat(labels("type=grow&layout=stacked&labels=a,b&series=X:60,2&series=Y:61,0&ref=m:mean"))
        .containsExactly("m (62)");
    assertThat(labels("type=grow&layout=stacked&labels=a,b&series=X:6,2&series=Y:1,2&ref=m:mean"))
        .containsExactly("m (5.5)");
  }

  @Test
  void keep_their_decimals_in_all_frames() {
    List<String> labels = new ArrayList<>();
    for (Scene scene :
        animation("type=race&periods=1,2,3&series=A:1,2,3;B:1,3,5&ref=m:mean&ref=:max")) {
      labels.add(scene.lines().get(0).label());
      assertThat(scene.lines().get(1).label()).matches("[1-5]");
    }
    assertThat(labels)
        .contains("m (1.0)", "m (2.5)", "m (4.0)")
        .allMatch(l -> l.matches("m \\([1-4]\\.[0-9]\\)"));
  }
}
