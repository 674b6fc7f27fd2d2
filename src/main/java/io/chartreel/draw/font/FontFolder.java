package io.chartreel.draw.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fonts that the operator adds: TrueType and OpenType files in a folder. */
final class FontFolder {
  private static final List<String> EXTENSIONS = List.of(".ttf", ".otf", ".ttc");

  private FontFolder() {}

  /**
   * Reads every font of a folder in the order of the file names, and ignores other files and
   * folders. The files must not change while the program runs.
   *
   * @throws IllegalStateException naming the folder or every file that cannot be read
   */
  static List<Font> read(Path folder) {
    List<Font> fonts = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        fonts.addAll(List.of(Font.createFonts(file.toFile())));
      } catch (FontFormatException | IOException unreadable) {
        errors.add("Cannot read the font " + file + ": " + unreadable.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
    return fonts;
  }

  /**
   * Returns a SHA-256 digest of the fonts of a folder.
   *
   * @throws IllegalStateException if they cannot be read
   */
  static String fingerprint(Path folder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files(folder)) {
        digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | NoSuchAlgorithmException unreadable) {
      throw new IllegalStateException(
          "Cannot read the font folder " + folder + ": " + unreadable, unreadable);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(FontFolder::isFont)
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "Cannot read the font folder " + folder + ": " + unreadable, unreadable);
    }
  }

  private static boolean isFont(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(name::endsWith);
  }
}
