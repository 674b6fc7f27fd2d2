package io.chartreel.draw.layout;

import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.title.NoteBlock;
import io.chartreel.draw.title.PeriodTicker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what is wrong with the texts of a chart: too small to read, shortened or omitted. */
final class LabelWarnings {
  /** The smallest size of legible type, in pixels before scaling. */
  private static final double LEGIBLE = 9;

  /** The maximum number of names or notes in a warning. */
  private static final int MAX_QUOTED = 3;

  /** The maximum number of characters (code points) of a note in a warning. */
  private static final int MAX_LENGTH = 80;

  private final List<String> warnings = new ArrayList<>();
  private final DrawingContext context;
  private final int bars;

  /**
   * Starts with no warnings.
   *
   * @param bars the number of bars next to each other
   */
  LabelWarnings(DrawingContext context, int bars) {
    this.context = context;
    this.bars = bars;
  }

  /** Returns the warnings, each with what to do. */
  List<String> all() {
    return List.copyOf(warnings);
  }

  /**
   * Warns of names that are missing or hard to read because many bars share the image.
   *
   * @param size of the font, for an image of 640 x 480; 0 if there is no space for names
   * @param desired the size if there is enough space
   */
  void checkSize(double size, double desired) {
    double pixels = context.scaling().font(size) / context.style().scale();
    if (size == 0) {
      warn("no space for names");
    } else if (size < desired && pixels < LEGIBLE) {
      warn(String.format(Locale.ROOT, "room for a font size of only %.0f px", pixels));
    }
  }

  /** Warns of ranks that are not drawn. */
  void checkRanks(boolean shown) {
    if (!shown) {
      warn("no space for ranks");
    }
  }

  /** Warns of numbers that are not drawn. */
  void checkNumbers(boolean shown) {
    if (!shown) {
      warn("no space for values");
    }
  }

  /** Warns of something that is not drawn because the image is too low for it. */
  void addTooLow(String what) {
    warnings.add(noSpace(what, "height"));
  }

  /** Warns of something that is not, or not completely, drawn because the image is too narrow. */
  void addTooNarrow(String what) {
    warnings.add(noSpace(what, "width"));
  }

  /** Warns of something that is not drawn because the image is too short along the axis. */
  void addTooShort(String what) {
    warnings.add(noSpace(what, context.horizontal() ? "width" : "height"));
  }

  /**
   * Returns the warning of something that is not drawn because a side of the image is too short.
   */
  static String noSpace(String what, String side) {
    return "There is no space for the " + what + ". Use a larger " + side + ".";
  }

  /** Warns of images that are not drawn. */
  void checkImages(BarImages images) {
    if (images.areTooLong()) {
      addTooShort("images");
    } else if (images.areTooSmall()) {
      warnings.add(
          "The bars are too thin for their images. Use a larger "
              + across()
              + " or fewer bars (in a race: top).");
    }
  }

  private void warn(String left) {
    int length = context.horizontal() ? context.style().height() : context.style().width();
    warnings.add(
        String.format(
            Locale.ROOT,
            bars == 1
                ? "%d bar at %d px leaves %s. Use a larger %s."
                : "%d bars at %d px leave %s. Use a larger %s or fewer bars (in a race: top).",
            bars,
            length,
            left,
            across()));
  }

  /** Returns the parameter for the length of the side along which the bars are. */
  private String across() {
    return context.horizontal() ? "height" : "width";
  }

  /** Warns of shortened names, and lists some. */
  void checkTruncated(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    warnings.add(
        (names.size() == 1 ? "1 name is" : names.size() + " names are")
            + (context.horizontal()
                ? " shortened. Use a larger width or shorter names: "
                : " shortened. Use a larger width, direction=horizontal or shorter names: ")
            + listed(names));
  }

  /** Warns of periods or totals that are not, or not completely, drawn. */
  void checkTicker(Optional<PeriodTicker> ticker, PeriodTicker.Texts texts) {
    if (ticker.isEmpty() && !texts.isEmpty()) {
      String missing =
          texts.periods().isEmpty()
              ? "total"
              : texts.totals().isEmpty() ? "period" : "period and the total";
      addTooLow(missing);
    }
    if (ticker.filter(shown -> shown.shortensPeriods(texts)).isPresent()) {
      warnings.add("The period is shortened. Use a larger width or shorter periods.");
    }
    if (ticker.filter(shown -> shown.shortensTotals(texts)).isPresent()) {
      warnings.add("The total is shortened. Use a larger width or a shorter label.");
    }
  }

  /** Warns of labels of reference lines that are not, or not completely, drawn. */
  void checkReferences(ReferenceLines lines) {
    List<String> omitted = lines.omitted();
    if (!omitted.isEmpty()) {
      warnings.add(
          "There is no space for "
              + (omitted.size() == 1
                  ? "the label of a reference line"
                  : "the labels of " + omitted.size() + " reference lines")
              + ". Use a larger height or fewer references (ref): "
              + listed(omitted));
    }
    List<String> shortened = lines.shortened();
    if (!shortened.isEmpty()) {
      warnings.add(
          (shortened.size() == 1
                  ? "The label of a reference line is"
                  : "The labels of " + shortened.size() + " reference lines are")
              + " shortened. Use a larger width or shorter labels: "
              + listed(shortened));
    }
  }

  /** Warns of notes that are not, or not completely, drawn, and lists some. */
  void checkNotes(NoteBlock block, Collection<String> notes) {
    List<String> missing = notes.stream().filter(note -> !block.has(note)).toList();
    if (!missing.isEmpty()) {
      String which = missing.size() == 1 ? "this note" : missing.size() + " notes";
      warnings.add("There is no space for " + which + adviceForNotes(missing));
    }
    List<String> shortened =
        notes.stream().filter(note -> block.has(note) && !block.hasWhole(note)).toList();
    if (!shortened.isEmpty()) {
      String which = shortened.size() == 1 ? "This note is" : shortened.size() + " notes are";
      warnings.add(which + " shortened" + adviceForNotes(shortened));
    }
  }

  private static String adviceForNotes(List<String> notes) {
    return ". Use a larger width or height, or "
        + (notes.size() == 1 ? "a shorter note: " : "shorter notes: ")
        + listed(notes);
  }

  /** Quotes the beginnings of the first texts, counts the others, and ends the sentence. */
  static String listed(List<String> texts) {
    String listed =
        texts.stream()
            .limit(MAX_QUOTED)
            .map(text -> "\"" + beginning(text) + "\"")
            .collect(Collectors.joining(", "));
    int others = texts.size() - MAX_QUOTED;
    return others > 0 ? listed + " and " + others + " more." : listed + ".";
  }

  private static String beginning(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)).stripTrailing() + "…";
  }
}
