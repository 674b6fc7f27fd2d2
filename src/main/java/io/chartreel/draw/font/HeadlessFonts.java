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
 * is used. On a machine without fonts or fontconfig that fails, and goes on failing for as long as
 * the JVM lives, even for fonts read from a file. The system property {@code sun.awt.fontconfig}
 * names a map to use instead. It is set on machines with fonts too, so that all run the same code.
 *
 * <p>Refers to no class of AWT, and so cannot be what starts it too early.
 */
public final class HeadlessFonts {
  static final String REGULAR = "DejaVuSans.ttf";
  static final String BOLD = "DejaVuSans-Bold.ttf";

  /** Chinese, Japanese and Korean. */
  public static final String EAST_ASIAN = "DroidSansFallback.ttf";

  private static final List<String> LOGICAL_FONTS =
      List.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");

  private static final List<Path> FILES = new CopyOnWriteArrayList<>();

  private static @Nullable Path installed;

  private HeadlessFonts() {}

  /**
   * Unpacks the fonts into a new temporary folder, which is deleted when the JVM ends normally, and
   * points AWT at them. To be called before anything uses a font: first thing in {@code main}. Only
   * the first call has an effect. Thread-safe.
   *
   * @return the folder with {@link #REGULAR}, {@link #BOLD} and {@link #EAST_ASIAN}
   * @throws IllegalStateException if the program was built without its fonts, or they cannot be
   *     written to the temporary folder
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

  /** Deletes the folder, for a JVM that does not end normally. */
  public static void delete() {
    for (int i = FILES.size() - 1; i >= 0; i--) {
      FILES.get(i).toFile().delete();
    }
  }

  private static void deleteAtTheEnd(Path file) {
    file.toFile().deleteOnExit();
    FILES.add(file);
  }

  private static Path unpack() {
    try {
      Path folder = Files.createTempDirectory("chartreel-fonts-").toAbsolutePath();
      deleteAtTheEnd(folder);
      Path regular = extract(REGULAR, folder);
      Path bold = extract(BOLD, folder);
      extract(EAST_ASIAN, folder);
      Path map = folder.resolve("fontconfig.properties");
      deleteAtTheEnd(map);
      try (OutputStream out = Files.newOutputStream(map)) {
        logicalFonts(regular, bold).store(out, null);
      }
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(
          "Cannot write the fonts to the temporary folder "
              + System.getProperty("java.io.tmpdir")
              + " (-Djava.io.tmpdir=FOLDER names another): "
              + e,
          e);
    }
  }

  private static Path extract(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    deleteAtTheEnd(file);
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
      map.setProperty(font + ".plain.default", "DejaVu Sans");
      map.setProperty(font + ".italic.default", "DejaVu Sans");
      map.setProperty(font + ".bold.default", "DejaVu Sans Bold");
      map.setProperty(font + ".bolditalic.default", "DejaVu Sans Bold");
    }
    map.setProperty("filename.DejaVu_Sans", regular.toString());
    map.setProperty("filename.DejaVu_Sans_Bold", bold.toString());
    return map;
  }
}
