package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Table;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.syntax.QueryString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table is the same however it is written. */
class AnyTableTest {
  private static final List<String> WORDS =
      List.of(
          "Oak", "Elm", "Silver Fir", "Ash (old)", "Linden", "Be\u00E7a", "Yew-tree", "Box; red");

  /** Ways to write the years, quarters, months or days after a first one. */
  enum Dates {
    YEARS,
    QUARTERS,
    MONTHS,
    MONTH_NAMES,
    DAYS;

    private static final String[] NAMES = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private String label(int index) {
      return switch (this) {
        case YEARS -> String.valueOf(1990 + index);
        case QUARTERS -> (2015 + index / 4) + "-Q" + (1 + index % 4);
        case MONTHS -> "%d-%02d".formatted(2015 + index / 12, 1 + index % 12);
        case MONTH_NAMES -> NAMES[index % 12] + " " + (2015 + index / 12);
        case DAYS -> "2020-%02d-%02d".formatted(1 + index / 28, 1 + index % 28);
      };
    }
  }

  /** A table, in which NaN is a missing value; all first and last periods have a value. */
  record Values(Dates dates, List<String> names, List<List<Double>> rows) {
    private List<String> labels() {
      return IntStream.range(0, rows.size()).mapToObj(dates::label).toList();
    }
  }

  /** How a table is written. */
  record Style(
      Shape shape, char separator, Notation number, boolean hasTitle, boolean hasNote, long seed) {
    private String write(Values values) {
      List<List<String>> lines = new ArrayList<>();
      List<String> labels = values.labels();
      switch (shape) {
        case WIDE -> {
          lines.add(joined("date", values.names));
          for (int i = 0; i < labels.size(); i++) {
            lines.add(joined(labels.get(i), values.rows.get(i).stream().map(this::text).toList()));
          }
        }
        case SIDE -> {
          lines.add(joined("name", labels));
          for (int i = 0; i < values.names.size(); i++) {
            int bar = i;
            lines.add(
                joined(
                    values.names.get(i),
                    values.rows.stream().map(row -> text(row.get(bar))).toList()));
          }
        }
        default -> {
          for (int i = 0; i < labels.size(); i++) {
            for (int bar = 0; bar < values.names.size(); bar++) {
              lines.add(
                  List.of(labels.get(i), values.names.get(bar), text(values.rows.get(i).get(bar))));
            }
          }
          Collections.shuffle(lines, new Random(seed));
          lines.add(0, List.of("date", "name", "value"));
        }
      }
      StringBuilder text = new StringBuilder(hasTitle ? "Trees of the world\n\n" : "");
      lines.forEach(line -> write(line, text));
      return text.append(hasNote ? "\nSource: Office of Trees\n" : "").toString();
    }

    private static List<String> joined(String first, List<String> others) {
      List<String> line = new ArrayList<>(others);
      line.add(0, first);
      return line;
    }

    private void write(List<String> line, StringBuilder text) {
      for (int i = 0; i < line.size(); i++) {
        boolean isQuoted = line.get(i).indexOf(separator) >= 0;
        text.append(i == 0 ? "" : separator).append(isQuoted ? "\"" : "");
        text.append(line.get(i)).append(isQuoted ? "\"" : "");
      }
      text.append('\n');
    }

    private String text(double value) {
      return Double.isNaN(value) ? "" : number.write(value);
    }
  }

  /** How a number is written. */
  enum Notation {
    POINT,
    POINT_GROUPED,
    COMMA,
    COMMA_GROUPED,
    SPACES;

    private String write(double value) {
      String plain = BigDecimal.valueOf(value).setScale(2).toPlainString();
      StringBuilder text = new StringBuilder(plain);
      int first = value < 0 ? 1 : 0;
      boolean isComma = this == COMMA || this == COMMA_GROUPED || this == SPACES;
      if (isComma) {
        text.setCharAt(text.length() - 3, ',');
      }
      String group =
          switch (this) {
            case POINT, COMMA -> "";
            case POINT_GROUPED -> ",";
            case COMMA_GROUPED -> ".";
            case SPACES -> "\u00A0";
          };
      for (int i = text.length() - 6; i > first; i -= 3) {
        text.insert(i, group);
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Values> values() {
    Arbitrary<Double> value =
        Arbitraries.longs()
            .between(-99_999_999_99L, 99_999_999_99L)
            .map(n -> n / 100.0)
            .injectNull(0.15)
            .map(n -> n == null ? Double.NaN : n);
    return Combinators.combine(
            Arbitraries.of(Dates.class),
            Arbitraries.of(WORDS).list().uniqueElements().ofMinSize(2).ofMaxSize(6),
            Arbitraries.integers().between(3, 9))
        .flatAs(
            (dates, names, periods) ->
                value
                    .list()
                    .ofSize(names.size())
                    .filter(row -> row.stream().filter(n -> !n.isNaN()).count() >= 2)
                    .list()
                    .ofSize(periods)
                    .filter(rows -> areMostlyFilled(rows, names.size()))
                    .map(rows -> new Values(dates, names, rows)));
  }

  private static boolean areMostlyFilled(List<List<Double>> rows, int bars) {
    return IntStream.range(0, bars)
        .allMatch(bar -> rows.stream().filter(row -> !row.get(bar).isNaN()).count() >= 2);
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(Shape.WIDE, Shape.SIDE, Shape.LONG),
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of(Notation.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.longs())
        .as(Style::new);
  }

  @Property(tries = 1500)
  void is_read_the_same_in_every_shape_and_dialect(
      @ForAll("values") Values values, @ForAll("styles") Style style) {
    String written = style.write(values);
    TableData data = ReadTable.data(CsvText.field(written), "");
    assertThat(data.reading().shape()).as(written).isEqualTo(style.shape);
    assertThat(data.labels()).as(written).isEqualTo(values.labels());
    assertThat(data.reading().skipped())
        .as(written)
        .hasSize((style.hasTitle ? 1 : 0) + (style.hasNote ? 1 : 0));
    List<Table.Column> bars = data.table(data.labels(), bar -> true).columns();
    assertThat(bars)
        .as(written)
        .extracting(Table.Column::name)
        .containsExactlyInAnyOrderElementsOf(values.names);
    for (Table.Column bar : bars) {
      int index = values.names.indexOf(bar.name());
      assertThat(bar.category()).isEmpty();
      assertThat(bar.values())
          .as(written)
          .isEqualTo(
              values.rows.stream()
                  .map(row -> row.get(index))
                  .map(n -> n.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(n))
                  .toList());
    }
  }

  /** Counts how often the deadline is checked, which is once for each row at least. */
  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"WIDE", "SIDE", "LONG"})
  void checks_the_deadline_in_proportion_to_the_rows(Shape shape) {
    long once = checks(shape, 400);
    long twice = checks(shape, 800);
    assertThat(once).isGreaterThan(400);
    assertThat(twice).isLessThanOrEqualTo(2 * once);
  }

  private static long checks(Shape shape, int rows) {
    List<String> names =
        shape == Shape.SIDE
            ? IntStream.range(0, rows).mapToObj(i -> "Tree " + i).toList()
            : List.of("Oak", "Elm");
    int periods = shape == Shape.SIDE ? 3 : rows / (shape == Shape.LONG ? 2 : 1);
    List<List<Double>> values =
        IntStream.range(0, periods)
            .mapToObj(i -> names.stream().map(name -> i + name.length() + 0.5).toList())
            .toList();
    Style style = new Style(shape, ',', Notation.POINT, false, false, 1);
    String text = style.write(new Values(Dates.YEARS, names, values));
    AtomicLong checks = new AtomicLong();
    ParameterReader fields =
        new ParameterReader(
            QueryString.of(""), Limits.USUAL, new ProblemList(), checks::incrementAndGet);
    assertThat(TableReader.read(CsvText.field(text), fields)).isPresent();
    return checks.get();
  }
}
