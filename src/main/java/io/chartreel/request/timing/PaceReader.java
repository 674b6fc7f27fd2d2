package io.chartreel.request.timing;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.Splitter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Reads the relative times between periods.
 *
 * @param fields of the request
 */
record PaceReader(ParameterReader fields) {
  /** The smallest difference of dates that is exact, in seconds: a day. */
  private static final double DAY = 86_400;

  /**
   * Returns a weight for each period but the last; empty if all are the same.
   *
   * @param times of the periods in seconds; nothing if they are no dates
   */
  List<Integer> weights(List<String> periods, Optional<double[]> times) {
    String text = fields.decoded(Parameter.PACE).strip();
    List<Integer> weights =
        text.isEmpty() || !isDigit(text.charAt(0))
            ? ofWord(fields.word(Parameter.PACE), times)
            : given(text, periods.size() - 1);
    return weights.stream().distinct().count() > 1 ? weights : List.of();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private List<Integer> ofWord(String word, Optional<double[]> times) {
    if (word.equals("dates") && times.isEmpty()) {
      fields.reject(
          Parameter.PACE,
          "pace=dates needs periods that are dates of one kind, such as 2020-01-31.",
          "Use pace=even, or give each period a date.");
    }
    return word.equals("dates") ? times.map(PaceReader::ofTimes).orElse(List.of()) : List.of();
  }

  /** Returns weights in proportion to the times between dates, as small as possible. */
  static List<Integer> ofTimes(double[] times) {
    double[] gaps =
        IntStream.range(1, times.length)
            .mapToDouble(i -> Math.abs(times[i] - times[i - 1]))
            .toArray();
    double max = DoubleStream.of(gaps).max().orElse(0);
    if (max == 0) {
      return List.of();
    }
    boolean areDays =
        DoubleStream.of(gaps).allMatch(gap -> gap % DAY == 0)
            && max / DAY <= ParameterType.MAX_WEIGHT;
    double unit = areDays ? DAY : max / ParameterType.MAX_WEIGHT;
    int[] weights =
        DoubleStream.of(gaps).mapToInt(gap -> (int) Math.max(1, Math.round(gap / unit))).toArray();
    BigInteger divisor = BigInteger.ZERO;
    for (int weight : weights) {
      divisor = divisor.gcd(BigInteger.valueOf(weight));
    }
    int common = divisor.intValueExact();
    return Arrays.stream(weights).map(weight -> weight / common).boxed().toList();
  }

  private List<Integer> given(String text, int count) {
    List<String> items = Splitter.split(text, ',');
    List<Integer> weights =
        items.stream()
            .map(String::strip)
            .filter(DecimalNumber::isInteger)
            .map(Integer::valueOf)
            .filter(weight -> weight >= 1 && weight <= ParameterType.MAX_WEIGHT)
            .toList();
    if (weights.size() != items.size()) {
      fields.reject(
          Parameter.PACE,
          "pace has an item that is not an integer from 1 to " + ParameterType.MAX_WEIGHT + ".",
          fields.remedy(Parameter.PACE));
      return List.of();
    }
    if (weights.size() != count) {
      fields.reject(
          Parameter.PACE,
          "pace has " + weights.size() + " numbers for " + (count + 1) + " periods.",
          fields.remedy(Parameter.PACE));
      return List.of();
    }
    return weights;
  }
}
