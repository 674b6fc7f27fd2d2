package io.chartreel.web;

import io.chartreel.request.Problem;
import java.util.List;
import java.util.Optional;

/**
 * All that the page shows.
 *
 * @param chart the chart, or none where the request has mistakes
 * @param groups of fields, in their order
 * @param mistakes all that is wrong
 */
public record Page(Optional<Chart> chart, List<Group> groups, List<Mistake> mistakes) {
  /**
   * The chart that is shown.
   *
   * @param source what its {@code img} shows: an address, or a {@code data:} URI
   * @param alt what it shows, in words
   * @param width of the picture on the page, in pixels
   * @param height of the picture on the page, in pixels
   * @param url its absolute address
   * @param snippet the HTML that embeds it
   * @param inline whether the picture is within the page
   * @param otherWay the address of this page with the picture within it, or beside it
   */
  public record Chart(
      String source,
      String alt,
      int width,
      int height,
      String url,
      String snippet,
      boolean inline,
      String otherWay) {}

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
      String name,
      String label,
      String help,
      String value,
      String placeholder,
      Control control,
      List<String> options,
      List<Problem> problems) {}

  /**
   * Something that is wrong.
   *
   * @param field the name of the field that it is about
   * @param sentence what is wrong and what would be right
   */
  public record Mistake(Optional<String> field, String sentence) {}

  /** How a field is filled in. */
  public enum Control {
    /** Several lines of text. */
    AREA,
    /** One line of text. */
    LINE,
    /** One of several words. */
    CHOICE
  }
}
