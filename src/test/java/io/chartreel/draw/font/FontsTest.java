package io.chartreel.draw.font;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
  @TempDir Path empty;

  @Test
  void the_fonts_are_dejavu_2_37_byte_for_byte() {
    assertAll(
        () ->
            assertEquals(
                "7da195a74c55bef988d0d48f9508bd5d849425c1770dba5d7bfc6ce9ed848954",
                sha256(HeadlessFonts.REGULAR)),
        () ->
            assertEquals(
                "e6476c1b80502924294eed40894c5b18e06c181444ca953e5334262df9c27724",
                sha256(HeadlessFonts.BOLD)));
  }

  @Test
  void the_fallback_font_is_droid_sans_fallback_byte_for_byte() throws Exception {
    assertEquals(
        "56d3edfb377a8bc3c4b77f4476405c770173c0e31221ad7c77d0a8e1f3039a3e",
        sha256(HeadlessFonts.EAST_ASIAN));
  }

  @Test
  void the_licence_of_dejavu_is_included() throws Exception {
    try (InputStream in = FontsTest.class.getResourceAsStream("fonts/LICENSE")) {
      assertNotNull(in);
      assertTrue(new String(in.readAllBytes(), UTF_8).contains("Bitstream Vera Fonts Copyright"));
    }
  }

  @Test
  void the_licence_of_droid_sans_fallback_is_included() throws Exception {
    String name = "fonts/DroidSansFallback-LICENSE.txt";
    try (InputStream in = FontsTest.class.getResourceAsStream(name)) {
      assertNotNull(in);
      assertTrue(new String(in.readAllBytes(), UTF_8).contains("Apache License"));
    }
  }

  @Test
  void both_weights_cover_latin_greek_cyrillic_arabic_and_hebrew() {
    Fonts fonts = Fonts.load();
    String text = "Prix élevé Ελλάδα Привет السلام שלום 2014 (20) …";
    assertAll(
        () -> assertEquals(-1, fonts.regular(12).main().canDisplayUpTo(text)),
        () -> assertEquals(-1, fonts.bold(12).main().canDisplayUpTo(text)));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void without_preparation_a_machine_without_fonts_cannot_draw() throws Exception {
    Run run = run(withoutFonts(), List.of(), "bare");
    assertNotEquals(0, run.exitCode(), run.output());
    assertTrue(run.output().contains("sun.awt.FontConfiguration"), run.output());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_machine_without_fonts_draws_the_same_pixels() throws Exception {
    assertEquals(picture(Map.of()), picture(withoutFonts()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR"})
  void any_locale_draws_the_same_pixels(String locale) throws Exception {
    String language = "-Duser.language=" + locale.substring(0, 2);
    String country = "-Duser.country=" + locale.substring(3);
    assertEquals(picture(Map.of()), picture(Map.of(), language, country));
  }

  @Test
  void a_temporary_folder_that_cannot_be_written_is_named_in_the_error() throws Exception {
    String missing = empty.resolve("missing").toString();
    Run run = run(Map.of(), List.of("-Djava.io.tmpdir=" + missing));
    assertNotEquals(0, run.exitCode());
    assertTrue(run.output().contains("temporary folder " + missing), run.output());
  }

  @Test
  void the_unpacked_fonts_are_deleted_on_exit() throws Exception {
    picture(Map.of(), "-Djava.io.tmpdir=" + empty);
    try (var left = Files.newDirectoryStream(empty, "chartreel-fonts-*")) {
      assertFalse(left.iterator().hasNext());
    }
  }

  /** Returns an environment in which fontconfig knows no font. */
  private Map<String, String> withoutFonts() throws IOException {
    Path config = empty.resolve("fonts.conf");
    Files.writeString(config, "<?xml version=\"1.0\"?><fontconfig/>");
    return Map.of(
        "FONTCONFIG_FILE", config.toString(),
        "FONTCONFIG_PATH", empty.toString(),
        "XDG_CACHE_HOME", empty.toString(),
        "XDG_DATA_HOME", empty.toString());
  }

  /** Returns the hash that a separate JVM prints for the picture. */
  private String picture(Map<String, String> environment, String... options) throws Exception {
    Run run = run(environment, List.of(options));
    assertEquals(0, run.exitCode(), run.output());
    return run.output();
  }

  /**
   * Runs {@link FontPicture}; its home is empty, since the JDK remembers there which fonts it saw.
   */
  private Run run(Map<String, String> environment, List<String> options, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.home=" + empty);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FontPicture.class.getName());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(empty, "output", ".txt");
    Path errors = Files.createTempFile(empty, "errors", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The child JVM did not end within a minute");
    }
    int exitCode = process.exitValue();
    return new Run(exitCode, Files.readString(exitCode == 0 ? output : errors).strip());
  }

  private static String sha256(String font) throws Exception {
    byte[] bytes = Files.readAllBytes(HeadlessFonts.install().resolve(font));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** The exit code of a child JVM, and its standard output; its standard error if it failed. */
  private record Run(int exitCode, String output) {}
}
