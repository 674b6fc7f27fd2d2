package io.chartreel.web.form;

import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form of the page.
 *
 * @param data the table
 * @param type the type of the chart
 * @param main the fields that are always visible
 * @param groups further fields, collapsed
 */
public record FormModel(Field data, Field type, List<Field> main, List<Group> groups) {

  /**
   * Fields under a heading.
   *
   * @param id unique on the page
   * @param open whether the fields are visible at first
   * @param ofBars further fields, one for each bar
   */
  public record Group(
      String id, String name, boolean open, List<Field> fields, List<Field> ofBars) {
    /** Returns whether none of the fields applies to the chart. */
    public boolean hidden() {
      return Stream.concat(fields.stream(), ofBars.stream()).allMatch(Field::hidden);
    }
  }

  /**
   * The field of one parameter.
   *
   * @param id unique on the page
   * @param name of the parameter
   * @param help what the parameter does
   * @param placeholder what applies while the field is empty, or an example
   * @param options empty if the value is typed
   * @param swatch the colour that the chart has there, as {@code #rrggbb}; empty if the value is
   *     not a colour
   * @param initial the value with which the parameter is not set
   * @param hidden whether the parameter has no effect on the chart and is not set
   */
  public record Field(
      String id,
      String name,
      String label,
      String help,
      String value,
      String placeholder,
      Control control,
      List<Option> options,
      List<Problem> problems,
      String swatch,
      String initial,
      boolean hidden) {

    /** Returns whether the value has a problem. */
    public boolean invalid() {
      return !problems.isEmpty();
    }

    /** Returns the ids of the help and of the problems, for {@code aria-describedby}. */
    public String describedBy() {
      return IntStream.range(0, problems.size())
          .mapToObj(i -> " " + id + "-problem-" + i)
          .collect(Collectors.joining("", id + "-help", ""));
    }

    /** Returns whether an option is the value of the field. */
    public boolean selected(Option option) {
      return option.value().equalsIgnoreCase(value);
    }
  }

  /**
   * A value that can be chosen.
   *
   * @param value of the parameter; empty for its default
   * @param text what the option is called
   * @param summary a sentence about it; empty if the text suffices
   * @param colors the colours that it stands for, as {@code #rrggbb}
   */
  public record Option(String value, String text, String summary, List<String> colors) {
    /** Creates an option that stands for no colours. */
    public Option(String value, String text, String summary) {
      this(value, text, summary, List.of());
    }
  }

  /**
   * A problem in the list of all problems.
   *
   * @param field id of the field with the problem
   * @param sentence what is wrong and how to fix it
   * @param count the number of problems that it summarises
   */
  public record ListedProblem(Optional<String> field, String sentence, int count) {}

  /** How a field is filled in. */
  public enum Control {
    /** Several lines of text. */
    AREA,
    /** One line of text. */
    LINE,
    /** One line with an integer. */
    NUMBER,
    /** One of several options. */
    CHOICE,
    /** One of several options that are shown by their colours. */
    COLORS,
    /** One line of text, and options that it can list. */
    NAMES
  }
}
