package io.chartreel.web.page;

import io.chartreel.alt.AltText;
import io.chartreel.canonical.CanonicalJson;
import io.chartreel.canonical.CsvSpelling;
import io.chartreel.canonical.Permalink;
import io.chartreel.chart.Style;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.FormDecoder;
import io.chartreel.request.data.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import io.chartreel.web.body.RequestBody;
import io.chartreel.web.body.SubmittedForm;
import io.chartreel.web.http.BodyPieces;
import io.chartreel.web.http.HtmlTemplates;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.http.StaticAsset;
import io.chartreel.web.image.ImageHandler;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The page: the chart, a form for its parameters, and what to copy. What its form sends is led to
 * the address that says the same in the spelling of a chart's URL.
 */
public final class PageHandler {
  private static final String POSTER = Parameter.POSTER.spelling();
  private static final int LONGEST_LINK = 3000;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private static final HtmlTemplates TEMPLATES = new HtmlTemplates();

  private final ChartParser parser;
  private final ImageHandler images;
  private final PublicAddress site;
  private final UrlSigner signatures;

  /**
   * Answers one request.
   *
   * @param parser with the deadline of that request
   */
  public PageHandler(
      ChartParser parser, ImageHandler images, PublicAddress site, UrlSigner signatures) {
    this.parser = parser;
    this.images = images;
    this.site = site;
    this.signatures = signatures;
  }

  /** The page of the chart that the query describes. */
  public void answer(Context ctx) throws BadRequestException {
    QueryString query = RawQuery.of(ctx);
    QueryString chart = query.without(ChartPaths.INLINE).without(UrlSigner.PARAMETER);
    try {
      ChartInput asked = ChartInputs.query(chart);
      ChartRequest request = parser.parse(asked);
      if (signatures.areNeeded()) {
        packed(ctx, signed(query, request), query.has(ChartPaths.INLINE));
        return;
      }
      answer(ctx, request, chart, addresses(asked, request, chart), query.has(ChartPaths.INLINE));
    } catch (BadRequestException bad) {
      if (signatures.areNeeded()) {
        throw bad;
      }
      refuse(ctx, bad.status(), chart, bad.problems(), Optional.empty());
    }
  }

  /** The page of the chart that is packed into the path. */
  public void permalink(Context ctx) throws BadRequestException {
    QueryString query = RawQuery.of(ctx);
    ChartInput asked =
        ChartInputs.permalink(
            Permalink.unpack(ctx.pathParam("packed"), parser.limits()),
            query.without(ChartPaths.INLINE).without(UrlSigner.PARAMETER),
            parser);
    packed(
        ctx,
        signatures.areNeeded() ? signed(query, parser.parse(asked)) : asked,
        query.has(ChartPaths.INLINE));
  }

  /**
   * What was signed of a chart, and nothing that may stand beside it: fields that are ignored,
   * columns that are skipped, colours of bars that it has not.
   */
  private ChartInput signed(QueryString query, ChartRequest request) throws BadRequestException {
    images.check(query, request);
    return ChartInputs.json(CanonicalJson.of(request), new QueryString(List.of()), parser);
  }

  /** The page of a chart whose addresses have all of it in their paths. */
  private void packed(Context ctx, ChartInput asked, boolean inline) throws BadRequestException {
    ChartRequest request = parser.parse(asked);
    QueryString chart = CsvSpelling.query(asked, parser).orElse(asked.fields());
    answer(ctx, request, chart, packed(asked, request), inline);
  }

  private void answer(
      Context ctx, ChartRequest request, QueryString query, ChartLinks unsigned, boolean inline)
      throws BadRequestException {
    images.check(RawQuery.of(ctx), request);
    ChartLinks addresses = unsigned.with(address -> signatures.signed(address, request));
    FormModelBuilder form =
        new FormModelBuilder(query, Optional.of(request), List.of(), Optional.empty(), parser);
    Function<String, String> html =
        picture -> {
          PageModel.Chart chart = shown(ctx, request, addresses, inline, picture);
          ctx.header("Cache-Control", "no-cache");
          link(ctx, chart.card());
          return TEMPLATES.html("page.jte", page(Optional.of(chart), form));
        };
    if (inline) {
      images.deliverAnimation(ctx, request, image -> send(ctx, within(html, image)));
    } else {
      send(ctx, BodyPieces.of(bytes(html.apply(PublicAddress.plain(addresses.picture())))));
    }
  }

  /** A page that has its picture in itself, without a copy of the picture in memory. */
  private static BodyPieces within(Function<String, String> html, CachedImage image) {
    String mark = UUID.randomUUID().toString();
    String around = html.apply(ImageHandler.DATA_URI_START + mark);
    int start = around.indexOf(mark);
    return BodyPieces.of(bytes(around.substring(0, start)))
        .then(BodyPieces.base64(image.bytes()))
        .then(BodyPieces.of(bytes(around.substring(start + mark.length()))));
  }

  private static byte[] bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  /** Leads who reads only headers to oEmbed, where they are not too long for a proxy: RFC 8288. */
  private static void link(Context ctx, PageModel.Card card) {
    String links =
        "<%s>; rel=\"alternate\"; type=\"application/json+oembed\",".formatted(card.oembedJson())
            + " <%s>; rel=\"alternate\"; type=\"text/xml+oembed\"".formatted(card.oembedXml());
    if (links.length() <= LONGEST_LINK) {
      ctx.header("Link", links);
    }
  }

  /** The addresses of a chart: with its query where that is short enough for all of them. */
  private ChartLinks addresses(ChartInput asked, ChartRequest request, QueryString query)
      throws BadRequestException {
    Optional<ChartRequest> mail = forMail(asked);
    boolean posterFits = mail.isPresent() && !query.has(POSTER);
    ChartLinks plain = ChartLinks.of(query, posterFits ? query.with(POSTER, "last") : query);
    return plain.fit(parser.limits()) ? plain : packed(asked, request);
  }

  /** The addresses of a chart with all of it in their path, if they are not over a limit. */
  private ChartLinks packed(ChartInput asked, ChartRequest request) throws BadRequestException {
    parser.deadline().check();
    ChartLinks packed = ChartLinks.packed(request, forMail(asked).orElse(request), parser.limits());
    Optional<String> excess = packed.excess(parser.limits());
    if (excess.isPresent()) {
      throw tooLong(excess.get());
    }
    return packed;
  }

  /**
   * The same chart, starting with its end: mail programs may show no other frame. Nothing where one
   * more frame is too many.
   */
  private Optional<ChartRequest> forMail(ChartInput asked) {
    QueryString fields = asked.fields().without(POSTER).with(POSTER, "last");
    try {
      return Optional.of(
          parser.parse(new ChartInput(fields, asked.rows(), asked.series(), asked.problems())));
    } catch (BadRequestException tooMuch) {
      return Optional.empty();
    }
  }

  /**
   * Leads what the form sends to the page of its chart; where it makes none, it is answered with
   * what is wrong, and with all that was typed.
   */
  public void draw(Context ctx) {
    if (signatures.areNeeded()) {
      throw new HttpResponseException(
          HttpStatus.FORBIDDEN.getCode(),
          "Only signed charts are drawn here. /sign on the operator's port signs one.");
    }
    SubmittedForm sent;
    try {
      sent = SubmittedForm.of(RequestBody.of(ctx, parser.limits()));
    } catch (BadRequestException bad) {
      refuse(ctx, bad.status(), new QueryString(List.of()), bad.problems(), Optional.empty());
      return;
    } catch (HttpResponseException refused) {
      // what is left of the body is not read
      ctx.header("Connection", "close");
      Problem problem = problem("body", String.valueOf(refused.getMessage()), "", false);
      refuse(
          ctx, refused.getStatus(), new QueryString(List.of()), List.of(problem), Optional.empty());
      return;
    }
    String table = FormFields.table(sent.fields());
    QueryString form = sent.fields();
    try {
      if (sent.file().isPresent()) {
        table = Utf8Text.of(sent.file().get().bytes());
        form = FormFields.withTable(form, Optional.of(table));
      }
      QueryString query = query(form, table);
      ChartInput asked = ChartInputs.query(query);
      lead(ctx, addresses(asked, parser.parse(asked), query));
    } catch (BadRequestException bad) {
      refuse(ctx, bad.status(), FormDecoder.toQuery(form), bad.problems(), Optional.of(table));
    }
  }

  private static boolean isJson(String table) {
    String text = table.strip();
    String json = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
    return json.startsWith("{") || json.startsWith("[");
  }

  /** What a form asks for, as the query of a chart's URL. */
  private QueryString query(QueryString form, String table) throws BadRequestException {
    if (!FormFields.hasTable(form)) {
      throw refusal(
          "is empty", "a row with the names, and a row for each period or value below it");
    }
    if (!isJson(table)) {
      return FormDecoder.toQuery(form);
    }
    QueryString options = FormDecoder.toQuery(FormFields.withTable(form, Optional.empty()));
    ChartInput asked = ChartInputs.json(table, options, parser);
    parser.parse(asked);
    return CsvSpelling.query(asked, parser)
        .orElseThrow(
            () ->
                refusal(
                    "is a chart that no address can say",
                    "periods in the order of time; POST to /gif draws these"));
  }

  /** Leads to the page of a chart. */
  private static void lead(Context ctx, ChartLinks addresses) {
    ctx.header("Location", addresses.page());
    ctx.header("Cache-Control", "no-store");
    ctx.status(HttpStatus.SEE_OTHER);
    ResponseWriter.send(ctx, "text/plain; charset=utf-8", new byte[0]);
  }

  /** What is said of a chart whose addresses are over a limit. */
  private static BadRequestException tooLong(String excess) {
    return new BadRequestException(
        List.of(
            problem(
                Parameter.DATA.spelling(),
                "makes an address of " + excess,
                "fewer rows, shorter names or fewer digits; POST of the file to /gif draws it",
                true)));
  }

  private static BadRequestException refusal(String detail, String allowed) {
    return new BadRequestException(
        List.of(problem(Parameter.DATA.spelling(), detail, allowed, false)));
  }

  private static Problem problem(String parameter, String detail, String allowed, boolean tooMuch) {
    return tooMuch
        ? Problem.tooMuch(parameter, "", detail, allowed)
        : Problem.wrong(parameter, "", detail, allowed);
  }

  private void refuse(
      Context ctx, int status, QueryString query, List<Problem> problems, Optional<String> typed) {
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    PageModel page =
        page(
            Optional.empty(),
            new FormModelBuilder(query, Optional.empty(), problems, typed, parser));
    send(ctx, BodyPieces.of(bytes(TEMPLATES.html("page.jte", page))));
  }

  private static void send(Context ctx, BodyPieces html) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("Referrer-Policy", "same-origin");
    ResponseWriter.send(ctx, HtmlTemplates.MEDIA_TYPE, html);
  }

  private PageModel page(Optional<PageModel.Chart> chart, FormModelBuilder form) {
    return new PageModel(
        chart
            .map(PageModel.Chart::card)
            .map(PageModel.Card::title)
            .filter(title -> !title.isEmpty())
            .map(title -> "Chartreel: " + title)
            .orElse("Chartreel: one URL is one animated bar chart"),
        StaticAsset.STYLE.address(),
        StaticAsset.SCRIPT.address(),
        StaticAsset.ICON.address(),
        chart,
        form.form(),
        form.mistakes(),
        Example.ALL,
        !signatures.areNeeded());
  }

  /**
   * The chart as the page shows it.
   *
   * @param picture the address of its animation, which may have all of it in itself
   */
  private PageModel.Chart shown(
      Context ctx, ChartRequest request, ChartLinks addresses, boolean inline, String picture) {
    Style style = request.chart().style();
    String alt = request.alt().orElseGet(() -> AltText.of(request.chart()));
    String film = site.absolute(ctx, addresses.film());
    Snippets snippets =
        new Snippets(
            film,
            site.absolute(ctx, addresses.mail()),
            site.absolute(ctx, addresses.still()),
            alt,
            style.width(),
            style.height());
    return new PageModel.Chart(
        picture,
        PublicAddress.plain(addresses.still()),
        alt,
        style.width(),
        style.height(),
        request.frames(),
        seconds(request.duration()),
        inline,
        PublicAddress.plain(inline ? addresses.page() : addresses.inline()),
        card(ctx, request, addresses),
        DataTable.of(request.chart()),
        snippets.all());
  }

  private PageModel.Card card(Context ctx, ChartRequest request, ChartLinks addresses) {
    String page = site.absolute(ctx, addresses.page());
    String oembed = "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&format=";
    return new PageModel.Card(
        request.chart().titles().title(),
        page,
        site.absolute(ctx, addresses.film()),
        request.chart().style().imageWidth(),
        request.chart().style().imageHeight(),
        site.absolute(ctx, oembed + "json"),
        site.absolute(ctx, oembed + "xml"));
  }

  /** Milliseconds as seconds with one digit behind the point at most. */
  private static String seconds(long milliseconds) {
    return BigDecimal.valueOf(milliseconds, 3)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
