package io.chartreel.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.alt.AltText;
import io.chartreel.request.ChartRequest;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An oEmbed response of type photo, section 2.3.4 of the specification.
 *
 * @param request the chart, at the size of the image
 * @param image absolute URL of the image
 * @param provider absolute URL of this service
 */
record OEmbedPhoto(ChartRequest request, String image, String provider) {
  /** Seconds for which a site may keep the response. */
  static final int CACHE_SECONDS = 86_400;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("version", "1.0");
    members.put("type", "photo");
    String title = request.chart().titles().titleInOneLine();
    members.put("title", title.isBlank() ? AltText.of(request.chart()) : title);
    members.put("url", image);
    members.put("width", request.chart().style().imageWidth());
    members.put("height", request.chart().style().imageHeight());
    members.put("provider_name", "Chartreel");
    members.put("provider_url", provider);
    members.put("cache_age", CACHE_SECONDS);
    return members;
  }

  /** Returns the response as JSON. */
  byte[] json() {
    try {
      return JSON.writeValueAsBytes(members());
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns the response as XML. */
  byte[] xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeProcessingInstruction(
          "xml", "version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"");
      xml.writeStartElement("oembed");
      for (Map.Entry<String, Object> member : members().entrySet()) {
        xml.writeStartElement(member.getKey());
        xml.writeCharacters(allowedInXml(member.getValue().toString()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Replaces the only two characters that a title can contain and XML 1.0 cannot. */
  private static String allowedInXml(String text) {
    return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }
}
