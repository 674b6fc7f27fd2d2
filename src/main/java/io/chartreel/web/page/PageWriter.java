package io.chartreel.web.page;

import io.chartreel.request.ChartParser;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.form.FormModel;
import io.chartreel.web.form.FormModelBuilder;
import io.chartreel.web.http.BodyPieces;
import io.chartreel.web.http.HtmlTemplates;
import io.chartreel.web.http.PagePolicy;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.http.StaticAsset;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Renders the page and sends it.
 *
 * @param editable whether the form and the examples are shown
 */
record PageWriter(boolean editable) {
  private static final String DEFAULT_TITLE = "Chartreel: animated bar charts from a URL";

  private static final HtmlTemplates TEMPLATES = new HtmlTemplates();

  /**
   * Returns the page of a chart.
   *
   * @param example the example that it is, if it is one
   */
  String html(PageModel.Chart chart, FormModel form, Optional<Example> example) {
    List<ReadingSummary.Column> columns =
        chart.reading().map(ReadingSummary::columns).orElse(List.of());
    return html(Optional.of(chart), form, List.of(), columns, false, example);
  }

  /**
   * Sends the page with the problems of a request.
   *
   * @param query fills in the form
   * @param table the text for the table, if it is known
   * @param isDrawable whether the chart can be drawn, and is only too long for a URL
   */
  void sendProblems(
      Context ctx,
      int status,
      QueryString query,
      List<Problem> problems,
      Optional<String> table,
      boolean isDrawable,
      ChartParser parser) {
    FormModel form = new FormModelBuilder(query, Optional.empty(), problems, table, parser).form();
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    send(
        ctx,
        html(
            Optional.empty(),
            form,
            FormModelBuilder.listed(problems, form),
            editable ? DeclaredColumnRoles.of(query, parser) : List.of(),
            isDrawable,
            Optional.empty()));
  }

  private String html(
      Optional<PageModel.Chart> chart,
      FormModel form,
      List<FormModel.ListedProblem> problems,
      List<ReadingSummary.Column> columns,
      boolean isDrawable,
      Optional<Example> example) {
    return TEMPLATES.html(
        "page.jte",
        new PageModel(
            example.filter(Example.OPENING::equals).isPresent() ? DEFAULT_TITLE : title(chart),
            StaticAsset.STYLE.address(),
            StaticAsset.SCRIPTS.stream().map(StaticAsset::address).toList(),
            StaticAsset.ICON.address(),
            chart,
            form,
            problems,
            columns,
            isDrawable,
            Example.ALL,
            Sample.ALL,
            Target.ALL,
            example,
            editable));
  }

  private static String title(Optional<PageModel.Chart> chart) {
    return chart
        .map(shown -> shown.card().title())
        .filter(title -> !title.isEmpty())
        .map(title -> "Chartreel: " + title)
        .orElse(DEFAULT_TITLE);
  }

  /** Returns HTML as the body of a response. */
  static BodyPieces body(String html) {
    return BodyPieces.of(html.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends HTML with the security policy of the page, compressed if the client accepts it. */
  static void send(Context ctx, String html) {
    PagePolicy.apply(ctx);
    ResponseWriter.send(ctx, HtmlTemplates.MEDIA_TYPE, html.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends HTML that contains an image, which would hardly become shorter, as it is. */
  static void send(Context ctx, BodyPieces html) {
    PagePolicy.apply(ctx);
    ResponseWriter.send(ctx, HtmlTemplates.MEDIA_TYPE, html);
  }
}
