package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.gif.StrictGifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Checks that a body is what its Content-Type declares. */
public final class Declared {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Declared() {}

  /**
   * Parses the body of a response according to its Content-Type.
   *
   * @throws IOException or an AssertionError if it is not valid
   */
  public static void check(RawHttp.Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(answer.header("Content-Type")).hasSize(1);
    String type = answer.header("Content-Type").get(0).replaceAll(" *;.*", "");
    switch (type) {
      case "image/gif" -> StrictGifReader.read(body);
      case "image/png" -> assertThat(ImageIO.read(new ByteArrayInputStream(body))).isNotNull();
      case "application/json", "application/problem+json" ->
          assertThat(JSON.readTree(body).isObject()).isTrue();
      case "text/xml" -> readXml(body);
      case "text/html" -> assertThat(text(body)).startsWith("<!doctype html>").contains("</html>");
      case "text/plain" -> assertThat(text(body)).isNotBlank();
      default -> throw new AssertionError("an answer of a type that is none of ours: " + type);
    }
  }

  private static String text(byte[] body) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static void readXml(byte[] body) throws IOException {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(body));
    } catch (SAXException | ParserConfigurationException noXml) {
      throw new AssertionError(noXml);
    }
  }
}
