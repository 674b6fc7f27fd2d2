package io.chartreel.request.parameter;

import io.chartreel.request.problem.Suggestion;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What a parameter may be. */
public sealed interface ParameterType {
  /** What is allowed, as a phrase that error messages, the form and the manual share. */
  String allowed(Limits limits);

  /** Returns what to do if a value is rejected, a sentence: {@code Use an integer from 1 to 50.} */
  default String remedy(Limits limits) {
    return "Use " + allowed(limits) + ".";
  }

  /** The words that can be chosen; none where something is typed. */
  default List<String> words() {
    return List.of();
  }

  /**
   * One of several words.
   *
   * @param words the constants of an enum, as they are written
   */
  record Choice(List<String> words) implements ParameterType {
    /** The words for an enum's constants. */
    static <E extends Enum<E>> Choice of(Class<E> constants) {
      return new Choice(Stream.of(constants.getEnumConstants()).map(Suggestion::of).toList());
    }

    @Override
    public String allowed(Limits limits) {
      return words.size() == 1
          ? words.get(0)
          : String.join(", ", words.subList(0, words.size() - 1))
              + " or "
              + words.get(words.size() - 1);
    }
  }

  /** Something that is done or not. A name without a value is on, too. */
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

  /**
   * A line of text.
   *
   * @param most how many characters it may have
   */
  record Text(ToIntFunction<Limits> most) implements ParameterType {
    /** How many characters it may have. */
    int longest(Limits limits) {
      return most.applyAsInt(limits);
    }

    @Override
    public String allowed(Limits limits) {
      return "up to " + longest(limits) + " characters";
    }
  }

  /**
   * A line of text of which only the beginning is kept.
   *
   * @param longest how many characters are kept
   */
  record Beginning(int longest) implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "text, of which " + longest + " characters are kept";
    }
  }

  /**
   * A whole number.
   *
   * @param min the smallest that is allowed
   * @param most the largest that is allowed
   */
  record Whole(int min, ToIntFunction<Limits> most) implements ParameterType {
    /** One whose largest is the same under all limits. */
    Whole(int min, int max) {
      this(min, limits -> max);
    }

    /** The largest that is allowed. */
    public int max(Limits limits) {
      return most.applyAsInt(limits);
    }

    @Override
    public String allowed(Limits limits) {
      return "a whole number from " + min + " to " + max(limits);
    }
  }

  /** A decimal number. */
  record Number() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "a number such as 12, -3.5 or 1e6, up to " + limits.valueText() + " in size";
    }
  }

  /** A colour. */
  record Color() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "a CSS colour name, or 3, 6 or 8 hex digits without #";
    }
  }

  /** Several colours. */
  public record Colors() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "CSS colour names, or 3, 6 or 8 hex digits without #, separated by commas";
    }
  }

  /** Several labels. */
  record Labels() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "labels separated by commas (%2C is a comma inside one), or ranges such as 2014..2020"
          + " or 2000..2020:5";
    }
  }

  /** Several decimal numbers. */
  record Numbers() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "numbers separated by commas, _ where there is none";
    }
  }

  /** Bars, each with its values. */
  record Series() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "name:values, such as Java:20,18,_ (%3A is a colon inside a name); again for each bar,"
          + " or behind a ;";
    }
  }

  /** A table as CSV. */
  record Csv() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "CSV with a ; for each line end, such as year,Java,Python;2019,20,15;2020,18,19";
    }
  }

  /** What the columns of a CSV file hold. */
  record Roles() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "date, name, value, category, or - for a column to skip, separated by colons, such as"
          + " date:name:value:category";
    }
  }

  /** Values, each with its label. */
  record LabelledNumbers() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "label:value, such as 2013:60; again for each";
    }
  }

  /** A family of fonts. */
  record Font() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "a family of fonts that the service has";
    }
  }

  /** A frame of a film. */
  record Frame() implements ParameterType {
    @Override
    public String allowed(Limits limits) {
      return "first, last, the label of a period, or the number of a frame from 1";
    }
  }
}
