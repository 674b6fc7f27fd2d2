package io.chartreel.web.page;

import io.chartreel.canonical.CsvChart;
import io.chartreel.canonical.CsvConverter;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.DataFile;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormDecoder;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.grid.DecodedText;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.body.BodyInput;
import io.chartreel.web.body.RequestBody;
import io.chartreel.web.body.SubmittedForm;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers {@code POST} of the page's form with the page of the chart, usually by a redirect. */
public final class FormHandler {
  private static final QueryString NOTHING = new QueryString(List.of());

  private static final String FILE = "file";

  /** The names that problems of the data in a file have. */
  private static final Set<String> DATA_OF_FILE = Set.of(Parameter.DATA.key(), "body");

  private final ChartParser parser;
  private final UrlSigner signer;
  private final PageHandler page;
  private final PageWriter writer;

  /**
   * Creates a handler for one request.
   *
   * @param parser with the deadline of that request
   * @param page shows a chart
   */
  public FormHandler(ChartParser parser, UrlSigner signer, PageHandler page) {
    this.parser = parser;
    this.signer = signer;
    this.page = page;
    this.writer = new PageWriter(!signer.areNeeded());
  }

  /**
   * Redirects to the page of the submitted chart. If the form has problems, responds with the form,
   * everything that was typed, and the problems.
   *
   * @throws HttpResponseException 403 if charts have to be signed
   */
  public void answer(Context ctx) {
    if (signer.areNeeded()) {
      throw new HttpResponseException(
          HttpStatus.FORBIDDEN.getCode(),
          "This service draws only signed charts. Sign them with /sign on the admin port.");
    }
    SubmittedForm submitted;
    try {
      submitted = BodyInput.form(RequestBody.of(ctx, parser.limits()));
    } catch (BadRequestException bad) {
      sendProblems(ctx, bad.status(), NOTHING, bad.problems(), Optional.empty());
      return;
    } catch (HttpResponseException refused) {
      // the rest of the body is not read
      ctx.header("Connection", "close");
      Problem problem = Problem.of("body", "", String.valueOf(refused.getMessage()), "");
      sendProblems(ctx, refused.getStatus(), NOTHING, List.of(problem), Optional.empty());
      return;
    }
    answer(ctx, submitted);
  }

  private void answer(Context ctx, SubmittedForm submitted) {
    QueryString options = PageHandler.chartQuery(ctx);
    QueryString form = submitted.fields();
    Optional<DataFile> file = submitted.file();
    String table = FormFields.table(form);
    boolean isInField = file.isEmpty();
    try {
      if (file.filter(FormHandler::isText).isPresent()) {
        table = DecodedText.of(file.get().bytes(), file.get().charset()).text();
        form = FormFields.withTable(form, Optional.of(table));
        isInField = true;
      }
      boolean isKnown = file.isEmpty() || isText(file.get());
      form = Example.withoutRemains(form, isKnown ? Optional.of(table) : Optional.empty());
      VanishedBars vanished = vanished(form, file, options);
      form = vanished.withoutFields(form);
      answer(ctx, source(form, file, options), table, vanished);
    } catch (BadRequestException bad) {
      QueryString kept = FormDecoder.toQuery(isInField ? form : submitted.fields());
      List<Problem> problems = isInField ? bad.problems() : ofFile(bad.problems());
      sendProblems(ctx, bad.status(), kept, problems, Optional.of(table));
    }
  }

  /** Moves problems of the data to the file, because the field for the data has others. */
  private static List<Problem> ofFile(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                DATA_OF_FILE.contains(problem.parameter()) ? problem.withParameter(FILE) : problem)
        .toList();
  }

  private static boolean isText(DataFile file) {
    return file.format().filter(DataFile.Format.WORKBOOK::equals).isEmpty();
  }

  /** Returns the colours and images of a form that belong to no bar of its data. */
  private VanishedBars vanished(QueryString form, Optional<DataFile> file, QueryString options) {
    if (!VanishedBars.arePossible(form)) {
      return VanishedBars.NONE;
    }
    try {
      QueryString rest = VanishedBars.withoutBars(form);
      return VanishedBars.of(form, parser.parse(source(rest, file, options).input()).chart());
    } catch (BadRequestException reportedWithTheOthers) {
      return VanishedBars.NONE;
    }
  }

  private Source source(QueryString form, Optional<DataFile> file, QueryString options)
      throws BadRequestException {
    return file.isPresent()
        ? ofFile(form, file.get(), options)
        : ofFields(form, FormFields.table(form), options);
  }

  /**
   * Redirects to the page of a chart. If that page could not show the same text, or all that is
   * known about its reading, because its URL has the data in another form, the page is sent at once
   * instead: the columns that it lists have to be those of the text in the form.
   */
  private void answer(Context ctx, Source source, String table, VanishedBars vanished)
      throws BadRequestException {
    ChartRequest request = vanished.warn(parser.parse(source.input()));
    Optional<QueryString> asWritten = source.query();
    CsvChart chart =
        asWritten.isPresent()
            ? new CsvChart(asWritten.get(), request.reading())
            : CsvConverter.query(source.input(), parser).orElseThrow(FormHandler::unwritable);
    QueryString query = chart.query();
    String text = source.isShown() ? table : chart.text();
    Reading reading = source.isShown() ? request.reading() : chart.reading();
    ChartLinks links;
    try {
      links = PageLinks.of(request, query, parser);
    } catch (BadRequestException tooLong) {
      writer.sendProblems(
          ctx, tooLong.status(), query, tooLong.problems(), Optional.of(text), true, parser);
      return;
    }
    boolean isTold =
        links.packed().isEmpty() && asWritten.isPresent()
            ? isShownByQuery(source.input(), query, text)
            : request.warnings().isEmpty() && isShownByConversion(source, text);
    if (vanished.names().isEmpty() && isTold) {
      redirect(ctx, links);
      return;
    }
    ctx.header("Content-Location", links.page());
    page.send(
        ctx,
        new PageHandler.ShownChart(
            request, reading, query, Optional.of(text), links, Optional.empty()),
        "no-store");
  }

  /** Returns whether the page of a query shows the same text of a file, with all warnings. */
  private static boolean isShownByQuery(ChartInput input, QueryString query, String text) {
    return input.rows().isEmpty()
        || input.rows().get().warnings().isEmpty()
            && isSame(text, FormFields.value(Parameter.DATA, query));
  }

  /** Returns whether a page that shows the data of a chart as CSV shows the text of a form. */
  private boolean isShownByConversion(Source source, String text) {
    return !source.isShown()
        || source.query().isPresent()
            && CsvConverter.query(source.input(), parser)
                .filter(chart -> isSame(text, chart.text()))
                .isPresent();
  }

  private static boolean isSame(String text, String other) {
    return text.strip().lines().toList().equals(other.strip().lines().toList());
  }

  /**
   * A submitted chart.
   *
   * @param query with the data as they were written; empty if they have to be converted for a URL
   * @param isShown whether the field for the data has them as they were written
   */
  private record Source(ChartInput input, Optional<QueryString> query, boolean isShown) {}

  private Source ofFile(QueryString form, DataFile file, QueryString options)
      throws BadRequestException {
    QueryString defaults = merged(FormFields.withTable(form, Optional.empty()), options);
    ChartInput input = file.input(form, defaults, parser);
    boolean isCsv = input.rows().filter(CsvText.class::isInstance).isPresent();
    return new Source(input, isCsv ? Optional.of(merged(form, options)) : Optional.empty(), isCsv);
  }

  private Source ofFields(QueryString form, String table, QueryString options)
      throws BadRequestException {
    boolean hasTable = FormFields.hasTable(form);
    if (hasTable && isJson(table)) {
      QueryString defaults = merged(FormFields.withTable(form, Optional.empty()), options);
      return new Source(ChartInputs.json(table, defaults, parser), Optional.empty(), true);
    }
    boolean hasData = hasTable || ChartInputs.query(options).hasTable();
    QueryString query = merged(hasData ? form : withExample(form), options);
    return new Source(ChartInputs.query(query), Optional.of(query), true);
  }

  /** Returns the query for a form, with the options that only the query of its address has. */
  private static QueryString merged(QueryString form, QueryString options)
      throws BadRequestException {
    ChartInput input = ChartInputs.form(form, options);
    if (!input.problems().isEmpty()) {
      throw new BadRequestException(input.problems());
    }
    return input.fields();
  }

  private void sendProblems(
      Context ctx, int status, QueryString query, List<Problem> problems, Optional<String> table) {
    writer.sendProblems(ctx, status, query, problems, table, false, parser);
  }

  /** Fills in the data of the built-in example, which must be explicit if a reference is given. */
  private static QueryString withExample(QueryString form) {
    boolean implicit =
        form.fields().stream()
            .filter(field -> field.name().equals(Parameter.REF.key()))
            .allMatch(field -> PercentEncoding.decode(field.value()).orElse("?").isBlank());
    return implicit ? form : FormFields.withTable(form, Optional.of(FormFields.EXAMPLE_TABLE));
  }

  private static boolean isJson(String table) {
    String text = table.strip();
    String json = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
    return json.startsWith("{") || json.startsWith("[");
  }

  private static BadRequestException unwritable() {
    return new BadRequestException(
        List.of(
            Problem.of(
                Parameter.DATA.key(),
                "",
                "The page cannot write this chart as a table with rows.",
                "POST the file to /gif instead.")));
  }

  private static void redirect(Context ctx, ChartLinks links) {
    ctx.header("Location", links.page());
    ctx.header("Cache-Control", "no-store");
    ctx.status(HttpStatus.SEE_OTHER);
    ResponseWriter.send(ctx, "text/plain; charset=utf-8", new byte[0]);
  }
}
