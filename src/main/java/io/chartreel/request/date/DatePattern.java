package io.chartreel.request.date;

import io.chartreel.request.problem.Excerpt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern of dates, such as {@code MMMM yyyy}. It is a subset of the patterns of {@link
 * java.time.format.DateTimeFormatter}: {@code y} or {@code u} (year), {@code M} or {@code L}
 * (month), {@code d} (day), {@code E} (day of the week), {@code Q} or {@code q} (quarter), {@code
 * w} (week), {@code H}, {@code m} and {@code s} (time of day). Other letters of the Latin alphabet
 * are quoted: {@code 'week' w}. Immutable.
 */
public final class DatePattern {
  /** The longest pattern, in characters. */
  public static final int MAX_LENGTH = 60;

  private static final String LETTERS = "yuMLdEQqwHms";
  private static final int MAX_COUNT = 4;
  private static final String REMEDY =
      "Use y, M, d, E, Q, w, H, m and s, e.g. MMMM yyyy, and put other letters in single quotes.";

  /**
   * A part of the pattern.
   *
   * @param letter the letter of a field; 0 for text
   * @param count how often the letter is repeated
   */
  private record Part(char letter, int count, String text) {}

  private final List<Part> parts;
  private final boolean hasDay;

  private DatePattern(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.hasDay = parts.stream().anyMatch(part -> part.letter == 'd');
  }

  /**
   * Returns the pattern of a text.
   *
   * @throws IllegalArgumentException if it is not one; see {@link #problemOf(String)}
   */
  public static DatePattern of(String text) {
    problemOf(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return new DatePattern(parts(text));
  }

  /** Returns a sentence on what is wrong with a pattern, and what to do; nothing if it is valid. */
  public static Optional<String> problemOf(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.of(
          "The date pattern has %,d characters (limit %d). Use a shorter one."
              .formatted(text.length(), MAX_LENGTH));
    }
    if (text.chars().filter(c -> c == '\'').count() % 2 == 1) {
      return Optional.of(
          "The date pattern %s has an odd number of single quotes. Write '' for an apostrophe."
              .formatted(Excerpt.quoted(text)));
    }
    List<Part> parts = parts(text);
    for (Part part : parts) {
      if (part.letter != 0 && LETTERS.indexOf(part.letter) < 0) {
        return Optional.of(
            "The date pattern %s has the unknown letter %c. %s"
                .formatted(Excerpt.quoted(text), part.letter, remedy(part.letter)));
      }
      if (part.letter != 0 && part.count > maxCount(part.letter)) {
        return Optional.of(
            "The date pattern %s repeats the letter %c %d times (limit %d)."
                .formatted(Excerpt.quoted(text), part.letter, part.count, maxCount(part.letter)));
      }
    }
    return parts.stream().allMatch(part -> part.letter == 0)
        ? Optional.of("The date pattern %s has no date. %s".formatted(Excerpt.quoted(text), REMEDY))
        : Optional.empty();
  }

  private static String remedy(char letter) {
    return switch (letter) {
      case 'Y' -> "Use y for the year.";
      case 'D' -> "Use d for the day.";
      case 'h' -> "Use H for the hour.";
      default -> REMEDY;
    };
  }

  private static int maxCount(char letter) {
    return switch (letter) {
      case 'y', 'u', 'M', 'L', 'E' -> MAX_COUNT;
      case 'Q', 'q' -> 3;
      default -> 2;
    };
  }

  /** Returns the parts of a text, valid or not. */
  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '\'') {
        while (end < text.length() && text.charAt(end) != '\'') {
          end++;
        }
        String quoted = text.substring(i + 1, end);
        parts.add(new Part((char) 0, 0, quoted.isEmpty() ? "'" : quoted));
        end = Math.min(end + 1, text.length());
      } else if (isLetter(c)) {
        while (end < text.length() && text.charAt(end) == c) {
          end++;
        }
        parts.add(new Part(c, end - i, ""));
      } else {
        parts.add(new Part((char) 0, 0, String.valueOf(c)));
      }
      i = end;
    }
    return parts;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Returns a sentence on the first part of the pattern that dates of a kind do not have. */
  Optional<String> problemOf(DateKind kind, boolean hasYear) {
    for (Part part : parts) {
      if (part.letter != 0 && !has(part.letter, kind, hasYear)) {
        String periods = hasYear ? kind.plural() : kind.plural() + " without a year";
        return Optional.of(
            "The dates are %s, which have no %s (%c in the date pattern)."
                .formatted(periods, meaning(part.letter), part.letter));
      }
    }
    return Optional.empty();
  }

  private static boolean has(char letter, DateKind kind, boolean hasYear) {
    boolean isDay = kind == DateKind.DAY || kind == DateKind.TIME;
    return switch (letter) {
      case 'y', 'u' -> hasYear;
      case 'M', 'L' -> isDay || kind == DateKind.MONTH;
      case 'Q', 'q' -> isDay || kind == DateKind.MONTH || kind == DateKind.QUARTER;
      case 'w' -> kind == DateKind.WEEK;
      case 'd', 'E' -> isDay;
      default -> kind == DateKind.TIME;
    };
  }

  private static String meaning(char letter) {
    return switch (letter) {
      case 'y', 'u' -> "year";
      case 'M', 'L' -> "month";
      case 'Q', 'q' -> "quarter";
      case 'w' -> "number of a week";
      case 'd' -> "day";
      case 'E' -> "day of the week";
      default -> "time of day";
    };
  }

  /** Returns a date that has all parts of this pattern. */
  String format(DateReading date, int year, DateKind kind, DateNames names) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.letter == 0 ? part.text : format(part, date, year, kind, names));
    }
    return text.toString();
  }

  private String format(Part part, DateReading date, int year, DateKind kind, DateNames names) {
    int count = part.count;
    int quarter = kind == DateKind.QUARTER ? date.part() : (date.part() + 2) / 3;
    return switch (part.letter) {
      case 'y', 'u' -> count == 2 ? padded(Math.floorMod(year, 100), 2) : padded(year, count);
      case 'M' -> month(date.part(), count, !hasDay, names);
      case 'L' -> month(date.part(), count, true, names);
      case 'Q', 'q' ->
          count == 3
              ? names.pattern("quarter.name").replace("{n}", Integer.toString(quarter))
              : padded(quarter, count);
      case 'E' ->
          names.dayOfWeek(
              LocalDate.of(year, date.part(), date.day()).getDayOfWeek().getValue(),
              count == MAX_COUNT);
      case 'd' -> padded(date.day(), count);
      case 'w' -> padded(date.part(), count);
      case 'H' -> padded(date.time().hour(), count);
      case 'm' -> padded(date.time().minute(), count);
      default -> padded(date.time().second(), count);
    };
  }

  private static String month(int month, int count, boolean isAlone, DateNames names) {
    return count <= 2 ? padded(month, count) : names.month(month, count == MAX_COUNT, isAlone);
  }

  private static String padded(int number, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", number);
  }
}
