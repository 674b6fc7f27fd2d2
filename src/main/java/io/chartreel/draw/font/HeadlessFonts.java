package io.chartreel.draw.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Makes AWT take every font from this program, whatever the machine has.
 *
 * <p>AWT maps its logical fonts ({@code Dialog}, {@code SansSerif}, …) to files when the first font
 * is used. On a machine without fonts or fontconfig this fails, and keeps failing until the JVM
 * ends, even for fonts read from a file. The system property {@code sun.awt.fontconfig} names a map
 * to use instead. It is set on all machines, so that all run the same code.
 *
 * <p>This class refers to no AWT class, so that it cannot initialize AWT too early.
 */
public final class HeadlessFonts {
  private static final List<String> LOGICAL_FONTS =
      List.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");

  private static final List<Path> FILES = new CopyOnWriteArrayList<>();

  private static @Nullable Path installed;

  private HeadlessFonts() {}

  /**
   * Unpacks the fonts into a new temporary folder and points AWT at them. Call this before anything
   * uses a font. Only the first call has an effect. The folder is deleted when the JVM exits
   * normally. Thread-safe.
   *
   * @return the folder, which has the two weights of the default font; {@link #file} adds others
   * @throws IllegalStateException if the fonts are missing from the class path or cannot be written
   */
  public static synchronized Path install() {
    if (installed == null) {
      Path folder = unpack();
      System.setProperty("java.awt.headless", "true");
      System.setProperty("sun.awt.fontconfig", folder.resolve("fontconfig.properties").toString());
      installed = folder;
    }
    return installed;
  }

  /** Deletes the folder; for a JVM that does not exit normally. */
  public static void delete() {
    for (int i = FILES.size() - 1; i >= 0; i--) {
      FILES.get(i).toFile().delete();
    }
  }

  private static void deleteOnExit(Path file) {
    file.toFile().deleteOnExit();
    FILES.add(file);
  }

  private static Path unpack() {
    try {
      Path folder = Files.createTempDirectory("chartreel-fonts-").toAbsolutePath();
      deleteOnExit(folder);
      Path regular = extract(BundledFont.NOTO_SANS.file(), folder);
      Path bold = extract(BundledFont.NOTO_SANS_BOLD.file(), folder);
      Path map = folder.resolve("fontconfig.properties");
      deleteOnExit(map);
      try (OutputStream out = Files.newOutputStream(map)) {
        logicalFonts(regular, bold).store(out, null);
      }
      return folder;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Returns the file of a font, which is unpacked first if necessary. Thread-safe.
   *
   * @throws IllegalStateException if the font is missing from the class path or cannot be written
   */
  static synchronized Path file(BundledFont font) {
    Path file = install().resolve(font.file());
    if (!Files.exists(file)) {
      try {
        extract(font.file(), install());
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
    return file;
  }

  private static IllegalStateException unwritable(IOException e) {
    return new IllegalStateException(
        "Cannot write the fonts to the temporary folder "
            + System.getProperty("java.io.tmpdir")
            + " (use -Djava.io.tmpdir=FOLDER to choose another): "
            + e,
        e);
  }

  private static Path extract(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    deleteOnExit(file);
    try (InputStream in = HeadlessFonts.class.getResourceAsStream("fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The font io/chartreel/draw/font/fonts/" + name + " is missing from the class path");
      }
      Files.copy(in, file);
    }
    return file;
  }

  /** Returns the map in the format of the JDK's {@code fontconfig.properties}, version 1. */
  private static Properties logicalFonts(Path regular, Path bold) {
    Properties map = new Properties();
    map.setProperty("version", "1");
    map.setProperty("sequence.allfonts", "default");
    for (String font : LOGICAL_FONTS) {
      map.setProperty(font + ".plain.default", "Noto Sans");
      map.setProperty(font + ".italic.default", "Noto Sans");
      map.setProperty(font + ".bold.default", "Noto Sans Bold");
      map.setProperty(font + ".bolditalic.default", "Noto Sans Bold");
    }
    map.setProperty("filename.Noto_Sans", regular.toString());
    map.setProperty("filename.Noto_Sans_Bold", bold.toString());
    return map;
  }
}
