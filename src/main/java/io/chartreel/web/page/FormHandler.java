package io.chartreel.web.page;

import io.chartreel.canonical.CsvConverter;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.DataFile;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormDecoder;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.table.DecodedText;
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

/** Answers {@code POST} of the page's form: redirects to the page of the chart. */
public final class FormHandler {
  private static final QueryString NOTHING = new QueryString(List.of());

  private final ChartParser parser;
  private final UrlSigner signer;
  private final PageWriter writer;

  /**
   * Creates a handler for one request.
   *
   * @param parser with the deadline of that request
   */
  public FormHandler(ChartParser parser, UrlSigner signer) {
    this.parser = parser;
    this.signer = signer;
    this.writer = new PageWriter(!signer.areNeeded());
  }

  /**
   * Redirects to the page of the submitted chart, with the options of the query that the form does
   * not have. If the form has problems, responds with the form, everything that was typed, and the
   * problems.
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
    QueryString form = submitted.fields();
    String table = FormFields.table(form);
    try {
      if (submitted.file().isPresent()) {
        DataFile file = submitted.file().get();
        if (file.format().filter(DataFile.Format.WORKBOOK::equals).isPresent()) {
          redirectToWorkbook(ctx, form, file);
          return;
        }
        table = DecodedText.of(file.bytes(), file.charset()).text();
        checkNotBlank(table);
        form = FormFields.withTable(form, Optional.of(table));
      }
      QueryString query = query(form, table, PageHandler.chartQuery(ctx));
      ChartRequest request = parser.parse(query);
      redirect(ctx, PageLinks.of(request, query, parser));
    } catch (BadRequestException bad) {
      sendProblems(
          ctx, bad.status(), FormDecoder.toQuery(form), bad.problems(), Optional.of(table));
    }
  }

  private static void checkNotBlank(String file) throws BadRequestException {
    if (file.isBlank()) {
      throw new BadRequestException(
          List.of(
              Problem.of(
                  Parameter.DATA.key(), "", "The file is empty.", "Choose a file with data.")));
    }
  }

  private void sendProblems(
      Context ctx, int status, QueryString query, List<Problem> problems, Optional<String> table) {
    writer.sendProblems(ctx, status, query, problems, table, parser);
  }

  /** Returns the query of the chart's URL. */
  private QueryString query(QueryString form, String table, QueryString options)
      throws BadRequestException {
    if (FormFields.hasTable(form)) {
      return isJson(table) ? jsonQuery(form, table, options) : merged(form, options);
    }
    return merged(ChartInputs.query(options).hasTable() ? form : withExample(form), options);
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

  private void redirectToWorkbook(Context ctx, QueryString form, DataFile file)
      throws BadRequestException {
    QueryString options =
        merged(FormFields.withTable(form, Optional.empty()), PageHandler.chartQuery(ctx));
    ChartInput input = file.input(form, options, parser);
    ChartRequest request = parser.parse(input);
    QueryString query = CsvConverter.query(input, parser).orElseThrow(FormHandler::notInTimeOrder);
    redirect(ctx, PageLinks.of(request, query, parser));
  }

  private QueryString jsonQuery(QueryString form, String json, QueryString options)
      throws BadRequestException {
    QueryString defaults = merged(FormFields.withTable(form, Optional.empty()), options);
    ChartInput input = ChartInputs.json(json, defaults, parser);
    parser.parse(input);
    return CsvConverter.query(input, parser).orElseThrow(FormHandler::notInTimeOrder);
  }

  private static BadRequestException notInTimeOrder() {
    return new BadRequestException(
        List.of(
            Problem.of(
                Parameter.DATA.key(),
                "",
                "This chart cannot be written as a URL because its periods are not in time order.",
                "POST it to /gif instead.")));
  }

  private static void redirect(Context ctx, ChartLinks links) {
    ctx.header("Location", links.page());
    ctx.header("Cache-Control", "no-store");
    ctx.status(HttpStatus.SEE_OTHER);
    ResponseWriter.send(ctx, "text/plain; charset=utf-8", new byte[0]);
  }
}
