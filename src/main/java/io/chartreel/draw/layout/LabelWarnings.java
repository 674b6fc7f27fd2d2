package io.chartreel.draw.layout;

import io.chartreel.draw.context.DrawingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Collects what is wrong with the labels of a chart: too small to read, shortened or omitted. */
final class LabelWarnings {
  /** The smallest size of legible type, in pixels before scaling. */
  private static final double LEGIBLE = 9;

  /** The maximum number of names in a warning. */
  private static final int MAX_NAMES = 3;

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
      warn("leave no space for names");
    } else if (size < desired && pixels < LEGIBLE) {
      warn(String.format(Locale.ROOT, "leave %.0f px for each name", pixels));
    }
  }

  /** Warns of numbers that are not drawn. */
  void checkNumbers(boolean shown) {
    if (!shown) {
      warn("leave no space for values");
    }
  }

  private void warn(String consequence) {
    int length = context.horizontal() ? context.style().height() : context.style().width();
    warnings.add(
        String.format(
            Locale.ROOT,
            "%d bars at %d px %s. Use a larger %s or fewer bars (top).",
            bars,
            length,
            consequence,
            context.horizontal() ? "height" : "width"));
  }

  /** Warns of shortened names, and lists some. */
  void checkTruncated(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    String listed =
        names.stream()
            .limit(MAX_NAMES)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
    warnings.add(
        (names.size() == 1 ? "1 name is" : names.size() + " names are")
            + " shortened. Use a larger width or shorter names: "
            + listed
            + more);
  }
}
