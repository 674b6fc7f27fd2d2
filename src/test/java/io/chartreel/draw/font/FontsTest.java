package io.chartreel.draw.font;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                sha256(BundledFont.DEJAVU_SANS)),
        () ->
            assertEquals(
                "e6476c1b80502924294eed40894c5b18e06c181444ca953e5334262df9c27724",
                sha256(BundledFont.DEJAVU_SANS_BOLD)));
  }

  @Test
  void the_fallback_font_is_droid_sans_fallback_byte_for_byte() throws Exception {
    assertEquals(
        "56d3edfb377a8bc3c4b77f4476405c770173c0e31221ad7c77d0a8e1f3039a3e",
        sha256(BundledFont.DROID_SANS_FALLBACK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotoSans-LICENSE.txt", "NotoEmoji-LICENSE.txt"})
  void the_licence_of_noto_is_included(String name) throws Exception {
    try (InputStream in = FontsTest.class.getResourceAsStream("fonts/" + name)) {
      assertNotNull(in);
      assertTrue(new String(in.readAllBytes(), UTF_8).contains("SIL OPEN FONT LICENSE"));
    }
  }

  @Test
  void the_families_to_choose_from_are_noto_sans_dejavu_sans_and_droid_sans_fallback() {
    assertEquals(
        List.of("Noto Sans", "DejaVu Sans", "Droid Sans Fallback"), Fonts.load().families());
  }

  @Test
  void digits_of_the_default_font_have_the_same_width() {
    FontRenderContext exact = new FontRenderContext(null, true, true);
    for (Font font : List.of(Fonts.load().regular(100).main(), Fonts.load().bold(100).main())) {
      double width = font.getStringBounds("0", exact).getWidth();
      for (char digit = '1'; digit <= '9'; digit++) {
        assertEquals(width, font.getStringBounds("" + digit, exact).getWidth(), "" + digit);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0e44\u0e17\u0e22", "\ud83d\ude80", "\u4e2d", "\u2192"})
  void a_font_is_unpacked_when_a_text_first_needs_it(String text) throws Exception {
    Run latin = run(Map.of(), List.of("-Djava.io.tmpdir=" + empty), "files", "Latin");
    Run other = run(Map.of(), List.of("-Djava.io.tmpdir=" + empty), "files", text);
    assertEquals("3", latin.output());
    assertEquals("4", other.output());
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
    assertEquals(Set.of(), fonts.missing(text));
    assertAll(
        () -> assertEquals(-1, fonts.regular(12).main().canDisplayUpTo("Prix \u20AC\u2212\u2026")),
        () -> assertEquals(-1, fonts.bold(12).main().canDisplayUpTo("Prix \u20AC\u2212\u2026")));
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

  private static String sha256(BundledFont font) throws Exception {
    byte[] bytes = Files.readAllBytes(HeadlessFonts.file(font));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** The exit code of a child JVM, and its standard output; its standard error if it failed. */
  private record Run(int exitCode, String output) {}
}
