package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.number.cell.NumberScanner;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTest {
  private static NumberColumn column(boolean commaMayBeDecimal, String... cells) {
    NumberColumn column = new NumberColumn(commaMayBeDecimal);
    for (String cell : cells) {
      column.add(cell);
    }
    return column;
  }

  private static List<Double> values(NumberColumn column, String... cells) {
    NumberParser parser = column.parser(Optional.empty());
    return List.of(cells).stream().map(parser::parse).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.5|POINT",
        "1,234,567|POINT",
        "12,34,567|POINT",
        "1.5|POINT",
        "0.123|POINT",
        "1234.567|POINT",
        "1 234.567|POINT",
        "1.234e3|POINT",
        "1.234,5|COMMA",
        "1.234.567|COMMA",
        "1,5|COMMA",
        "1,2345|COMMA",
        "0,123|COMMA",
        "1234,567|COMMA",
        "1 234,567|COMMA",
        "1,234e3|COMMA"
      })
  void one_clear_cell_decides_for_all(String cell, Notation notation) {
    NumberColumn column = column(true, "1,234", cell, "1.234");
    assertThat(column.notation()).contains(notation);
    assertThat(column.isAmbiguous()).isFalse();
    assertThat(column.others()).isZero();
    assertThat(values(column, "1,234", "1.234"))
        .isEqualTo(notation == Notation.POINT ? List.of(1234.0, 1.234) : List.of(1.234, 1234.0));
  }

  @Test
  void a_comma_alone_separates_thousands_unless_it_may_be_a_decimal_separator() {
    NumberColumn thousands = column(false, "1,234", "7");
    assertThat(thousands.isAmbiguous()).isFalse();
    assertThat(values(thousands, "1,234")).containsExactly(1234.0);

    NumberColumn ambiguous = column(true, "1,234", "7");
    assertThat(ambiguous.isAmbiguous()).isTrue();
    assertThat(ambiguous.notation()).isEmpty();
    assertThat(ambiguous.parser(Optional.of(Notation.COMMA)).parse("1,234")).isEqualTo(1.234);
    assertThat(ambiguous.parser(Optional.of(Notation.POINT)).parse("1,234")).isEqualTo(1234);
  }

  @Test
  void a_point_alone_is_a_decimal_point_unless_commas_may_be() {
    NumberColumn column = column(false, "1.234", "2.500");
    assertThat(column.isAmbiguous()).isFalse();
    assertThat(values(column, "1.234")).containsExactly(1.234);

    assertThat(column(true, "1.234", "2.500").isAmbiguous()).isTrue();
  }

  @Test
  void other_columns_may_decide_for_a_column_with_two_readings() {
    NumberColumn column = column(true, "1.234", "1,234", "2,345");
    assertThat(column.hasTwoReadings()).isTrue();
    assertThat(column.notation()).isEmpty();
    assertThat(column.ambiguousExample()).contains("1,234");
    assertThat(column.parser(Optional.of(Notation.COMMA)).parse("1.234")).isEqualTo(1234);
    assertThat(column(true, "1.234").hasTwoReadings()).isTrue();
    assertThat(column(true, "1.234", "1.5").hasTwoReadings()).isFalse();
    assertThat(column(true, "5", "1 234").hasTwoReadings()).isFalse();
  }

  @Test
  void integers_and_groups_with_spaces_show_no_notation() {
    NumberColumn column = column(true, "5", "1 234", "1'234");
    assertThat(column.notation()).isEmpty();
    assertThat(column.isAmbiguous()).isFalse();
    assertThat(values(column, "1 234", "1'234")).containsExactly(1234.0, 1234.0);
  }

  @Test
  void the_less_frequent_of_two_notations_is_not_a_number() {
    NumberColumn column = column(true, "3,5", "3.5", "4,5", "7", "NA", "Oak");
    assertThat(column.notation()).contains(Notation.COMMA);
    assertThat(column.numbers()).isEqualTo(3);
    assertThat(column.missing()).isEqualTo(1);
    assertThat(column.others()).isEqualTo(2);
    assertThat(column.parser(Optional.empty()).isNumber("3.5")).isFalse();
  }

  @Test
  void a_declared_notation_overrides_the_inferred_one() {
    NumberColumn column = column(true, "3,5", "4,5", "3.5");
    Optional<Notation> declared = Notation.declared("1,234.5");
    assertThat(declared).contains(Notation.POINT);
    assertThat(column.numbers(declared)).isEqualTo(1);
    assertThat(column.others(declared)).isEqualTo(2);
    assertThat(column.parser(declared).isNumber("3,5")).isFalse();
    assertThat(Notation.declared("1.234,5")).contains(Notation.COMMA);
    assertThat(Notation.declared("1,5")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$5|$6|'$'|''",
        "-$5|$6M|'$'|''",
        "$ 5|$ 6|'$ '|''",
        "USD 5|USD 6|'USD '|''",
        "5%|6%|''|'%'",
        "5\u00A0%|6 %|''|' %'",
        "5 kg|6 kg|''|' kg'",
        "5k\u20AC|6k\u20AC|''|'k\u20AC'",
        "3.2M \u20AC|6 \u20AC|''|' \u20AC'",
        "5|6|''|''"
      })
  void a_common_unit_becomes_the_prefix_or_suffix(
      String first, String second, String prefix, String suffix) {
    NumberColumn column = column(false, first, "NA", second);
    assertThat(column.prefix()).isEqualTo(prefix);
    assertThat(column.suffix()).isEqualTo(suffix);
    assertThat(column.unitConflict()).isEmpty();
  }

  @Test
  void numbers_with_a_less_frequent_unit_are_not_numbers() {
    NumberColumn column = column(false, "6 EUR", "$5", "7", "$8", "9%", "1,5 EUR", "$1");
    assertThat(column.unitConflict()).contains("EUR and $");
    assertThat(column.prefix()).isEmpty();
    assertThat(column.suffix()).isEmpty();
    Optional<Notation> point = Optional.of(Notation.POINT);
    assertThat(column.numbers(point)).isEqualTo(4);
    assertThat(column.others(point)).isEqualTo(3);
    NumberParser parser = column.parser(point);
    assertThat(parser.parse("$5")).isEqualTo(5);
    assertThat(parser.parse("7")).isEqualTo(7);
    assertThat(parser.read("6 EUR")).isEqualTo(CellKind.OTHER);
  }

  @Test
  void counts_any_number_of_units() {
    NumberColumn column = new NumberColumn(false);
    List<String> units = List.of("kg", "g", "t", "km", "m", "cm", "mm", "ha", "h", "min", "MB");
    units.forEach(unit -> column.add("5 " + unit));
    assertThat(column.numbers()).isEqualTo(1);
    assertThat(column.others()).isEqualTo(units.size() - 1);
  }

  @Test
  void a_unit_that_some_numbers_lack_is_ignored_and_reported() {
    NumberColumn column = column(false, "$5", "6", "7");
    assertThat(column.prefix()).isEmpty();
    assertThat(column.unitConflict()).isEmpty();
    assertThat(column.notes().note()).contains("the unit $ was ignored, as 2 cells lack it");
  }

  @Test
  void reports_footnote_marks_and_magnitudes() {
    NumberColumn column = column(false, "7[1]", "2020*", "8\u00B2[3]", "3.28M", "5", "Oak*");
    assertThat(column.notes().footnotes()).isEqualTo(3);
    assertThat(column.notes().magnitudes()).isEqualTo(1);
    assertThat(column.notes().note())
        .contains(
            "footnote marks in 3 cells were ignored;"
                + " magnitudes such as k or M in 1 cell were multiplied out");
    assertThat(column(false, "5", "1,234", "NA").notes().note()).isEmpty();
  }

  @Test
  void an_empty_column_has_no_numbers() {
    NumberColumn column = new NumberColumn(true);
    assertThat(column.numbers() + column.missing() + column.others()).isZero();
    assertThat(column.notation()).isEmpty();
    assertThat(column.prefix() + column.suffix()).isEmpty();
  }

  /** Counts the characters that are looked at. */
  private record CountedText(CharSequence text, AtomicLong count) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      count.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      count.addAndGet(end - start);
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static long charactersLookedAt(String cell) {
    CountedText text = new CountedText(cell, new AtomicLong());
    new NumberColumn(true).add(text, 0, cell.length());
    return text.count().get();
  }

  @ParameterizedTest
  @CsvSource({"5", "'5,'", "' 5'", "$", "kg", "*", "[1]", "(", "-", "\u00B2", ".", "5M", "e"})
  void looks_at_each_character_a_limited_number_of_times(String repeated) {
    int length = NumberScanner.MAX_LENGTH;
    String cell = repeated.repeat(length).substring(0, length);
    assertThat(charactersLookedAt("5" + cell.substring(1))).isLessThan(20L * length);
    assertThat(charactersLookedAt(cell)).isLessThan(20L * length);
    assertThat(charactersLookedAt(cell + cell)).isLessThan(20);
    assertThat(charactersLookedAt(cell.repeat(1000))).isLessThan(20);
  }

  @Test
  void ordinary_numbers_create_no_objects() {
    StringBuilder text = new StringBuilder("-1234.56;78;$9.5;1,234 kg;NA");
    int[] starts = {0, 9, 12, 17, 26};
    int[] ends = {8, 11, 16, 25, 28};
    NumberColumn column = new NumberColumn(false);
    NumberParser parser = new NumberParser(Notation.POINT);
    long firstRound = allocatedBy(column, parser, text, starts, ends, 1000);
    long bytes = allocatedBy(column, parser, text, starts, ends, 10_000);
    assertThat(firstRound).isGreaterThanOrEqualTo(0);
    assertThat(bytes).isLessThan(10_000);
  }

  private static long allocatedBy(
      NumberColumn column,
      NumberParser parser,
      CharSequence text,
      int[] starts,
      int[] ends,
      int rounds) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < rounds; i++) {
      for (int cell = 0; cell < starts.length; cell++) {
        column.add(text, starts[cell], ends[cell]);
        parser.read(text, starts[cell], ends[cell]);
      }
    }
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
