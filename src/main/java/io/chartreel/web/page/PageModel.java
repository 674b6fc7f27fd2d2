package io.chartreel.web.page;

import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that the page shows.
 *
 * @param title of the document
 * @param style the address of its style sheet
 * @param script the address of its script
 * @param icon the address of its icon
 * @param chart the chart, or none where the request has mistakes
 * @param form what goes in
 * @param mistakes all that is wrong
 * @param examples charts to start from
 * @param editable whether the form and the examples are shown: charts that must be signed cannot be
 *     made here
 */
public record PageModel(
    String title,
    String style,
    String script,
    String icon,
    Optional<Chart> chart,
    Form form,
    List<Mistake> mistakes,
    List<Example> examples,
    boolean editable) {
  /**
   * The chart that is shown.
   *
   * @param source what its {@code img} shows: an address, or a {@code data:} URI
   * @param still the address of the still picture
   * @param alt what it shows, in words
   * @param width of the picture on the page, in pixels
   * @param height of the picture on the page, in pixels
   * @param frames how many are played
   * @param seconds how long it plays once, as people read it
   * @param inline whether the picture is within the page
   * @param otherWay the address of this page with the picture within it, or beside it
   * @param card what other sites show of it
   * @param data its data, to be read
   * @param snippets what to copy
   */
  public record Chart(
      String source,
      String still,
      String alt,
      int width,
      int height,
      long frames,
      String seconds,
      boolean inline,
      String otherWay,
      Card card,
      DataTable data,
      List<Snippets.Snippet> snippets) {}

  /**
   * What other sites show of the page: the Open Graph protocol, and oEmbed.
   *
   * @param title of the chart
   * @param url the absolute address of the page
   * @param image the absolute address of the animation
   * @param imageWidth in pixels of the image
   * @param imageHeight in pixels of the image
   * @param oembedJson the absolute address of its oEmbed answer as JSON
   * @param oembedXml the absolute address of its oEmbed answer as XML
   */
  public record Card(
      String title,
      String url,
      String image,
      int imageWidth,
      int imageHeight,
      String oembedJson,
      String oembedXml) {}

  /**
   * The form.
   *
   * @param mark what its fields for data show, to tell what was typed from what was left
   * @param data the table
   * @param kind the kind of chart
   * @param first the fields that matter first
   * @param groups of further fields, folded away
   */
  public record Form(String mark, Field data, Field kind, List<Field> first, List<Group> groups) {}

  /**
   * Fields that belong together.
   *
   * @param name their heading
   * @param open whether they are shown without a click
   * @param fields one at least
   */
  public record Group(String name, boolean open, List<Field> fields) {}

  /**
   * The field of one parameter.
   *
   * @param id that no other has
   * @param name of the parameter
   * @param label what it is called
   * @param help what it means
   * @param value what is in it
   * @param placeholder what is so where it is empty
   * @param control how it is filled in
   * @param options what can be chosen; none where it is typed
   * @param problems its mistakes
   */
  public record Field(
      String id,
      String name,
      String label,
      String help,
      String value,
      String placeholder,
      Control control,
      List<String> options,
      List<Problem> problems) {
    /** Whether there is a mistake in it. */
    public boolean wrong() {
      return !problems.isEmpty();
    }

    /** The ids of the texts about it. */
    public String describedBy() {
      return IntStream.range(0, problems.size())
          .mapToObj(i -> " " + id + "-wrong-" + i)
          .collect(Collectors.joining("", id + "-help", ""));
    }

    /** What an option is called. */
    public String called(String option) {
      return option.isEmpty() ? placeholder : option;
    }

    /** Whether an option is chosen. */
    public boolean chosen(String option) {
      return option.equalsIgnoreCase(value);
    }
  }

  /**
   * Something that is wrong.
   *
   * @param field the id of the field that it is about
   * @param sentence what is wrong and what would be right
   * @param count how many mistakes it stands for
   */
  public record Mistake(Optional<String> field, String sentence, int count) {}

  /** Says how many mistakes there are. */
  public String mistakesHeading() {
    int count = mistakes.stream().mapToInt(Mistake::count).sum();
    return count == 1
        ? "There is a mistake in this chart."
        : String.format(Locale.ROOT, "There are %,d mistakes in this chart.", count);
  }

  /** How a field is filled in. */
  public enum Control {
    /** Several lines of text. */
    AREA,
    /** One line of text. */
    LINE,
    /** One line with a whole number. */
    NUMBER,
    /** One of several words. */
    CHOICE
  }
}
