package io.chartreel.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.alt.AltText;
import io.chartreel.canonical.Permalink;
import io.chartreel.chart.Style;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.ImageSize;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.jetty.PermalinkGate;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.link.PackedChart;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Tells other sites how to embed a chart whose address somebody pasted there: <a
 * href="https://oembed.com">oEmbed 1.0</a>, type photo. The image that is named is never larger
 * than what is asked for.
 */
public final class OEmbedHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CACHE_SECONDS = 86_400;

  /** Digits of a width or a height. */
  private static final int LONGEST_SIZE = 9;

  private final ChartParser parser;
  private final PublicAddress site;
  private final UrlSigner signatures;
  private final PermalinkGate permalinks;

  /**
   * Answers one request.
   *
   * @param parser with the deadline of that request
   */
  public OEmbedHandler(
      ChartParser parser, PublicAddress site, UrlSigner signatures, PermalinkGate permalinks) {
    this.parser = parser;
    this.site = site;
    this.signatures = signatures;
    this.permalinks = permalinks;
  }

  public void answer(Context ctx) {
    String format = ctx.queryParam("format") == null ? "json" : ctx.queryParam("format");
    if (!"json".equals(format) && !"xml".equals(format)) {
      throw refusal(HttpStatus.NOT_IMPLEMENTED, "There is format=json and format=xml.");
    }
    String address = ctx.queryParam("url");
    if (address == null || address.isBlank()) {
      throw refusal(HttpStatus.BAD_REQUEST, "url is missing: the address of a chart or its page.");
    }
    String path =
        site.path(ctx, address)
            .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND, "url is no address of this service."));
    Map<String, Object> photo = photo(ctx, chart(path), path, limit(ctx));
    ctx.header("Cache-Control", "public, max-age=" + CACHE_SECONDS);
    ResponseWriter.openToAll(ctx);
    if (format.equals("json")) {
      ResponseWriter.send(ctx, "application/json", json(photo));
    } else {
      ResponseWriter.send(
          ctx, "text/xml; charset=utf-8", xml(photo).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The chart at an address of this service. */
  private ChartRequest chart(String path) {
    int question = path.indexOf('?');
    String place = question < 0 ? path : path.substring(0, question);
    QueryString query = QueryString.of(question < 0 ? "" : path.substring(question + 1));
    Optional<String> permalink = ChartPaths.packedChart(place);
    try {
      if (permalink.isPresent()) {
        String packed = permalink.get();
        ChartRequest unpacked =
            permalinks.read(
                packed,
                () ->
                    parser.parse(
                        ChartInputs.permalink(
                            Permalink.unpack(packed, parser.limits()), query, parser)));
        return signed(query, unpacked);
      }
      if (ChartPaths.isDescribedByQuery(place)) {
        return signed(query, parser.parse(query));
      }
    } catch (BadRequestException bad) {
      throw refusal(
          HttpStatus.NOT_FOUND,
          "url has no chart: "
              + (signatures.areNeeded()
                  ? ExceptionMapping.UNREADABLE_CHART
                  : bad.problems().get(0).sentence()));
    }
    throw refusal(HttpStatus.NOT_FOUND, "url is no address of a chart.");
  }

  private ChartRequest signed(QueryString query, ChartRequest request) {
    signatures.check(query, request);
    return request;
  }

  private Map<String, Object> photo(
      Context ctx, ChartRequest request, String path, ImageSize limit) {
    Style whole = request.chart().style();
    Style style =
        (signatures.areNeeded()
                ? limit.fitInSteps(whole, parser.limits())
                : limit.fit(whole, parser.limits()))
            .orElseThrow(
                () ->
                    refusal(
                        HttpStatus.NOT_FOUND,
                        "maxwidth and maxheight leave less than the smallest chart has."));
    ChartRequest fitting =
        new ChartRequest(
            request.chart().with(style), request.still(), request.alt(), request.download());
    String ending = ImageFormat.of(Splitter.before(path, '?')).orElse(ImageFormat.GIF).ending();
    Map<String, Object> photo = new LinkedHashMap<>();
    photo.put("version", "1.0");
    photo.put("type", "photo");
    String title = request.chart().titles().title();
    photo.put("title", title.isBlank() ? AltText.of(request.chart()) : title);
    photo.put("url", site.absolute(ctx, address(fitting, ending)));
    photo.put("width", style.imageWidth());
    photo.put("height", style.imageHeight());
    photo.put("provider_name", "Chartreel");
    photo.put("provider_url", site.absolute(ctx, "/"));
    photo.put("cache_age", CACHE_SECONDS);
    return photo;
  }

  private String address(ChartRequest request, String ending) {
    PackedChart packed = PackedChart.of(request);
    String address = signatures.signed(packed.path() + "." + ending, request);
    packed
        .excess(address, parser.limits())
        .ifPresent(
            excess -> {
              throw refusal(
                  HttpStatus.NOT_FOUND,
                  "The chart has no permalink, for it would have " + excess + ".");
            });
    return address;
  }

  private static ImageSize limit(Context ctx) {
    return new ImageSize(limit(ctx, "maxwidth"), limit(ctx, "maxheight"));
  }

  private static int limit(Context ctx, String name) {
    String given = ctx.queryParam(name);
    if (given == null || given.isBlank()) {
      return Integer.MAX_VALUE;
    }
    if (given.length() > LONGEST_SIZE || !given.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw refusal(HttpStatus.BAD_REQUEST, name + " is no whole number of pixels.");
    }
    return Integer.parseInt(given);
  }

  private static byte[] json(Map<String, Object> photo) {
    try {
      return JSON.writeValueAsBytes(photo);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String xml(Map<String, Object> photo) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeProcessingInstruction(
          "xml", "version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"");
      xml.writeStartElement("oembed");
      for (Map.Entry<String, Object> member : photo.entrySet()) {
        xml.writeStartElement(member.getKey());
        xml.writeCharacters(forXml(member.getValue().toString()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  /** A text with U+FFFD for the two characters that texts of ours can have and XML cannot. */
  private static String forXml(String text) {
    return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }

  private static HttpResponseException refusal(HttpStatus status, String sentence) {
    return new HttpResponseException(status.getCode(), sentence);
  }
}
