package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.HeaderHint;
import io.chartreel.request.column.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns of texts that tell what bars are called, and which group they belong to. */
final class BarColumns {
  private static final int MAX_CATEGORIES = 40;

  private final List<ColumnProfile> texts;
  private final Optional<ColumnProfile> date;
  private final Optional<ColumnProfile> image;
  private final int rows;

  /**
   * Prepares to look for columns.
   *
   * @param texts the columns of texts
   * @param date the column of periods
   * @param image the column with the images of bars
   * @param rows the number of rows of the table
   */
  BarColumns(
      List<ColumnProfile> texts,
      Optional<ColumnProfile> date,
      Optional<ColumnProfile> image,
      int rows) {
    this.texts = texts;
    this.date = date;
    this.image = image;
    this.rows = rows;
  }

  private boolean isDate(ColumnProfile column) {
    return date.isPresent() && date.get() == column;
  }

  private boolean isImage(ColumnProfile column) {
    return image.isPresent() && image.get() == column;
  }

  /**
   * Returns the column with the names of bars: preferably one whose texts are different within each
   * period, named as such, and no codes.
   */
  Optional<ColumnProfile> name(List<ColumnProfile> candidates, Optional<Labels> periods) {
    boolean hasGroups =
        candidates.stream().anyMatch(column -> HeaderHint.isGroups(column.header()));
    return ScoredColumn.best(
        candidates.stream().filter(column -> !column.areUrls() && !column.areColors()),
        column -> {
          Labels labels = column.labels();
          boolean isUnique = periods.map(labels::areUniqueWith).orElseGet(labels::areUnique);
          int score = isUnique && labels.empty() == 0 ? 8 : 0;
          score += HeaderHint.isName(column.header()) ? 4 : 0;
          score += HeaderHint.isExactName(column.header()) ? 2 : 0;
          score -= HeaderHint.isMeasure(column.header()) ? 5 : 0;
          score -= column.areFlags() ? 12 : 0;
          score += hasGroups && HeaderHint.isBars(column.header()) ? 16 : 0;
          score -= HeaderHint.isNeverValue(column.header()) ? 3 : 0;
          score -= column.areCodes() ? 2 : 0;
          score -= labels.count() == 1 && candidates.size() > 1 ? 4 : 0;
          score -= labels.empty() > 0 ? 5 : 0;
          return 2 * score - (isImage(column) ? 1 : 0);
        });
  }

  /** Returns the column with the groups of bars: a property of the name that several bars share. */
  Optional<ColumnProfile> category(List<ColumnProfile> candidates, ColumnProfile name) {
    return mostLikelyParts(
        candidates.stream()
            .filter(column -> column != name && !isDate(column) && column.isText())
            .filter(column -> !isImage(column))
            .filter(column -> !column.areUrls() && !column.areColors())
            .filter(column -> isCategoryOf(column, name)));
  }

  /**
   * Returns the column with the parts of bars, if a bar has several of them in one period and each
   * only once. Its name need not say so.
   */
  Optional<ColumnProfile> distinctParts(ColumnProfile name, Labels periods) {
    if (name.labels().areUniqueWith(periods)) {
      return Optional.empty();
    }
    return mostLikelyParts(
        texts.stream()
            .filter(column -> column != name && !isImage(column) && !column.isConstant())
            .filter(column -> column.labels().empty() == 0)
            .filter(column -> column.labels().count() <= MAX_CATEGORIES)
            .filter(column -> column.labels().count() < rows)
            .filter(column -> column.labels().areUniqueWith(name.labels(), periods)));
  }

  /** Returns the first column that is named as categories, or else the first one. */
  private static Optional<ColumnProfile> mostLikelyParts(Stream<ColumnProfile> candidates) {
    return ScoredColumn.best(candidates, column -> HeaderHint.isCategory(column.header()) ? 1 : 0);
  }

  /** Returns the column with the parts of bars, of which a bar has several in one period. */
  Optional<ColumnProfile> parts(ColumnProfile name, Labels periods) {
    if (name.labels().areUniqueWith(periods)) {
      return Optional.empty();
    }
    return texts.stream()
        .filter(column -> column != name && HeaderHint.isCategory(column.header()))
        .filter(column -> column.labels().count() <= MAX_CATEGORIES)
        .findFirst();
  }

  private static boolean isCategoryOf(ColumnProfile column, ColumnProfile name) {
    if (HeaderHint.isGroups(column.header()) && HeaderHint.isBars(name.header())) {
      return true;
    }
    Labels names = name.labels();
    Labels groups = column.labels();
    boolean isNamed = HeaderHint.isCategory(column.header());
    boolean isShared = groups.count() > 1 && groups.count() * 2 <= names.count();
    return groups.count() <= MAX_CATEGORIES
        && (isNamed || isShared && !HeaderHint.isNeverValue(column.header()))
        && groups.areDeterminedBy(names);
  }
}
