package io.chartreel.request;

import java.util.List;
import java.util.stream.Stream;

/** What a parameter may be. */
public sealed interface Domain {
  /** What is allowed, as a phrase that error messages, the form and the manual share. */
  String allowed();

  /**
   * One of several words.
   *
   * @param words the constants of an enum, as they are written
   */
  record Choice(List<String> words) implements Domain {
    /** The words for an enum's constants. */
    static <E extends Enum<E>> Choice of(Class<E> constants) {
      return new Choice(Stream.of(constants.getEnumConstants()).map(Spelling::of).toList());
    }

    @Override
    public String allowed() {
      return words.size() == 1
          ? words.get(0)
          : String.join(", ", words.subList(0, words.size() - 1))
              + " or "
              + words.get(words.size() - 1);
    }
  }

  /**
   * A line of text.
   *
   * @param longest how many characters it may have
   */
  record Text(int longest) implements Domain {
    @Override
    public String allowed() {
      return "up to " + longest + " characters";
    }
  }

  /**
   * A whole number.
   *
   * @param min the smallest that is allowed
   * @param max the largest that is allowed
   */
  record Whole(int min, int max) implements Domain {
    @Override
    public String allowed() {
      return "a whole number from " + min + " to " + max;
    }
  }

  /** A decimal number. */
  record Number() implements Domain {
    @Override
    public String allowed() {
      return "a number such as 12, -3.5 or 1e6, up to 1e15 in size";
    }
  }

  /** A colour. */
  record Color() implements Domain {
    @Override
    public String allowed() {
      return "a CSS colour name, or 3 or 6 hex digits without #";
    }
  }

  /** Several colours. */
  record Colors() implements Domain {
    @Override
    public String allowed() {
      return "CSS colour names, or 3 or 6 hex digits without #, separated by commas";
    }
  }

  /** Several labels. */
  record Labels() implements Domain {
    @Override
    public String allowed() {
      return "labels separated by commas (%2C is a comma inside one), or ranges such as 2014..2020"
          + " or 2000..2020:5";
    }
  }

  /** Several decimal numbers. */
  record Numbers() implements Domain {
    @Override
    public String allowed() {
      return "numbers separated by commas, _ where there is none";
    }
  }

  /** A value with its label. */
  record LabelledNumber() implements Domain {
    @Override
    public String allowed() {
      return "label:value, such as 2013:60";
    }
  }

  /** A frame of a film. */
  record Frame() implements Domain {
    @Override
    public String allowed() {
      return "first, last, a label, or the number of a frame from 1";
    }
  }
}
