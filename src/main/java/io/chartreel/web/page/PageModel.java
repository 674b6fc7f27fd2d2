package io.chartreel.web.page;

import io.chartreel.scene.PeriodTime;
import io.chartreel.web.form.FormModel;
import io.chartreel.web.snippet.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the template of the page shows.
 *
 * @param title of the document
 * @param style URL of the style sheet
 * @param scripts URLs of the scripts
 * @param icon URL of the icon
 * @param chart the chart; empty if the request has problems
 * @param form the chart's parameters
 * @param problems everything that is wrong with the request
 * @param columns the columns of the data, whose roles can be changed even if they are the problem
 * @param drawable whether the chart can be drawn although it has a problem: no URL can contain it
 * @param examples charts to start from
 * @param samples data to start from
 * @param targets places that a chart can be made for
 * @param example the example that the chart is, if it is one
 * @param editable whether the form and the examples are shown; not if charts have to be signed
 */
public record PageModel(
    String title,
    String style,
    List<String> scripts,
    String icon,
    Optional<Chart> chart,
    FormModel form,
    List<FormModel.ListedProblem> problems,
    List<ReadingSummary.Column> columns,
    boolean drawable,
    List<Example> examples,
    List<Sample> samples,
    List<Target> targets,
    Optional<Example> example,
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
   * @param webpDownload URL at which a browser saves the animation as WebP, if that is offered
   * @param pngDownload URL at which a browser saves the last frame
   * @param card what other sites show of it
   * @param reading how the data were read; empty if charts have to be signed, because the data may
   *     contain more than a signature covers
   * @param data as a table
   * @param snippets to embed the chart elsewhere
   * @param moments when each period is reached
   * @param isLocal whether only this computer can load the URLs
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
      Optional<String> webpDownload,
      String pngDownload,
      Card card,
      Optional<ReadingSummary> reading,
      DataTable data,
      List<Snippet> snippets,
      List<PeriodTime> moments,
      boolean isLocal) {
    /** Returns the snippets of each group, in their order. */
    public List<List<Snippet>> snippetGroups() {
      Map<String, List<Snippet>> groups = new LinkedHashMap<>();
      for (Snippet snippet : snippets) {
        groups.computeIfAbsent(snippet.group(), name -> new ArrayList<>()).add(snippet);
      }
      return List.copyOf(groups.values());
    }
  }

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

  /** Returns the heading of the list of problems. */
  public String problemsHeading() {
    int count = problems.stream().mapToInt(FormModel.ListedProblem::count).sum();
    return count == 1
        ? "1 problem to fix"
        : String.format(Locale.ROOT, "%,d problems to fix", count);
  }
}
