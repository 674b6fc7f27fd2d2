package io.chartreel.render;

import java.util.Optional;
import java.util.stream.Stream;

/** The formats of an image. */
public enum ImageFormat {
  /** The whole film. */
  GIF("gif", "image/gif"),
  /** One still of it. */
  PNG("png", "image/png");

  private final String ending;
  private final String mediaType;

  ImageFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The ending of a file's name, without its dot. */
  public String ending() {
    return ending;
  }

  /** The media type, as RFC 6838 registers it. */
  public String mediaType() {
    return mediaType;
  }

  /** The format that an address asks for by its ending, if it is that of an image. */
  public static Optional<ImageFormat> of(String path) {
    return Stream.of(values())
        .filter(format -> path.endsWith("." + format.ending) || path.equals("/" + format.ending))
        .findFirst();
  }
}
