package io.chartreel.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type of image files that can be read. */
enum ImageType {
  PNG(List.of("png"), 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  JPEG(List.of("jpg", "jpeg"), 0xFF, 0xD8, 0xFF),
  GIF(List.of("gif"), 'G', 'I', 'F', '8');

  private final List<String> names;
  private final int[] signature;

  ImageType(List<String> names, int... signature) {
    this.names = names;
    this.signature = signature;
  }

  /** Returns the type of a file by its first bytes. */
  static Optional<ImageType> of(byte[] file) {
    for (ImageType type : values()) {
      if (type.matches(file)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private boolean matches(byte[] file) {
    for (int i = 0; i < signature.length; i++) {
      if (i == file.length || (file[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the type with a name.
   *
   * @param name the extension of a file name or the subtype of a media type, such as {@code jpg};
   *     its case does not matter
   */
  static Optional<ImageType> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (ImageType type : values()) {
      if (type.names.contains(lower)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns the name of its reader in the JDK. */
  String format() {
    return name();
  }
}
