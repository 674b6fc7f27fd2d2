package io.chartreel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.chartreel.chart.AltText;
import io.chartreel.chart.Style;
import io.chartreel.request.BadRequestException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.Domain;
import io.chartreel.request.FormText;
import io.chartreel.request.Parameter;
import io.chartreel.request.Problem;
import io.chartreel.request.QueryString;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page: the chart, a form for its parameters, and what to copy. Its form marks what it sends,
 * and is led to the address that says the same in the spelling of a chart's URL.
 */
final class PageAnswer {
  private static final String FORM = "form";
  private static final String INLINE = "inline";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.chartreel.web.template");
  private final ChartParser parser;
  private final ImageAnswers images;

  PageAnswer(ChartParser parser, ImageAnswers images) {
    this.parser = parser;
    this.images = images;
    templates.setBinaryStaticContent(false);
  }

  void answer(Context ctx) throws IOException {
    QueryString query = ImageAnswers.query(ctx);
    if (query.has(FORM)) {
      ctx.header("Location", "/" + question(FormText.toQuery(query)));
      ctx.status(HttpStatus.SEE_OTHER);
      Responses.send(ctx, "text/plain; charset=utf-8", new byte[0]);
      return;
    }
    QueryString chart = query.without(INLINE);
    Page page;
    try {
      ChartRequest request = parser.parse(chart);
      page = page(chart, Optional.of(shown(ctx, request, chart, query.has(INLINE))), List.of());
    } catch (BadRequestException bad) {
      page = page(chart, Optional.empty(), bad.problems());
      ctx.status(bad.status());
      ctx.header("Cache-Control", "no-store");
    }
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render("page.jte", page, html);
    ByteArrayOutputStream body = new ByteArrayOutputStream(html.getContentLength());
    html.writeTo(body);
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; img-src 'self' data:; style-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'self'");
    Responses.send(ctx, "text/html; charset=utf-8", body);
  }

  private Page.Chart shown(Context ctx, ChartRequest request, QueryString query, boolean inline) {
    Style style = request.chart().style();
    String address = "/gif" + question(query);
    String url = ctx.scheme() + "://" + ctx.host() + address;
    String alt = request.alt().orElseGet(() -> AltText.of(request.chart()));
    QueryString other = inline ? query : with(query, INLINE);
    return new Page.Chart(
        inline ? images.dataUri(request) : address,
        alt,
        style.width(),
        style.height(),
        url,
        "<img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\">"
            .formatted(escaped(url), escaped(alt), style.width(), style.height()),
        inline,
        "/" + question(other));
  }

  private static QueryString with(QueryString query, String name) {
    return new QueryString(
        Stream.concat(query.fields().stream(), Stream.of(new QueryString.Field(name, "")))
            .toList());
  }

  private static String question(QueryString query) {
    return query.fields().isEmpty() ? "" : "?" + query;
  }

  /** A text as it stands within the quotes of an attribute of the snippet. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static Page page(QueryString query, Optional<Page.Chart> chart, List<Problem> problems) {
    return new Page(
        chart,
        List.of(
            group("Data", true, query, problems, Parameter.TYPE, Parameter.REF),
            group("Words", true, query, problems, Parameter.TITLE, Parameter.ALT),
            group("Motion", false, query, problems, Parameter.PERIOD, Parameter.POSTER),
            group("Size and order", false, query, problems, Parameter.WIDTH, Parameter.LAYOUT),
            group("Colours and labels", false, query, problems, Parameter.COLORS, Parameter.GAP),
            group("Axis", false, query, problems, Parameter.AXIS, Parameter.GRID),
            group("Numbers", false, query, problems, Parameter.DECIMALS, Parameter.COMPACT)),
        problems.stream().map(PageAnswer::mistake).toList());
  }

  private static Page.Mistake mistake(Problem problem) {
    Optional<String> field =
        Stream.of(Parameter.values())
            .map(Parameter::spelling)
            .filter(problem.parameter()::equals)
            .findFirst();
    return new Page.Mistake(field, problem.sentence());
  }

  /** The fields of all parameters from one to another. */
  private static Page.Group group(
      String name,
      boolean open,
      QueryString query,
      List<Problem> problems,
      Parameter from,
      Parameter to) {
    List<Page.Field> fields =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.compareTo(from) >= 0 && parameter.compareTo(to) <= 0)
            .flatMap(parameter -> fields(parameter, query, problems))
            .toList();
    boolean wrong = fields.stream().anyMatch(field -> !field.problems().isEmpty());
    return new Page.Group(name, open || wrong, fields);
  }

  /** The field of a parameter; of a family of names one for each that is given. */
  private static Stream<Page.Field> fields(
      Parameter parameter, QueryString query, List<Problem> problems) {
    if (!parameter.isFamily()) {
      String shown = FormText.shown(parameter, query);
      boolean typedByDefault = parameter.isData() || control(parameter) == Page.Control.CHOICE;
      String value = typedByDefault || query.has(parameter.spelling()) ? shown : "";
      return Stream.of(field(parameter, parameter.spelling(), value, problems));
    }
    return FormText.family(parameter, query)
        .map(given -> field(parameter, given.name(), given.value(), problems));
  }

  private static Page.Field field(
      Parameter parameter, String name, String value, List<Problem> problems) {
    return new Page.Field(
        name,
        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
        parameter.help(),
        value,
        parameter.defaultPhrase(),
        control(parameter),
        options(parameter.domain(), value),
        problems.stream().filter(problem -> problem.parameter().equals(name)).toList());
  }

  private static Page.Control control(Parameter parameter) {
    if (!parameter.domain().words().isEmpty()) {
      return Page.Control.CHOICE;
    }
    return parameter.isData() ? Page.Control.AREA : Page.Control.LINE;
  }

  /** The words of a choice; what is chosen comes first in the list where it is none of them. */
  private static List<String> options(Domain domain, String chosen) {
    List<String> words = domain.words();
    return words.isEmpty() || words.stream().anyMatch(chosen::equalsIgnoreCase)
        ? words
        : Stream.concat(Stream.of(chosen), words.stream()).toList();
  }
}
