package io.chartreel.request.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartreel.chart.NumberLocale;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AnyDatesTest {
  /** A format of the JDK, and the part of a date that it keeps, as a format that sorts as text. */
  private record Format(String written, String sortable) {}

  @Provide
  Arbitrary<Format> formats() {
    return Arbitraries.of(
        new Format("uuuu", "uuuu"),
        new Format("'X'uuuu", "uuuu"),
        new Format("uuuu'Q'q", "uuuuq"),
        new Format("uuuu-'Q'q", "uuuuq"),
        new Format("'Q'q uuuu", "uuuuq"),
        new Format("q'Q'uu", "uuuuq"),
        new Format("uuuu-MM", "uuuuMM"),
        new Format("uuuu/M", "uuuuMM"),
        new Format("MM/uuuu", "uuuuMM"),
        new Format("uuuu'M'MM", "uuuuMM"),
        new Format("uuuuMM", "uuuuMM"),
        new Format("MMM uuuu", "uuuuMM"),
        new Format("MMMM, uuuu", "uuuuMM"),
        new Format("MMM-uu", "uuuuMM"),
        new Format("uuuu MMM", "uuuuMM"),
        new Format("YYYY-'W'ww", "YYYYww"),
        new Format("'Week' w, YYYY", "YYYYww"),
        new Format("YYYY-'W'ww-e", "uuuuMMdd"),
        new Format("uuuu-MM-dd", "uuuuMMdd"),
        new Format("uuuu/M/d", "uuuuMMdd"),
        new Format("uuuu.MM.dd", "uuuuMMdd"),
        new Format("uuuuMMdd", "uuuuMMdd"),
        new Format("d.M.uuuu", "uuuuMMdd"),
        new Format("dd.MM.uu", "uuuuMMdd"),
        new Format("dd-MMM-uu", "uuuuMMdd"),
        new Format("d MMMM uuuu", "uuuuMMdd"),
        new Format("EEE, d MMM uuuu", "uuuuMMdd"),
        new Format("MMM d uuuu", "uuuuMMdd"),
        new Format("MMMM d, uuuu", "uuuuMMdd"),
        new Format("uuuu'\u5e74'M'\u6708'd'\u65e5'", "uuuuMMdd"),
        new Format("uuuu-MM-dd'T'HH:mm:ss", "uuuuMMddHHmmss"),
        new Format("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", "uuuuMMddHHmmss"),
        new Format("uuuuMMdd'T'HHmmss", "uuuuMMddHHmmss"),
        new Format("d.M.uuuu HH:mm", "uuuuMMddHHmm"),
        new Format("MMM d, uuuu h:mm:ss a", "uuuuMMddHHmmss"));
  }

  /** Times of the years from 1985 to 2033, so that years of two digits are unambiguous. */
  @Property(tries = 3000)
  void orders_dates_of_each_format_as_the_jdk_does(
      @ForAll("formats") Format format,
      @ForAll @Size(min = 1, max = 8)
          List<@LongRange(min = 473_385_600L, max = 2_019_686_400L) Long> seconds) {
    List<LocalDateTime> times =
        seconds.stream().map(LocalDateTime.of(1970, 1, 1, 0, 0)::plusSeconds).toList();
    Locale weeksFromMonday = Locale.forLanguageTag("en-GB-u-ca-iso8601");
    DateTimeFormatter written =
        format.written.contains("YYYY")
            ? DateTimeFormatter.ofPattern(format.written, weeksFromMonday)
            : DateTimeFormatter.ofPattern(format.written, Locale.US);
    DateTimeFormatter sortable = DateTimeFormatter.ofPattern(format.sortable, weeksFromMonday);
    List<String> keys = times.stream().map(sortable::format).toList();
    int[] expected =
        IntStream.range(0, keys.size())
            .boxed()
            .sorted(Comparator.comparing(keys::get))
            .mapToInt(Integer::intValue)
            .toArray();
    List<String> labels = times.stream().map(written::format).toList();
    DateColumn column = DateColumn.of(labels).orElseThrow(() -> new AssertionError(labels));
    assertThat(column.order()).as("%s", labels).isEqualTo(expected);
    assertThat(labels).allMatch(DateColumn::mayBeDate);
  }

  @Property(tries = 2000)
  void orders_month_first_dates(
      @ForAll @Size(min = 2, max = 6)
          List<@LongRange(min = 473_385_600L, max = 2_019_686_400L) Long> seconds) {
    List<LocalDateTime> times =
        seconds.stream().map(LocalDateTime.of(1970, 1, 1, 0, 0)::plusSeconds).sorted().toList();
    List<String> labels =
        times.stream().map(DateTimeFormatter.ofPattern("M/d/uu")::format).toList();
    DateColumn column = DateColumn.of(labels).orElseThrow();
    assertThat(column.order()).isEqualTo(IntStream.range(0, labels.size()).toArray());
    assertThat(column.display(0, DatePattern.of("M/d/yy"), NumberLocale.EN))
        .isEqualTo(labels.get(0));
  }

  @Provide
  Arbitrary<List<String>> nearlyDates() {
    return Arbitraries.of(
            "1",
            "20",
            "2020",
            "202001",
            "99999999",
            "-",
            "/",
            ".",
            ":",
            " ",
            ",",
            "'",
            "Q",
            "T",
            "W",
            "H",
            "FY",
            "X",
            "[",
            "]",
            "Jan",
            "mar.",
            "Monday",
            "BC",
            "pm",
            "Z",
            "+",
            "th",
            "de",
            "\u5e74",
            "\u6708",
            "\u65e5",
            "\u5341",
            "\u4e00",
            "\u0301",
            "\ud83d",
            "x")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = 5000)
  void any_labels_are_ordered_and_displayed_or_are_not_dates(
      @ForAll("nearlyDates") List<String> labels, @ForAll boolean hinted) {
    assertThatCode(() -> DateColumn.ofMost(labels, 0.3, hinted)).doesNotThrowAnyException();
    DateColumn.of(labels, hinted)
        .ifPresent(
            column -> {
              int[] sorted = column.order();
              Arrays.sort(sorted);
              assertThat(sorted).isEqualTo(IntStream.range(0, labels.size()).toArray());
              assertThat(column.times()).hasSize(labels.size());
              for (NumberLocale locale : NumberLocale.values()) {
                assertThat(column.display(0, locale)).isNotEmpty().doesNotContain("{");
              }
            });
  }
}
