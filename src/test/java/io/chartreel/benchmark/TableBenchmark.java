package io.chartreel.benchmark;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.grid.DecodedText;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.table.TableData;
import io.chartreel.request.table.TableReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures how often a second a table of one megabyte is read, which is its speed in MB/s: by
 * FastCSV alone, which splits the text into cells, and from bytes to values.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TableBenchmark {
  private static final int SIZE = 1_000_000;
  private static final int PERIODS = 60;
  private static final int FIRST_YEAR = 1960;

  /** The shape of the table. */
  @Param({"wide", "long", "side"})
  private String shape = "";

  private byte[] table = {};

  /** Writes a table of the size. */
  @Setup
  public void write() {
    StringBuilder text = new StringBuilder(SIZE + 10_000);
    switch (shape) {
      case "wide" -> {
        // 60 rows with as many bars as fit
        int bars = SIZE / PERIODS / 9;
        line(text, "year", bars, bar -> "Bar " + bar);
        for (int period = 0; period < PERIODS; period++) {
          int row = period;
          line(text, year(period), bars, bar -> value(bar, row));
        }
      }
      case "side" -> {
        line(text, "country", PERIODS, TableBenchmark::year);
        for (int bar = 0; text.length() < SIZE; bar++) {
          int row = bar;
          line(text, "Bar " + bar, PERIODS, period -> value(row, period));
        }
      }
      default -> {
        text.append("Entity,Code,Year,Value\n");
        for (int bar = 0; text.length() < SIZE; bar++) {
          int row = bar;
          IntStream.range(0, PERIODS)
              .forEach(
                  period ->
                      text.append(
                          "Bar %d,B%d,%s,%s%n"
                              .formatted(row, row, year(period), value(row, period))));
        }
      }
    }
    table = text.substring(0, text.lastIndexOf("\n", SIZE) + 1).getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String first, int cells, IntFunction<String> cell) {
    text.append(first)
        .append(IntStream.range(0, cells).mapToObj(cell).collect(Collectors.joining(",", ",", "")))
        .append('\n');
  }

  private static String year(int period) {
    return Integer.toString(FIRST_YEAR + period);
  }

  private static String value(int bar, int period) {
    return Integer.toString(Math.floorMod(bar * 7919 + period * 104_729, 9_999_999));
  }

  /** Splits the text into cells. */
  @Benchmark
  public void fastCsvAlone(Blackhole cells) {
    String text = new String(table, StandardCharsets.UTF_8);
    for (Integer length : CsvReader.builder().build(new LengthOfRows(), text)) {
      cells.consume(length);
    }
  }

  private static final class LengthOfRows extends AbstractBaseCsvCallbackHandler<Integer> {
    private int length;

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
      length += size;
    }

    @Override
    protected Integer buildRecord() {
      return length;
    }
  }

  /** Reads the table: encoding, cells, types of columns, shape and values. */
  @Benchmark
  public TableData read() throws BadRequestException {
    ProblemList problems = new ProblemList();
    ParameterReader fields =
        new ParameterReader(new QueryString(List.of()), Limits.USUAL, problems, Deadline.NONE);
    return TableReader.read(CsvText.file(DecodedText.of(table, Optional.empty())), fields)
        .orElseThrow(() -> new BadRequestException(problems.all()));
  }
}
