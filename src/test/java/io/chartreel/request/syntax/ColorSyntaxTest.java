package io.chartreel.request.syntax;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.testing.LinearTime;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rgb(1,2,3) | 010203ff",
        "RGB( 255 , 0 , 16 ) | ff0010ff",
        "rgb(300, 0, 0) | ff0000ff",
        "rgba(255, 99, 132, 0.2) | ff638433",
        "rgb(255 99 132 / 20%) | ff638433",
        "rgb(100%, 0%, 50%) | ff0080ff",
        "hsl(0, 100%, 50%) | ff0000ff",
        "hsl(120, 100%, 25%) | 008000ff",
        "hsl(210deg 50% 40%) | 336699ff",
        "hsl(-120, 100%, 50%) | 0000ffff",
        "hsla(300, 100%, 50%, .5) | ff00ff80",
        "hsl(60 100% 50% / 100%) | ffff00ff",
        "hwb(90 20% 10%) | 8ce633ff",
        "hwb(0 60% 60%) | 808080ff",
        "hsv(39, 100%, 100%) | ffa600ff",
        "#f0a8 | ff00aa88",
        "transparent | 00000000",
        "#336699 | #336699",
        "teal | teal",
        "rgb(1,2) | rgb(1,2)",
        "hsl(1, 2, 3) | hsl(1, 2, 3)"
      })
  void converts_css_functions_to_hex_and_leaves_other_texts(String text, String hex) {
    assertThat(ColorSyntax.hex(text)).isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"rgb(1,2,3)\"",
        "[\"rgb(1, 2, 3)\", \"hsl(120, 100%, 25%)\"]",
        "[\"#010203\", \"green\"]",
        "\"rgb(1,2,3),green\"",
      })
  void accepts_css_functions_in_a_list_of_colours(String colors) {
    assertThat(
            chart(json("{labels:['a','b'],values:[1,2],colors:" + colors + "}")).style().colors())
        .startsWith(new Rgb(0x010203))
        .allMatch(color -> color.equals(new Rgb(0x010203)) || color.equals(new Rgb(0x008000)));
  }

  @Test
  void accepts_css_functions_for_bars_and_background() {
    Style style =
        chart(
                json(
                    """
                    {"periods": [1, 2], "background": "hsl(0, 0%, 100%)",
                     "series": [{"name": "A", "values": [1, 2], "color": "rgba(255, 0, 0, 50%)"},
                                {"name": "B", "values": [1, 2]}, {"name": "C", "values": [1, 2]}],
                     "color": {"B": "hsl(240 100% 50%)"}, "color.C": "rgb(1,2,3)"}
                    """))
            .style();
    assertThat(style.background()).isEqualTo(new Rgb(0xFFFFFF));
    assertThat(style.colorsByName())
        .containsEntry("A", new Rgb(0xFF7F7F))
        .containsEntry("B", new Rgb(0x0000FF))
        .containsEntry("C", new Rgb(0x010203));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colors:['red','rgb(1,2)'] | \"rgb(1,2)\" is not a colour.",
        "color:{a:'lab(1,2,3)'} | \"lab(1,2,3)\" is not a colour.",
        "background:'hsl(1,2,3)' | \"hsl(1,2,3)\" is not a colour.",
        "colors:['redd'] | colors=redd is not a colour. Did you mean \"red\"?"
      })
  void quotes_an_invalid_colour(String member, String sentence) {
    assertThat(sentences(json("{labels:['a'],values:[1]," + member + "}")))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  @Test
  void rejects_a_very_long_colour_in_linear_time() {
    IntFunction<String> text =
        digits -> "{colors:'rgb(" + "1".repeat(digits) + "x',labels:['a'],values:[1]}";
    List<String> sentences = LinearTime.of(900_000, digits -> sentences(json(text.apply(digits))));
    assertThat(sentences).singleElement().asString().contains("is not a colour");
  }
}
