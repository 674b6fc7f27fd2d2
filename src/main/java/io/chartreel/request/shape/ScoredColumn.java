package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A column and its score. A score that looks at cells and headers is found once for each column,
 * rather than for each comparison, so that a single long text is not read for every other column.
 */
record ScoredColumn(ColumnProfile column, int score) {
  /** Returns the column with the highest score; the first of several. */
  static Optional<ColumnProfile> best(
      Stream<ColumnProfile> candidates, ToIntFunction<ColumnProfile> score) {
    return candidates
        .map(column -> new ScoredColumn(column, score.applyAsInt(column)))
        .max(
            Comparator.comparingInt(ScoredColumn::score)
                .thenComparingInt(scored -> -scored.column.column()))
        .map(ScoredColumn::column);
  }
}
