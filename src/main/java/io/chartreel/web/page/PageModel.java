package io.chartreel.web.page;

import io.chartreel.request.problem.Problem;
import io.chartreel.web.snippet.Snippet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everything that the template of the page shows.
 *
 * @param title of the document
 * @param style URL of the style sheet
 * @param script URL of the script
 * @param icon URL of the icon
 * @param chart the chart; empty if the request has problems
 * @param form the chart's parameters
 * @param problems everything that is wrong with the request
 * @param drawable whether the chart can be drawn although it has a problem: no URL can contain it
 * @param examples charts to start from
 * @param editable whether the form and the examples are shown; not if charts have to be signed
 */
public record PageModel(
    String title,
    String style,
    String script,
    String icon,
    Optional<Chart> chart,
    Form form,
    List<ListedProblem> problems,
    boolean drawable,
    List<Example> examples,
    boolean editable) {

  /**
   * The chart that is shown.
   *
   * @param source URL of the animation, perhaps a {@code data:} URI
   * @param still URL of the last frame
   * @param alt the alt text
   * @param width on the page, in pixels
   * @param height on the page, in pixels
   * @param backdrop the CSS class of the colour behind a transparent image; empty if it is opaque
   * @param frames how many are played
   * @param seconds how long it plays once
   * @param inline whether {@code source} is a {@code data:} URI
   * @param otherPage URL of the same page with the image embedded, or linked if this one embeds it
   * @param gifDownload URL at which a browser saves the animation
   * @param pngDownload URL at which a browser saves the last frame
   * @param card what other sites show of it
   * @param reading how the data were read; empty if charts have to be signed, because the data may
   *     contain more than a signature covers
   * @param data as a table
   * @param snippets to embed the chart elsewhere
   */
  public record Chart(
      String source,
      String still,
      String alt,
      int width,
      int height,
      String backdrop,
      long frames,
      String seconds,
      boolean inline,
      String otherPage,
      String gifDownload,
      String pngDownload,
      Card card,
      Optional<ReadingSummary> reading,
      DataTable data,
      List<Snippet> snippets) {}

  /**
   * What other sites show of the page, by the Open Graph protocol or by oEmbed.
   *
   * @param title of the chart
   * @param url absolute URL of the page
   * @param image absolute URL of the animation, whose first frame is the finished chart: previews
   *     that do not play it show that frame
   * @param still absolute URL of the still image
   * @param imageWidth in pixels of the image
   * @param imageHeight in pixels of the image
   * @param oembedJson absolute URL of its oEmbed response as JSON
   * @param oembedXml absolute URL of its oEmbed response as XML
   */
  public record Card(
      String title,
      String url,
      String image,
      String still,
      int imageWidth,
      int imageHeight,
      String oembedJson,
      String oembedXml) {}

  /**
   * The form.
   *
   * @param data the table
   * @param type the type of the chart
   * @param main the fields that are always visible
   * @param groups further fields, collapsed
   */
  public record Form(Field data, Field type, List<Field> main, List<Group> groups) {}

  /**
   * Fields under a heading.
   *
   * @param open whether the fields are visible at first
   */
  public record Group(String name, boolean open, List<Field> fields) {}

  /**
   * The field of one parameter.
   *
   * @param id unique on the page
   * @param name of the parameter
   * @param help what the parameter does
   * @param placeholder what applies while the field is empty, or an example
   * @param options empty if the value is typed
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
      List<Problem> problems) {

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
   */
  public record Option(String value, String text, String summary) {}

  /**
   * A problem in the list of all problems.
   *
   * @param field id of the field with the problem
   * @param sentence what is wrong and how to fix it
   * @param count the number of problems that it summarises
   */
  public record ListedProblem(Optional<String> field, String sentence, int count) {}

  /** Returns the heading of the list of problems. */
  public String problemsHeading() {
    int count = problems.stream().mapToInt(ListedProblem::count).sum();
    return count == 1
        ? "1 problem to fix"
        : String.format(Locale.ROOT, "%,d problems to fix", count);
  }

  /** How a field is filled in. */
  public enum Control {
    /** Several lines of text. */
    AREA,
    /** One line of text. */
    LINE,
    /** One line with an integer. */
    NUMBER,
    /** One of several options. */
    CHOICE
  }
}
