package io.chartreel.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The images that the operator adds: the PNG, JPEG and GIF files of a folder.
 *
 * @param files the contents of the files by name, in the order of the names
 * @param fingerprint a SHA-256 digest of names and contents; empty without a folder
 */
record ImageFolder(Map<String, byte[]> files, String fingerprint) {
  /** No folder. */
  static final ImageFolder NONE = new ImageFolder(Map.of(), "");

  /** The largest size of all files together, in bytes; they are kept in memory. */
  static final long MAX_BYTES = 16_000_000;

  private static final int KILOBYTE = 1000;

  /** Copies the map. */
  ImageFolder {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Reads every image of a folder, and ignores other files, and folders.
   *
   * @throws IllegalStateException naming the folder, or every file that cannot be read
   */
  static ImageFolder read(Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> errors = new ArrayList<>();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Path> paths = paths(folder);
      checkSize(folder, paths);
      for (Path path : paths) {
        try {
          byte[] file = Files.readAllBytes(path);
          ImageDecoder.decode(file);
          files.put(name(path), file);
          digest.update(
              MessageDigest.getInstance("SHA-256")
                  .digest(name(path).getBytes(StandardCharsets.UTF_8)));
          digest.update(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (IOException | ImageException unreadable) {
          errors.add("Cannot read the image " + path + ": it " + unreadable.getMessage() + ".");
        }
      }
      if (!errors.isEmpty()) {
        throw new IllegalStateException(String.join("\n", errors));
      }
      return new ImageFolder(files, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | NoSuchAlgorithmException unreadable) {
      throw new IllegalStateException(
          "Cannot read the image folder " + folder + ": " + unreadable, unreadable);
    }
  }

  private static void checkSize(Path folder, List<Path> paths) throws IOException {
    long bytes = 0;
    for (Path path : paths) {
      bytes += Files.size(path);
    }
    if (bytes > MAX_BYTES) {
      throw new IllegalStateException(
          "The images in %s have %d kB (limit %d kB)."
              .formatted(folder, bytes / KILOBYTE, MAX_BYTES / KILOBYTE));
    }
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> isImage(name(path)) && Files.isRegularFile(path))
          .sorted(Comparator.comparing(ImageFolder::name))
          .toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static boolean isImage(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && ImageType.named(name.substring(dot + 1)).isPresent();
  }
}
