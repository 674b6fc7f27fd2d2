package io.chartreel.web.image;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.chartreel.canonical.ChartIdentity;
import io.chartreel.chart.FinalBars;
import io.chartreel.chart.Style;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.EnumNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes how a request was understood, as JSON. */
final class DescriptionJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DescriptionJson() {}

  /**
   * Returns the description of a request.
   *
   * @param identity of the same request
   * @param isPublic whether the description contains texts that are not a part of the chart, such
   *     as the names of skipped columns
   */
  static byte[] of(ChartRequest request, ChartIdentity identity, boolean isPublic) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", EnumNames.of(request.chart().type()));
      json.writeFieldName("reading");
      reading(request.reading(), isPublic, json);
      json.writeArrayFieldStart("final");
      for (FinalBars.FinalBar bar : FinalBars.of(request.chart())) {
        json.writeStartObject();
        json.writeStringField("name", bar.name());
        if (!bar.category().isEmpty()) {
          json.writeStringField("category", bar.category());
        }
        json.writeFieldName("value");
        json.writeNumber(DecimalNumber.shortest(bar.value()));
        json.writeEndObject();
      }
      json.writeEndArray();
      animation(request, json);
      json.writeFieldName("chart");
      json.writeRawValue(identity.definition());
      strings("warnings", isPublic ? request.warnings() : List.of(), json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void reading(Reading reading, boolean isPublic, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("shape", EnumNames.of(reading.shape()));
    if (!reading.encoding().isEmpty()) {
      json.writeStringField("encoding", reading.encoding());
    }
    if (reading.header() > 0) {
      json.writeNumberField("header", reading.header());
    }
    json.writeArrayFieldStart("columns");
    for (Reading.Column column : isPublic ? reading.columns() : List.<Reading.Column>of()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("role", column.role().key());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("skipped", isPublic ? reading.skipped() : List.of(), json);
    json.writeObjectFieldStart("periods");
    json.writeNumberField("count", reading.periods());
    if (isPublic) {
      json.writeStringField("first", reading.firstPeriod());
      json.writeStringField("last", reading.lastPeriod());
    }
    json.writeEndObject();
    json.writeNumberField("bars", reading.bars());
    json.writeNumberField("values", reading.values());
    json.writeEndObject();
  }

  private static void animation(ChartRequest request, JsonGenerator json) throws IOException {
    Style style = request.chart().style();
    json.writeObjectFieldStart("animation");
    json.writeNumberField("width", style.width());
    json.writeNumberField("height", style.height());
    json.writeNumberField("scale", style.scale());
    json.writeNumberField("fps", request.chart().timing().fps());
    json.writeNumberField("frames", request.frames());
    json.writeNumberField("duration", request.duration());
    json.writeEndObject();
  }

  private static void strings(String name, List<String> items, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(items.toArray(String[]::new), 0, items.size());
  }
}
