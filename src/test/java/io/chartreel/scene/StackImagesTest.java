package io.chartreel.scene;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.query;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack has one image, at its end. */
class StackImagesTest {
  private static final String GROWN =
      "&type=grow&columns=name:category:value&image.China=cn&data=name,category,value;China,Men,70"
          + ";China,Women,60;Peru,Men,5;Peru,Women,5";
  private static final String RACE =
      "&type=race&columns=date:name:category:value&image.China=cn&data=year,name,category,value"
          + ";2000,China,Men,7;2000,China,Women,6;2000,Peru,Men,5;2000,Peru,Women,5"
          + ";2001,China,Men,7;2001,China,Women,6;2001,Peru,Men,5;2001,Peru,Women,5";

  private static Scene last(String query) {
    Animation animation = new Animation(chart(query(query)));
    return animation.scene(animation.frames() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stacked", "percent"})
  void the_image_is_at_the_end_of_a_stack(String layout) {
    for (String query : new String[] {GROWN, RACE}) {
      assertThat(last("layout=" + layout + query).bars())
          .filteredOn(bar -> !bar.image().isEmpty())
          .singleElement()
          .satisfies(
              bar -> {
                assertThat(bar.image()).isEqualTo("cn");
                assertThat(bar.label()).isEqualTo(Bar.Label.BESIDE);
                assertThat(bar.from()).isEqualTo(bar.to()).isPositive();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"percent, both", "percent, value", "stacked, name", "stacked, none"})
  void a_stack_without_a_sum_has_its_image_alone(String layout, String show) {
    assertThat(last("layout=" + layout + "&show=" + show + GROWN).bars())
        .filteredOn(bar -> bar.label() == Bar.Label.BESIDE)
        .singleElement()
        .satisfies(
            bar -> {
              assertThat(bar.image()).isEqualTo("cn");
              assertThat(bar.number()).isEmpty();
            });
  }
}
