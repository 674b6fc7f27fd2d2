package io.chartreel.web.page;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.canonical.CsvChart;
import io.chartreel.canonical.CsvConverter;
import io.chartreel.canonical.Permalink;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.EncodedSeparators;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.error.ErrorMedium;
import io.chartreel.web.form.FormModel;
import io.chartreel.web.form.FormModelBuilder;
import io.chartreel.web.http.BodyPieces;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.image.ImageHandler;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers {@code GET} of the page: a chart, the form for its parameters, and snippets. */
public final class PageHandler {
  /** Characters of the {@code Link} header that proxies accept. */
  private static final int MAX_LINK_HEADER = 3000;

  private final ChartParser parser;
  private final ImageHandler images;
  private final PublicAddress address;
  private final UrlSigner signer;
  private final PageWriter writer;

  /**
   * Creates a handler for one request.
   *
   * @param parser with the deadline of that request
   */
  public PageHandler(
      ChartParser parser, ImageHandler images, PublicAddress address, UrlSigner signer) {
    this.parser = parser;
    this.images = images;
    this.address = address;
    this.signer = signer;
    this.writer = new PageWriter(!signer.areNeeded());
  }

  /**
   * A chart that was read from the URL of its page.
   *
   * @param reading how the data in the form are understood
   * @param query fills in the form
   * @param table the text for the table, if it is not that of the query
   * @param example the example that it is, if it is one
   */
  record ShownChart(
      ChartRequest request,
      Reading reading,
      QueryString query,
      Optional<String> table,
      ChartLinks links,
      Optional<Example> example) {}

  /**
   * Answers {@code /}: the page of the chart that the query describes, or without a query that of
   * an example.
   *
   * @throws BadRequestException if the chart cannot be read, and charts have to be signed or the
   *     client accepts only JSON. Otherwise the page shows what is wrong
   */
  public void answer(Context ctx) throws BadRequestException {
    QueryString query = chartQuery(ctx);
    if (query.fields().isEmpty() && !signer.areNeeded()) {
      query = opening();
    }
    try {
      ChartRequest request = parser.parse(query);
      images.check(RawQuery.of(ctx), request);
      send(ctx, signer.areNeeded() ? signed(request) : shown(request, query), "no-cache");
    } catch (BadRequestException bad) {
      if (signer.areNeeded() || acceptsJsonOnly(ctx)) {
        throw bad;
      }
      writer.sendProblems(
          ctx,
          bad.status(),
          csv(query).map(CsvChart::query).orElse(query),
          bad.problems(),
          Optional.empty(),
          false,
          parser);
    }
  }

  /** Returns the query of the opening example, or an empty one if it exceeds a limit. */
  private QueryString opening() {
    QueryString example = QueryString.of(Example.OPENING.query());
    try {
      parser.parse(example);
      return example;
    } catch (BadRequestException tooLarge) {
      return new QueryString(List.of());
    }
  }

  /** Returns whether the client wants errors as JSON, not as a page. */
  static boolean acceptsJsonOnly(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && ErrorMedium.isJsonOnly(accept);
  }

  private ShownChart shown(ChartRequest request, QueryString query) throws BadRequestException {
    if (QuickChart.hasConfiguration(query)) {
      return packed(request, parser.resolve(ChartInputs.query(query)));
    }
    Optional<CsvChart> csv = csv(query);
    return new ShownChart(
        request,
        csv.map(CsvChart::reading).orElse(request.reading()),
        csv.map(CsvChart::query).orElse(query),
        Optional.empty(),
        PageLinks.of(request, query, parser),
        Example.of(query));
  }

  /** Returns a query with its lists as CSV; empty if it has none, or options for tables. */
  private Optional<CsvChart> csv(QueryString query) {
    boolean hasOnlyLists =
        FormFields.hasTable(query)
            && !query.has(Parameter.DATA.key())
            && CsvConverter.READING.stream().noneMatch(option -> query.has(option.key()));
    return hasOnlyLists ? CsvConverter.of(query, parser) : Optional.empty();
  }

  /**
   * Answers {@code /c/{packed}}: the page of the chart in the path.
   *
   * @throws BadRequestException if it cannot be read
   */
  public void permalink(Context ctx) throws BadRequestException {
    ChartInput input =
        ChartInputs.permalink(
            Permalink.unpack(ctx.pathParam("packed"), parser.limits()), chartQuery(ctx), parser);
    ChartRequest request = parser.parse(input);
    images.check(RawQuery.of(ctx), request);
    send(ctx, signer.areNeeded() ? signed(request) : packed(request, input), "no-cache");
  }

  /** Returns the query without the parameters of the page. */
  static QueryString chartQuery(Context ctx) {
    return EncodedSeparators.decoded(RawQuery.of(ctx))
        .without(ChartPaths.INLINE)
        .without(UrlSigner.PARAMETER)
        .without(Parameter.DOWNLOAD.key());
  }

  /**
   * Reduces a chart to what its signature covers. Anybody could have added the rest: ignored
   * parameters, skipped columns, colours of bars that do not exist.
   */
  private ShownChart signed(ChartRequest request) throws BadRequestException {
    QueryString nothing = new QueryString(List.of());
    return packed(
        request, ChartInputs.json(ChartIdentity.of(request).definition(), nothing, parser));
  }

  private ShownChart packed(ChartRequest request, ChartInput input) throws BadRequestException {
    Optional<CsvChart> csv = CsvConverter.query(input, parser);
    return new ShownChart(
        request,
        csv.map(CsvChart::reading).orElse(request.reading()),
        csv.map(CsvChart::query).orElse(input.fields()),
        csv.map(CsvChart::text),
        PageLinks.permalinks(request, parser),
        Optional.empty());
  }

  /**
   * Sends the page of a chart.
   *
   * @param caching the value of {@code Cache-Control}
   */
  void send(Context ctx, ShownChart shown, String caching) {
    ChartRequest request = shown.request();
    ChartIdentity identity = ChartIdentity.of(request);
    ChartLinks links =
        signer.areNeeded()
            ? shown.links().signed(url -> signer.signed(url, identity))
            : shown.links();
    ChartModelBuilder chart =
        new ChartModelBuilder(
            request, links, address, reading(shown), images.canDraw(request, ImageFormat.WEBP));
    FormModel form =
        new FormModelBuilder(shown.query(), Optional.of(request), List.of(), shown.table(), parser)
            .form();
    boolean inline = RawQuery.of(ctx).has(ChartPaths.INLINE);
    Function<String, String> html =
        source -> {
          ctx.header("Cache-Control", caching);
          PageModel.Chart model = chart.build(ctx, source, inline);
          addLinkHeader(ctx, model.card());
          return writer.html(model, form, shown.example());
        };
    if (inline) {
      images.deliverAnimation(ctx, request, image -> PageWriter.send(ctx, embedded(html, image)));
    } else {
      String source = PublicAddress.plain(links.pageImage());
      PageWriter.send(ctx, html.apply(source));
    }
  }

  private Optional<ReadingSummary> reading(ShownChart shown) {
    boolean isExample = shown.table().isEmpty() && !FormFields.hasTable(shown.query());
    return signer.areNeeded()
        ? Optional.empty()
        : Optional.of(ReadingSummary.of(shown.reading(), shown.request(), isExample));
  }

  /** Returns a page that contains its image, without a copy of the image in memory. */
  private static BodyPieces embedded(Function<String, String> html, CachedImage image) {
    String mark = UUID.randomUUID().toString();
    String page = html.apply(ImageHandler.DATA_URI_START + mark);
    int start = page.indexOf(mark);
    return PageWriter.body(page.substring(0, start))
        .then(BodyPieces.base64(image.bytes()))
        .then(PageWriter.body(page.substring(start + mark.length())));
  }

  /** Adds the oEmbed links for clients that read only headers (RFC 8288), unless too long. */
  private static void addLinkHeader(Context ctx, PageModel.Card card) {
    String links =
        "<%s>; rel=\"alternate\"; type=\"application/json+oembed\",".formatted(card.oembedJson())
            + " <%s>; rel=\"alternate\"; type=\"text/xml+oembed\"".formatted(card.oembedXml());
    if (links.length() <= MAX_LINK_HEADER) {
      ctx.header("Link", links);
    }
  }
}
