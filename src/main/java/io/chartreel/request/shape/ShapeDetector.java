package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.HeaderHint;
import io.chartreel.request.column.Headings;
import io.chartreel.request.column.Labels;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.column.Totals;
import io.chartreel.request.problem.Excerpt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides what the rows and columns of a table are. Each shape that the types of the columns allow
 * gets a score, and the best one wins. If another comes close, a warning says how to choose it.
 */
public final class ShapeDetector {
  /** A difference of scores that is too small to be sure. */
  private static final int CLOSE = 12;

  /** The largest relative difference between a total and the sum, because of rounding. */
  private static final double ROUNDING = 0.005;

  private final TableArea area;
  private final List<ColumnProfile> columns;
  private final long numericColumns;

  /** Whether a column counts the steps of something, as rounds of a season. */
  private final boolean hasSteps;

  private final Optional<ColumnProfile> date;

  /** The column with the images of bars, as its name says. */
  private final Optional<ColumnProfile> image;

  private final List<ColumnProfile> texts;
  private final List<ColumnProfile> numerics;
  private final List<ColumnProfile> periodsInHeader;
  private final BarColumns barColumns;

  /** A possible plan with its score, from 0 to 100. */
  private record Candidate(TablePlan plan, int score) {}

  /**
   * Creates a detector.
   *
   * @param profiles all columns of the area
   * @param findsImages whether a column of texts with the name of images has images; otherwise it
   *     is like any other
   */
  public ShapeDetector(TableArea area, List<ColumnProfile> profiles, boolean findsImages) {
    this.area = area;
    this.hasSteps = profiles.stream().anyMatch(column -> HeaderHint.isStep(column.header()));
    this.numericColumns = profiles.stream().filter(ColumnProfile::isNumeric).count();
    this.date = dateColumn(profiles);
    this.columns = isWideByItsDates() ? withMistakes(profiles) : profiles;
    this.image =
        columns.stream()
            .filter(column -> findsImages && HeaderHint.isImage(column.header()))
            .filter(column -> !isDate(column) && column.isText() && !column.areFlags())
            .findFirst();
    this.texts =
        columns.stream()
            .filter(column -> !isDate(column) && column.isText())
            .filter(column -> !column.areUrls() && !column.areColors() && !column.areFlags())
            .toList();
    this.periodsInHeader =
        area.hasHeader()
            ? PeriodHeadings.find(columns, date.filter(ColumnProfile::hasDates).isPresent())
            : List.of();
    this.barColumns = new BarColumns(texts, date, image, area.rows());
    this.numerics =
        columns.stream().filter(column -> !isDate(column) && column.isNumeric()).toList();
  }

  /**
   * Returns whether each row has a date of its own, so that a column with a number and another text
   * has a value and a mistake, rather than names.
   */
  private boolean isWideByItsDates() {
    return date.filter(ColumnProfile::hasDates)
        .filter(column -> column.labels().count() == area.rows())
        .isPresent();
  }

  private List<ColumnProfile> withMistakes(List<ColumnProfile> profiles) {
    return profiles.stream().map(column -> isDate(column) ? column : column.withMistake()).toList();
  }

  private boolean isDate(ColumnProfile column) {
    return date.isPresent() && date.get() == column;
  }

  /** Returns whether a column with images was found. */
  public boolean hasImages() {
    return image.isPresent();
  }

  /** Returns the plans that the types of the columns allow, the best one first. */
  public List<TablePlan> detect() {
    List<Candidate> candidates =
        Stream.of(side(), longTable(), wide(), list())
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(Candidate::score).reversed())
            .toList();
    List<TablePlan> plans = new ArrayList<>(candidates.stream().map(Candidate::plan).toList());
    if (plans.size() > 1 && candidates.get(0).score() - candidates.get(1).score() < CLOSE) {
      plans.set(
          0,
          plans
              .get(0)
              .warn(
                  "The table was read as %s; columns=%s reads it as %s."
                      .formatted(
                          phrase(plans.get(0).shape()),
                          plans.get(1).declaration(),
                          phrase(plans.get(1).shape()))));
    }
    return plans;
  }

  /** Returns the column of periods: named as such if possible, otherwise the first with dates. */
  private Optional<ColumnProfile> dateColumn(List<ColumnProfile> profiles) {
    return ScoredColumn.best(
        profiles.stream().filter(column -> !column.isEmpty() && mayHavePeriods(column)),
        this::certainty);
  }

  private boolean mayHavePeriods(ColumnProfile column) {
    boolean isNamed =
        column.isNamedDate() || HeaderHint.isStep(column.header()) && column.isNumeric();
    if (!isNamed && column.isNumeric() && HeaderHint.isNeverValue(column.header())) {
      return false;
    }
    boolean isOnlyNumber = column.isNumeric() && numericColumns == 1;
    return column.hasDates() && (isNamed || !isOnlyNumber)
        || isNamed && !isOnlyNumber && !column.areUrls();
  }

  private int certainty(ColumnProfile column) {
    int certainty = column.hasDates() ? 4 : 0;
    certainty += column.isNamedDate() ? 3 : 0;
    certainty += HeaderHint.isPartOfYear(column.header()) ? -2 : 0;
    certainty += HeaderHint.isNeverValue(column.header()) ? -3 : 0;
    certainty += HeaderHint.isStep(column.header()) ? 2 : 0;
    certainty += column.isNumeric() && !column.areUsualYears() ? -4 : 0;
    certainty += hasSteps && column.labels().count() == 1 ? -4 : 0;
    return certainty + (column.numbers().numbers() == 0 ? 1 : 0);
  }

  /** A table on its side: dates as names of columns of numbers. */
  private Optional<Candidate> side() {
    List<ColumnProfile> periods = periodsInHeader;
    if (periods.size() < 2 || texts.isEmpty() && periods.size() == columns.size()) {
      return Optional.empty();
    }
    BitSet isPeriod = new BitSet();
    periods.forEach(column -> isPeriod.set(column.column()));
    List<ColumnProfile> others =
        columns.stream().filter(column -> !isPeriod.get(column.column())).toList();
    Optional<ColumnProfile> name =
        barColumns
            .name(others.stream().filter(ColumnProfile::isText).toList(), Optional.empty())
            .or(() -> others.stream().filter(column -> !column.isEmpty()).findFirst());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnRole> roles = skipped();
    periods.forEach(column -> roles.set(column.column(), ColumnRole.VALUE));
    roles.set(name.get().column(), ColumnRole.NAME);
    barColumns
        .category(others, name.get())
        .ifPresent(column -> roles.set(column.column(), ColumnRole.CATEGORY));
    int score = name.get().isText() ? 90 : 60;
    if (hasRanksInHeader()) {
      score -= 50;
    }
    if (date.isPresent() && !name.get().isText()) {
      score -= 20;
    }
    return Optional.of(
        new Candidate(new TablePlan(Shape.SIDE, withImage(roles), List.of()), score));
  }

  /** A row for each value. */
  private Optional<Candidate> longTable() {
    if (date.isEmpty() || numerics.isEmpty()) {
      return Optional.empty();
    }
    Labels periods = date.get().labels();
    boolean repeats = periods.count() < area.rows();
    Optional<ColumnProfile> name = barColumns.name(texts, Optional.of(periods));
    if (name.isEmpty() && repeats && numerics.size() > 1) {
      name =
          numerics.stream()
              .filter(column -> !column.isRowNumbers())
              .filter(column -> column.labels().areUniqueWith(periods))
              .filter(column -> column.labels().count() < area.rows())
              .findFirst();
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    ColumnProfile bar = name.get();
    Optional<ColumnProfile> part = partOfYear(bar);
    List<ColumnProfile> values = ValueColumns.find(numerics, Optional.of(bar), area.rows());
    part.ifPresent(values::remove);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnRole> roles = skipped();
    roles.set(date.get().column(), ColumnRole.DATE);
    roles.set(bar.column(), ColumnRole.NAME);
    roles.set(values.get(0).column(), ColumnRole.VALUE);
    (part.isPresent() ? Optional.<ColumnProfile>empty() : barColumns.distinctParts(bar, periods))
        .or(() -> barColumns.category(columns, bar))
        .or(() -> barColumns.parts(bar, periods))
        .ifPresent(column -> roles.set(column.column(), ColumnRole.CATEGORY));
    part.ifPresent(column -> roles.set(column.column(), ColumnRole.DATE));
    int score = repeats ? 88 : values.size() == 1 ? 70 : 50;
    if (repeats && bar.labels().areUnique() && periods.count() > 1) {
      // each name has one period only, so that nothing would move
      score = 40;
    }
    TablePlan plan = new TablePlan(Shape.LONG, withImage(roles), List.of());
    return Optional.of(new Candidate(withOtherValues(plan, values), score));
  }

  /** Returns a column with quarters, months or weeks, if the dates are years that repeat. */
  private Optional<ColumnProfile> partOfYear(ColumnProfile name) {
    ColumnProfile years = date.orElseThrow();
    if (years.labels().areUniqueWith(name.labels())
        || !years.labels().texts().stream().allMatch(Headings::isYear)) {
      return Optional.empty();
    }
    return columns.stream()
        .filter(column -> column != years && HeaderHint.isPartOfYear(column.header()))
        .findFirst();
  }

  /** A row for each period. */
  private Optional<Candidate> wide() {
    Optional<ColumnProfile> periods = date.or(this::firstWords).or(this::firstNumbers);
    List<ColumnProfile> found =
        numerics.stream()
            .filter(column -> !column.isRowNumbers() || !isRowNumberName(column.header()))
            .filter(column -> periods.isEmpty() || column != periods.get())
            .filter(column -> !HeaderHint.isId(column.header()))
            .toList();
    List<ColumnProfile> bars = withoutTotals(found);
    if (periods.isEmpty() || bars.isEmpty() || !area.hasHeader()) {
      return Optional.empty();
    }
    boolean areNumbers =
        bars.stream().allMatch(column -> column.isHeadedByNumber())
            && (periods.get().isHeadedByNumber() || Headings.mayBeDate(periods.get().header()));
    if (areNumbers) {
      return Optional.empty();
    }
    List<ColumnRole> roles = skipped();
    roles.set(periods.get().column(), ColumnRole.DATE);
    bars.forEach(column -> roles.set(column.column(), ColumnRole.VALUE));
    columns.stream()
        .filter(column -> column.isEmpty() && !column.header().isEmpty())
        .filter(column -> column != periods.get() && !Totals.isWord(column.header()))
        .forEach(column -> roles.set(column.column(), ColumnRole.VALUE));
    int score;
    if (date.isEmpty()) {
      score = bars.size() > 1 ? 60 : 20;
      score -= periodsInHeader.size() > 1 ? 30 : 0;
    } else if (periods.get().labels().count() < area.rows() - periods.get().labels().empty()) {
      score = 10;
    } else {
      score = Math.max(40, 85 - 10 * (int) texts.stream().filter(c -> c != periods.get()).count());
      score -= bars.size() == 1 && !texts.isEmpty() ? 20 : 0;
    }
    return Optional.of(new Candidate(new TablePlan(Shape.WIDE, roles, List.of()), score));
  }

  /** Returns columns without those that have the totals of at least two others, as they say. */
  private List<ColumnProfile> withoutTotals(List<ColumnProfile> bars) {
    if (bars.size() < 3 || bars.stream().noneMatch(bar -> Totals.isWord(bar.header()))) {
      return bars;
    }
    double[] sums =
        IntStream.range(0, area.rows())
            .mapToDouble(row -> bars.stream().mapToDouble(bar -> bar.number(row)).sum())
            .toArray();
    return bars.stream()
        .filter(bar -> !Totals.isWord(bar.header()) || !isTotal(bar, sums))
        .toList();
  }

  /**
   * Returns whether each number of a column is the sum of the others in its row.
   *
   * @param sums of all numbers in each row
   */
  private static boolean isTotal(ColumnProfile column, double[] sums) {
    return IntStream.range(0, sums.length)
        .allMatch(
            row -> {
              double number = column.number(row);
              double others = sums[row] - number;
              return Math.abs(others - number) <= ROUNDING * Math.abs(others);
            });
  }

  private static boolean isRowNumberName(String header) {
    return header.isEmpty()
        || header.toLowerCase(Locale.ROOT).startsWith("unnamed")
        || HeaderHint.isNeverValue(header);
  }

  /** Returns the first column if it has words that are all different and no names of bars. */
  private Optional<ColumnProfile> firstWords() {
    ColumnProfile first = columns.get(0);
    boolean areWords = first.isText() && first.labels().areUnique();
    return areWords && !HeaderHint.isName(first.header()) ? Optional.of(first) : Optional.empty();
  }

  /** Returns the first column if a table of numbers only has different ones in it: rounds. */
  private Optional<ColumnProfile> firstNumbers() {
    boolean areAllNumbers =
        texts.isEmpty()
            && numerics.size() > 2
            && numerics.stream().anyMatch(column -> !Headings.isNumber(column.header()));
    ColumnProfile first = columns.get(0);
    return areAllNumbers && first.isNumeric() && first.labels().areUnique()
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Names with a number each, without dates. */
  private Optional<Candidate> list() {
    Optional<ColumnProfile> name = listName();
    if (date.isPresent()
        && date.get().labels().count() > 1
        && (name.isEmpty() || !isListOfDated(name.get()))) {
      return Optional.empty();
    }
    List<ColumnProfile> values = listValues(name);
    if (name.isEmpty() || values.isEmpty() || isUndecided(values)) {
      return Optional.empty();
    }
    int score = values.size() == 1 ? 75 : HeaderHint.isName(name.get().header()) ? 74 : 55;
    score += name.get().column() > 0 ? 10 : 0;
    score -= date.isPresent() && !isListOfDated(name.get()) ? 30 : 0;
    score -= periodsInHeader.size() > 1 && !hasRanksInHeader() ? 50 : 0;
    TablePlan plan = listPlan(name.get(), values.get(0));
    return Optional.of(new Candidate(withOtherValues(plan, values), score));
  }

  /** Returns whether the first period has the ranks of the rows, and other columns have numbers. */
  private boolean hasRanksInHeader() {
    return !periodsInHeader.isEmpty()
        && periodsInHeader.get(0).isRowNumbers()
        && numerics.size() > periodsInHeader.size();
  }

  /**
   * Returns whether each name has a date of its own, which several share, and no course of time.
   */
  private boolean isListOfDated(ColumnProfile name) {
    return name.labels().areUnique() && date.orElseThrow().labels().count() < area.rows();
  }

  /**
   * Returns the plan of a list in which nothing says which column has the values: the first one
   * whose numbers differ, or the first one.
   */
  public Optional<TablePlan> undecided() {
    Optional<ColumnProfile> name = listName();
    List<ColumnProfile> values = listValues(name);
    Optional<ColumnProfile> value =
        ScoredColumn.best(
                values.stream().filter(column -> !column.isConstant()),
                column -> HeaderHint.isScore(column.header()) ? 1 : 0)
            .or(() -> values.stream().findFirst());
    return name.flatMap(bar -> value.map(column -> listPlan(bar, column)));
  }

  private Optional<ColumnProfile> listName() {
    Optional<ColumnProfile> name = barColumns.name(texts, Optional.empty());
    boolean areAllNumbers = name.isEmpty() && columns.size() == 2 && numerics.size() == 2;
    return areAllNumbers ? Optional.of(columns.get(0)) : name;
  }

  private List<ColumnProfile> listValues(Optional<ColumnProfile> name) {
    List<ColumnProfile> values = ValueColumns.find(numerics, Optional.empty(), area.rows());
    name.ifPresent(values::remove);
    return values;
  }

  private TablePlan listPlan(ColumnProfile name, ColumnProfile value) {
    List<ColumnRole> roles = skipped();
    roles.set(name.column(), ColumnRole.NAME);
    roles.set(value.column(), ColumnRole.VALUE);
    barColumns
        .category(columns, name)
        .ifPresent(column -> roles.set(column.column(), ColumnRole.CATEGORY));
    return new TablePlan(Shape.LIST, withImage(roles), List.of());
  }

  /**
   * Returns whether nothing says which of several columns has the values, because all rows have the
   * same number in the first of them.
   */
  private boolean isUndecided(List<ColumnProfile> values) {
    return values.size() > 1
        && area.rows() > 1
        && values.stream()
            .min(Comparator.comparingInt(ColumnProfile::column))
            .filter(ColumnProfile::isConstant)
            .isPresent();
  }

  private static TablePlan withOtherValues(TablePlan plan, List<ColumnProfile> values) {
    if (values.size() < 2) {
      return plan;
    }
    List<String> others = values.stream().skip(1).map(ColumnProfile::header).toList();
    List<ColumnRole> roles = new ArrayList<>(plan.roles());
    roles.set(values.get(0).column(), ColumnRole.SKIP);
    roles.set(values.get(1).column(), ColumnRole.VALUE);
    String other = new TablePlan(plan.shape(), roles, List.of()).declaration();
    return plan.warn(
        "The values are those of %s; other columns of numbers: %s. Set columns=%s to draw %s."
            .formatted(
                Excerpt.quoted(values.get(0).header()),
                Excerpt.list(others),
                other,
                Excerpt.quoted(values.get(1).header())));
  }

  /** Gives the column of images its role, unless it has another one, such as the only name. */
  private List<ColumnRole> withImage(List<ColumnRole> roles) {
    image
        .filter(column -> roles.get(column.column()) == ColumnRole.SKIP)
        .ifPresent(column -> roles.set(column.column(), ColumnRole.IMAGE));
    return roles;
  }

  private List<ColumnRole> skipped() {
    return new ArrayList<>(Collections.nCopies(columns.size(), ColumnRole.SKIP));
  }

  private static String phrase(Shape shape) {
    return switch (shape) {
      case WIDE -> "a row for each period";
      case SIDE -> "a column for each period";
      case LONG -> "a row for each value";
      case LIST -> "a list of names and numbers";
      case LISTS -> "lists";
    };
  }
}
