package io.chartreel.render;

import java.util.Optional;
import java.util.stream.Stream;

/** The file formats of images. */
public enum ImageFormat {
  /** The whole animation. */
  GIF("gif", "image/gif"),
  /** One frame of it. */
  PNG("png", "image/png"),
  /** The animation in fewer bytes, for browsers. */
  WEBP("webp", "image/webp");

  private final String extension;
  private final String mediaType;

  ImageFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Returns the extension of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Returns whether an image in this format is animated. */
  public boolean isAnimated() {
    return this != PNG;
  }

  /** Returns the media type as registered under RFC 6838. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the format that a URL path asks for by its extension or as a whole, if it is one. */
  public static Optional<ImageFormat> of(String path) {
    return Stream.of(values())
        .filter(
            format -> path.endsWith("." + format.extension) || path.equals("/" + format.extension))
        .findFirst();
  }
}
