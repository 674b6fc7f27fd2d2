package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.Requests;
import io.chartreel.scene.Animation;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without {@code compact}, numbers are abbreviated if one of them has more than six digits. */
class AbbreviatedNumbersTest {
  private static final Pattern UNIT = Pattern.compile("[0-9][KMBT]\\b");
  private static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]+,[0-9]{3},[0-9]{3}");

  /** Returns all numbers in the last frame of a chart, with the labels that they are part of. */
  private static List<String> numbers(String query) {
    ChartSpec chart = Requests.chart(Requests.query(query));
    Animation animation = new Animation(chart);
    Scene scene = animation.scene(animation.frames() - 1);
    return Stream.of(
            scene.bars().stream().map(Bar::number),
            scene.lines().stream().map(Scene.Line::label),
            scene.axis().ticks().stream().map(Axis.Tick::label),
            Stream.of(scene.total()))
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // values
        "type=grow&labels=a,b&values=5048789000000,1 | 5.05T",
        "type=grow&labels=a,b&values=-1234567,1 | −1.23M",
        "type=race&periods=1,2&series=A:2,1234567890;B:1,1 | 1.23B",
        "type=compare&periods=1,2&values=1,2500000&ref=r:3 | 2.5M",
        "type=grow&labels=a,b&values=999999.6,5&decimals=0&axis=off | 1M",
        "type=grow&labels=a,b&values=999999.996,5&axis=off | 1M",
        // references
        "type=grow&labels=a,b&values=1,2&ref=goal:5048789000000 | goal (5.05T)",
        "type=compare&periods=1,2&values=1,2&ref=r:1500000 | 1.5M",
        // totals
        "type=race&periods=1,2&series=A:600000,600005;B:600000,600002;C:1,1&total=All | All 1.2M",
        "type=grow&labels=a,b&values=600000,650000&total=All | All 1.25M",
        "layout=percent&type=grow&labels=a&series=X:600000&series=Y:600000&total=All | All 1.2M",
        // ends of stacks
        "type=grow&layout=stacked&labels=a,b&series=X:600000,1&series=Y:600000,2 | 1.2M",
        "type=grow&layout=stacked&labels=a,b&series=X:-600000,1&series=Y:-650000,2 | −1.25M",
        // ticks
        "type=race&periods=1,2&series=A:1,2;B:1,2&max=2000000 | 2M",
        "type=race&periods=1,2&series=A:1,2;B:1,2&min=-2000000 | −2M",
        "type=race&periods=1,2&series=A:999999,999999;B:1,2 | 1M",
        "type=grow&direction=horizontal&labels=a,b&values=-985000,5 | −1M",
        "type=compare&periods=1,2&values=1,955000&ref=r:3 | 1M"
      })
  void are_abbreviated_if_one_has_more_than_six_digits(String query, String number) {
    assertThat(numbers(query)).contains(number).noneMatch(SEVEN_DIGITS.asPredicate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=grow&labels=a,b&values=980000,980000",
        "type=grow&labels=a,b&values=999999.4,5&decimals=0&axis=off",
        "type=grow&layout=stacked&labels=a,b&series=X:600000,1&series=Y:1,600000",
        "type=grow&labels=a,b&series=X:600000,1&series=Y:600000,2",
        "layout=percent&type=grow&labels=a&series=X:600000&series=Y:600000",
        "type=race&periods=1,2&series=A:600000,400000;B:300000,500000&total=All",
        "type=race&periods=1,2&series=A:1,2;B:1,2&max=2000000&axis=off",
        "type=grow&labels=a,b&values=999000,999100&min=998000&max=999999",
        "type=compare&periods=1,2&values=1,950000&ref=r:3"
      })
  void are_not_abbreviated_if_none_has_more_than_six_digits(String query) {
    assertThat(numbers(query))
        .isNotEmpty()
        .noneMatch(UNIT.asPredicate())
        .noneMatch(SEVEN_DIGITS.asPredicate());
  }
}
