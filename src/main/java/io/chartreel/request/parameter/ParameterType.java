package io.chartreel.request.parameter;

import io.chartreel.chart.Easing;
import io.chartreel.chart.NumberLocale;
import io.chartreel.request.syntax.EnumNames;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The type of a parameter's values. */
public sealed interface ParameterType {
  /** Describes the allowed values in a phrase, which error messages, form and manual share. */
  String allowed(Limits limits);

  /** Tells users what to do if a value is rejected: {@code Use an integer from 1 to 50.} */
  default String remedy(Limits limits) {
    return "Use " + allowed(limits) + ".";
  }

  /** Returns the names to choose from; empty if values are free text. */
  default List<String> words() {
    return List.of();
  }

  /** Returns a text in the form in which {@link #words} has it. */
  default String normalized(String text) {
    return text;
  }

  /**
   * A choice of several names.
   *
   * @param words the names
   * @param phrase describes them
   */
  record Choice(List<String> words, String phrase) implements ParameterType {
    private static final String EASE_IN = "easeIn";
    private static final String EASE_IN_OUT = "easeInOut";

    /** Creates a choice that is described by all of its names. */
    Choice(List<String> words) {
      this(words, listed(words));
    }

    /** Returns the choice of an enum's constants. */
    static <E extends Enum<E>> Choice of(Class<E> constants) {
      return new Choice(EnumNames.all(constants));
    }

    /** Returns the choice of an easing function. Its description names each curve once. */
    static Choice ofEasing() {
      return new Choice(EnumNames.all(Easing.class), easings());
    }

    private static String easings() {
      List<String> names = EnumNames.all(Easing.class);
      List<String> curves =
          names.stream()
              .filter(name -> name.startsWith(EASE_IN) && !name.startsWith(EASE_IN_OUT))
              .map(name -> name.substring(EASE_IN.length()))
              .toList();
      String others =
          names.stream()
              .filter(name -> curves.stream().noneMatch(name::endsWith))
              .collect(Collectors.joining(", "));
      return others + ", or easeIn, easeOut or easeInOut followed by " + listed(curves);
    }

    private static String listed(List<String> words) {
      int last = words.size() - 1;
      return last == 0
          ? words.get(0)
          : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    @Override
    public String allowed(Limits limits) {
      return phrase;
    }
  }

  /** A language, or a language with a region, such as {@code de-CH}, which is ignored. */
  record Language() implements ParameterType {
    @Override
    public List<String> words() {
      return EnumNames.all(NumberLocale.class);
    }

    @Override
    public String normalized(String text) {
      int end = Math.max(text.indexOf('-'), text.indexOf('_'));
      boolean hasRegion =
          end > 0
              && end < text.length() - 1
              && text.chars().skip(end + 1L).allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
      return hasRegion ? text.substring(0, end) : text;
    }

    @Override
    public String allowed(Limits limits) {
      return String.join(", ", words()) + ", also with a region, e.g. en-US";
    }
  }

  /** On or off. A name without a value means on. */
  record Switch() implements ParameterType {
    @Override
    public List<String> words() {
      return List.of("on", "off");
    }

    @Override
    public String allowed(Limits limits) {
      return "on or off";
    }
  }

  /** On, off, or whatever suits the data. A name without a value means on. */
  record AutomaticSwitch() implements ParameterType {
    @Override
    public List<String> words() {
      return List.of("auto", "on", "off");
    }

    @Override
    public String allowed(Limits limits) {
      return "auto, on or off";
    }
  }

  /**
   * A text.
   *
   * @param limit the longest text, in characters (code points)
   * @param hasLines whether it may have line breaks
   */
  record Text(ToIntFunction<Limits> limit, boolean hasLines) implements ParameterType {
    /** Creates the type of a single line. */
    Text(ToIntFunction<Limits> limit) {
      this(limit, false);
    }

    /** Returns the longest text, in characters (code points). */
    public int longest(Limits limits) {
      return limit.applyAsInt(limits);
    }

    @Override
    public String allowed(Limits limits) {
      return "up to " + longest(limits) + " characters";
    }
  }

  /**
   * A text of any length that is truncated.
   *
   * @param longest the length after truncation, in characters (code points)
   */
  record TruncatedText(int longest) implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "text (truncated to " + longest + " characters)";
    }
  }

  /**
   * An integer from a range.
   *
   * @param min the smallest allowed value
   * @param limit the largest allowed value
   */
  record IntegerRange(int min, ToIntFunction<Limits> limit) implements ParameterType {
    /** Creates a type whose largest value does not depend on limits. */
    IntegerRange(int min, int max) {
      this(min, limits -> max);
    }

    /** Returns the largest allowed value. */
    public int max(Limits limits) {
      return limit.applyAsInt(limits);
    }

    @Override
    public String allowed(Limits limits) {
      return "an integer from " + min + " to " + max(limits);
    }
  }

  /** The proportions of the times between periods. */
  record Pace() implements ParameterType {
    @Override
    public List<String> words() {
      return List.of("even", "dates");
    }

    @Override
    public String allowed(Limits limits) {
      return "even, dates, or an integer for each period but the last, e.g. 31,29,31";
    }

    @Override
    public String remedy(Limits limits) {
      return "Use even or dates, or an integer from 1 to "
          + MAX_WEIGHT
          + " for each period but the last.";
    }
  }

  /** The largest relative time between two periods. */
  int MAX_WEIGHT = 1_000_000;

  /** A decimal number. */
  record Number() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "a number, e.g. 12, -3.5 or 1e6 (magnitude up to " + limits.valueText() + ")";
    }
  }

  /** A colour. */
  record Color() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "a CSS colour name or a hex code without the #";
    }
  }

  /** A colour, or no background. */
  record Background() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "transparent, a CSS colour name or a hex code without the #";
    }
  }

  /** The image of a bar. */
  record Image() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "a country code (ISO 3166), e.g. cn, or the name of an image of this service; in bodies"
          + " also a data URI";
    }
  }

  /** A caption of periods. */
  record Note() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "period:text or from..to:text, e.g. 1973:Oil crisis (repeatable)";
    }

    @Override
    public String remedy(Limits limits) {
      return "Use period:text, e.g. 1973:Oil crisis, or from..to:text.";
    }
  }

  /**
   * A word, or an integer from a range.
   *
   * @param word the only word
   * @param min the smallest allowed integer
   * @param limit the largest allowed integer
   */
  record WordOrInteger(String word, int min, ToIntFunction<Limits> limit) implements ParameterType {
    /** Returns the largest allowed integer. */
    public int max(Limits limits) {
      return limit.applyAsInt(limits);
    }

    @Override
    public String allowed(Limits limits) {
      return word + ", or an integer from " + min + " to " + max(limits);
    }
  }

  /** A list of colours. */
  record Colors() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "comma-separated CSS colour names or hex codes without the #";
    }
  }

  /**
   * A list of labels.
   *
   * @param areNew whether they may be any text; otherwise they are the names of bars in the data
   */
  record Labels(boolean areNew) implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return areNew
          ? "comma-separated labels (%2C for a comma inside one), or ranges, e.g. 2014..2020 or"
              + " 2000..2020:5"
          : "comma-separated names (%2C for a comma inside one)";
    }
  }

  /** A list of decimal numbers, some of which may be missing. */
  record Numbers() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "comma-separated numbers; _ for a missing value";
    }
  }

  /** The name and values of a bar. */
  record Series() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "name:values, e.g. Java:20,18,_ (%3A for a colon inside a name); repeat the parameter"
          + " or separate bars with ;";
    }

    @Override
    public String remedy(Limits limits) {
      return "Use name:values, e.g. Java:20,18,_ for each bar.";
    }
  }

  /** A table as CSV. */
  record Csv() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "CSV with ; instead of line breaks, e.g. year,Java,Python;2019,20,15;2020,18,19";
    }
  }

  /** The roles of CSV columns. */
  record Roles() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "date, name, value, category, color, image, or - to skip a column, separated by colons, e.g."
          + " date:name:value; * at the end means each remaining column, e.g. name:-:*";
    }
  }

  /** A label with a value. */
  record LabelledNumbers() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "label:value, e.g. 2013:60, or label:mean, median, min or max (repeatable)";
    }

    @Override
    public String remedy(Limits limits) {
      return "Use label:value, e.g. 2013:60, or label:mean, label:median, label:min or label:max.";
    }
  }

  /** How dates are displayed. */
  record DatePattern() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "auto, as-is, or a pattern, e.g. MMMM yyyy";
    }
  }

  /** A font family. */
  record Font() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "an installed font family";
    }
  }

  /** A frame of an animation. */
  record Frame() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "first, last, a period label, or a frame number (from 1)";
    }
  }
}
