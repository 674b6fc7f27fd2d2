package io.chartreel.request.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Requests;
import io.chartreel.request.csv.CsvField;
import io.chartreel.request.form.FormDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/**
 * Compares the scanners with patterns of the same syntax. The program itself does not use the
 * patterns: on long texts some of them take more than linear time or overflow the stack.
 */
class ScannersTest {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern IN_GROUPS =
      Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\..*)?", Pattern.DOTALL);
  private static final Pattern RANGE =
      Pattern.compile("(-?[0-9]{1,9})\\.\\.(-?[0-9]{1,9})(?::([0-9]{1,9}))?");
  private static final Pattern END_OF_SERIES = Pattern.compile("(?<=[:,][-+0-9.eE_ ]{1,40});");
  private static final Pattern BLANK_EDGES = Pattern.compile("^(?: *\\R)+|[\r\n ]+\\z");
  private static final Pattern COLOR = Pattern.compile("[a-zA-Z]{3,4}\\([^()]{0,99}\\)");

  @Property(tries = 5000)
  void numbers(
      @ForAll @Chars({'0', '7', '.', '-', '+', 'e', 'E'}) @StringLength(max = 9) String text) {
    assertThat(DecimalNumber.parse(text).isPresent()).isEqualTo(NUMBER.matcher(text).matches());
  }

  @Property(tries = 5000)
  void integers(@ForAll @Chars({'0', '7', '-'}) @StringLength(max = 12) String text) {
    assertThat(DecimalNumber.isInteger(text)).isEqualTo(INTEGER.matcher(text).matches());
  }

  @Property(tries = 5000)
  void joins_groups_of_digits(
      @ForAll @Chars({'1', '0', ',', '.', '-'}) @StringLength(max = 14) String text) {
    assertThat(DecimalNumber.isInGroups(text, ',')).isEqualTo(IN_GROUPS.matcher(text).matches());
  }

  @Property(tries = 5000)
  void ranges(@ForAll @Chars({'1', '0', ':', '.', '-', 'a'}) @StringLength(max = 9) String text) {
    boolean range = RANGE.matcher(text).matches() && !text.endsWith(":0") && !text.endsWith(":00");
    boolean read = ListSyntax.count(text) != 1 || !ListSyntax.labels(text).equals(items(text));
    assertThat(range || !read).as("%s is a range: %s, %s", text, range, read).isTrue();
    if (range && !text.contains(":")) {
      String[] ends = text.split("\\.\\.");
      long from = Long.parseLong(ends[0]);
      long to = Long.parseLong(ends[1]);
      assertThat(ListSyntax.count(text)).isEqualTo(Math.abs(to - from) + 1);
    }
  }

  private static Optional<List<String>> items(String text) {
    return ListSyntax.items(text);
  }

  @Property(tries = 5000)
  void finds_the_ends_of_series(
      @ForAll @Chars({'a', '1', ':', ',', ';', ' ', '.'}) @StringLength(max = 20) String text) {
    assertThat(ListSyntax.series(text))
        .isEqualTo(END_OF_SERIES.splitAsStream(text).filter(one -> !one.isBlank()).toList());
  }

  @Test
  void a_semicolon_ends_a_series_after_a_value_of_up_to_40_characters() {
    String value = "1".repeat(40);
    assertThat(ListSyntax.series("A:" + value + ";B:1")).containsExactly("A:" + value, "B:1");
    assertThat(ListSyntax.series("A:1" + value + ";B:1")).containsExactly("A:1" + value + ";B:1");
  }

  @Property(tries = 5000)
  void trims_blank_lines_around_a_table(
      @ForAll @Chars({'a', ' ', '\n', '\r', '\t', '\u2028'}) @StringLength(max = 9) String text) {
    assertThat(CsvField.trimBlankLines(text)).isEqualTo(BLANK_EDGES.matcher(text).replaceAll(""));
  }

  @Property(tries = 5000)
  void finds_colours_within_a_list(
      @ForAll @Chars({'r', 'g', 'b', '(', ')', ',', '1'}) @StringLength(max = 14) String text) {
    String list = text.replace("rgb(", "rgb(1,2,").replace("gb1", "rgb(1,2,3)");
    assertThat(ColorSyntax.hexes(list))
        .isEqualTo(COLOR.matcher(list).replaceAll(one -> ColorSyntax.hex(one.group())));
  }

  @Property(tries = 5000)
  void parts(@ForAll @Chars({'a', ','}) @StringLength(max = 9) String text) {
    assertThat(Splitter.split(text, ',')).containsExactly(text.split(",", -1));
    assertThat(String.join(",", Splitter.splitTrimmed(text, ',')))
        .isEqualTo(String.join(",", text.split(",")));
    assertThat(Splitter.before(text, ',')).isEqualTo(text.split(",", 2)[0]);
  }

  @Test
  void rejects_a_number_with_very_many_groups() {
    assertThat(Requests.sentences(Requests.csv("year\tA\n2020\t1" + ",000".repeat(200_000))))
        .singleElement()
        .asString()
        .contains("is not a number");
  }

  @Test
  void skips_any_number_of_blank_lines_before_a_table() {
    String typed = "%0A".repeat(5000) + "a,b%0A1,2" + "+".repeat(5000);
    assertThat(FormDecoder.toQuery(QueryString.of("data=" + typed)).toString())
        .isEqualTo("data=a,b;1,2");
  }

  @Test
  void unescapes_an_ampersand_up_to_three_times() {
    assertThat(QueryString.of("amp;amp;amp;width=300").has("width")).isTrue();
    assertThat(QueryString.of("amp;amp;amp;amp;width=300").has("width")).isFalse();
  }
}
