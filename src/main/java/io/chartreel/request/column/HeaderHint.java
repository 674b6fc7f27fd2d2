package io.chartreel.request.column;

import io.chartreel.request.date.DateKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the name of a column says about its role. It is a hint only: the cells decide. */
public final class HeaderHint {
  private static final Set<String> DATES =
      Set.of(
          "date",
          "dates",
          "year",
          "years",
          "yr",
          "period",
          "time",
          "datetime",
          "timestamp",
          "quarter",
          "month",
          "week",
          "day",
          "season",
          "decade",
          "jahr",
          "datum",
          "monat",
          "quartal",
          "woche",
          "tag",
          "zeit",
          "ann\u00e9e",
          "annee",
          "mois",
          "jour",
          "trimestre",
          "a\u00f1o",
          "ano",
          "fecha",
          "mes",
          "anno",
          "\u5e74",
          "\u5e74\u4efd",
          "\u65e5\u671f",
          "\u65f6\u95f4",
          "\u5e74\u5ea6",
          "\u0433\u043e\u0434",
          "\u0434\u0430\u0442\u0430");

  private static final Set<String> NAMES =
      Set.of(
          "driver",
          "rider",
          "athlete",
          "constructor",
          "actor",
          "author",
          "movie",
          "model",
          "film",
          "school",
          "university",
          "department",
          "channel",
          "app",
          "person",
          "coin",
          "currency",
          "airport",
          "station",
          "museum",
          "word",
          "publisher",
          "developer",
          "franchise",
          "sport",
          "airline",
          "bank",
          "county",
          "province",
          "district",
          "municipality",
          "name",
          "names",
          "country",
          "countries",
          "entity",
          "bar",
          "label",
          "team",
          "club",
          "player",
          "company",
          "brand",
          "city",
          "state",
          "symbol",
          "ticker",
          "product",
          "item",
          "artist",
          "title",
          "nation",
          "land",
          "pays",
          "pa\u00eds",
          "pais",
          "location",
          "area",
          "geo",
          "language",
          "browser",
          "candidate",
          "party",
          "species",
          "series",
          "track",
          "song",
          "\u540d\u79f0",
          "\u56fd\u5bb6");

  /** Names that only the values of a table with a row for each value have. */
  private static final Set<String> VALUES =
      Set.of(
          "value",
          "values",
          "obs_value",
          "obsvalue",
          "observation value",
          "wert",
          "valeur",
          "valor",
          "valore",
          "\u503c",
          "\u6570\u503c");

  private static final Set<String> EXACT_NAMES = Set.of("name", "names", "full name", "track_name");

  private static final Set<String> STEPS =
      Set.of(
          "round",
          "race",
          "matchday",
          "gameweek",
          "game",
          "episode",
          "step",
          "stage",
          "lap",
          "turn",
          "generation",
          "iteration",
          "epoch",
          "spieltag",
          "runde",
          "edition",
          "matchweek",
          "jornada",
          "frame");

  private static final List<String> MEASURES =
      List.of(
          "series", "indicator", "variable", "measure", "metric", "subject", "unit", "frequency");

  private static final Set<String> SCORES =
      Set.of("points", "pts", "total", "score", "sales", "streams", "revenue", "gross", "votes");

  private static final Set<String> CATEGORIES =
      Set.of(
          "category",
          "region",
          "group",
          "continent",
          "type",
          "class",
          "sector",
          "industry",
          "genre",
          "kategorie",
          "gruppe",
          "\u7c7b\u578b");

  private static final Set<String> NEVER_VALUES =
      Set.of(
          "weeks",
          "seed",
          "lap",
          "iso_code",
          "isic",
          "naics",
          "rank",
          "ranking",
          "rang",
          "position",
          "pos",
          "place",
          "platz",
          "id",
          "ids",
          "key",
          "code",
          "index",
          "idx",
          "no",
          "nr",
          "#",
          "row",
          "lat",
          "latitude",
          "long",
          "lng",
          "lon",
          "longitude",
          "fips",
          "zip",
          "zipcode",
          "iso",
          "iso2",
          "iso3",
          "uid",
          "code3",
          "m49",
          "phone",
          "order");

  /** Names that say outright that a column has the names of bars, whatever its cells are. */
  private static final Set<String> BARS = Set.of("name", "bar", "label");

  /** Names that say outright that a column has groups of bars. */
  private static final Set<String> GROUPS = Set.of("category", "group");

  /** The name that says outright that a column has the images of bars. */
  private static final String IMAGE = "image";

  /** The parts of years, which a column next to the years may have. */
  private static final Map<String, DateKind> PARTS =
      Map.ofEntries(
          Map.entry("quarter", DateKind.QUARTER),
          Map.entry("qtr", DateKind.QUARTER),
          Map.entry("quartal", DateKind.QUARTER),
          Map.entry("trimestre", DateKind.QUARTER),
          Map.entry("month", DateKind.MONTH),
          Map.entry("monat", DateKind.MONTH),
          Map.entry("mois", DateKind.MONTH),
          Map.entry("mes", DateKind.MONTH),
          Map.entry("mese", DateKind.MONTH),
          Map.entry("\u6708", DateKind.MONTH),
          Map.entry("week", DateKind.WEEK),
          Map.entry("woche", DateKind.WEEK),
          Map.entry("semaine", DateKind.WEEK),
          Map.entry("half", DateKind.HALF));

  private HeaderHint() {}

  /** Returns whether a column of this name has periods: not if it is one itself, as Week 1 is. */
  public static boolean isDate(String header) {
    return anyWord(header, DATES) && !endsWithNumber(header);
  }

  private static boolean endsWithNumber(String header) {
    String name = header.strip();
    int start = name.length();
    while (start > 0 && Character.isDigit(name.charAt(start - 1))) {
      start--;
    }
    return start < name.length() && start > 0 && Character.isWhitespace(name.charAt(start - 1));
  }

  /** Returns whether a name is that of one period by its number, such as Week 1 or Round 1. */
  public static boolean isNumberedPeriod(String header) {
    return header.chars().anyMatch(Character::isDigit)
        && (anyWord(header, DATES) || anyWord(header, STEPS));
  }

  /** Returns whether numbers in a column of this name count the steps of something. */
  public static boolean isStep(String header) {
    return STEPS.contains(lower(header));
  }

  /** Returns whether a column of this name has names of bars. */
  public static boolean isName(String header) {
    return anyWord(header, NAMES) && !isNeverValue(header);
  }

  /** Returns whether a column is named exactly as the one with the names of bars is documented. */
  public static boolean isBars(String header) {
    return BARS.contains(lower(header));
  }

  /** Returns whether a column is named exactly as the one with groups of bars is documented. */
  public static boolean isGroups(String header) {
    return GROUPS.contains(lower(header));
  }

  /** Returns whether a column of this name describes what is measured, and not who. */
  public static boolean isMeasure(String header) {
    String name = lower(header);
    return MEASURES.stream().anyMatch(measure -> name.startsWith(measure) && !name.equals(measure));
  }

  /** Returns whether a number in a column of this name is probably what a list is about. */
  public static boolean isScore(String header) {
    return anyWord(header, SCORES);
  }

  /** Returns whether a column of this name has names and nothing else. */
  public static boolean isExactName(String header) {
    return EXACT_NAMES.contains(lower(header));
  }

  /** Returns whether a column of this name has the values. */
  public static boolean isValue(String header) {
    return VALUES.contains(lower(header));
  }

  /** Returns whether a column is named exactly as the one with the images of bars is documented. */
  public static boolean isImage(String header) {
    return lower(header).equals(IMAGE);
  }

  /** Returns whether a column of this name has groups of bars. */
  public static boolean isCategory(String header) {
    return anyWord(header, CATEGORIES) && !isNeverValue(header);
  }

  /**
   * Returns whether numbers in a column of this name are no values: ranks, codes, places on Earth.
   */
  public static boolean isNeverValue(String header) {
    return anyWord(header, NEVER_VALUES) || hasCamelCaseId(header);
  }

  /** Returns whether numbers in a column of this name identify or rank something. */
  public static boolean isId(String header) {
    String name = lower(header);
    return name.equals("id")
        || name.equals("rank")
        || name.endsWith("_id")
        || name.endsWith(" id")
        || hasCamelCaseId(header);
  }

  /** Returns whether a name ends like CustomerID or customerId. */
  private static boolean hasCamelCaseId(String header) {
    return header.length() > 2
        && (header.endsWith("ID") || header.endsWith("Id"))
        && Character.isLowerCase(header.charAt(header.length() - 3));
  }

  /** Returns whether a column of this name has quarters, months or weeks of a year. */
  public static boolean isPartOfYear(String header) {
    return PARTS.containsKey(lower(header));
  }

  /** Returns which part of a year a column of this name has. */
  public static Optional<DateKind> kindOfPart(String header) {
    return Optional.ofNullable(PARTS.get(lower(header)));
  }

  private static String lower(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the first or last word of a header is one of some words. */
  private static boolean anyWord(String header, Set<String> words) {
    String name = lower(header);
    if (words.contains(name)) {
      return true;
    }
    int first = 0;
    while (first < name.length() && isPartOfWord(name.charAt(first))) {
      first++;
    }
    int last = name.length();
    while (last > 0 && isPartOfWord(name.charAt(last - 1))) {
      last--;
    }
    return words.contains(name.substring(0, first)) || words.contains(name.substring(last));
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '#';
  }
}
