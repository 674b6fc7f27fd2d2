package io.chartreel.draw.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.font.HeadlessFonts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the glyphs of words with those of HarfBuzz's own program. */
@Tag("full")
class HarfBuzzTest {
  private static final int EM = 1000;
  private static final int REMOVED = 0xFFFF;
  private static final Pattern GLYPH = Pattern.compile("(\\d+)(@[-\\d,]+)?\\+(\\d+)");

  @TempDir Path folder;

  /** The numbers of glyphs in visual order, and their advance in thousandths of an em. */
  private record Shape(String glyphs, long width) {}

  @ParameterizedTest
  @CsvSource({
    "NotoSans-Regular.ttf, \u092D\u093E\u0930\u0924 \u0915\u094D\u0937\u0947\u0924\u094D\u0930",
    "NotoSans-Regular.ttf, office VAT To",
    "NotoSans-Bold.ttf, \u0939\u093F\u0928\u094D\u0926\u0940",
    "NotoSansBengali-Regular.ttf, \u09AC\u09BE\u0982\u09B2\u09BE\u09A6\u09C7\u09B6",
    "NotoSansTamil-Regular.ttf, \u0BA4\u0BAE\u0BBF\u0BB4\u0BCD \u0BA8\u0BBE\u0B9F\u0BC1",
    "NotoSansTelugu-Regular.ttf, \u0C24\u0C46\u0C32\u0C41\u0C17\u0C41 \u0C15\u0C4D\u0C37",
    "NotoSansGujarati-Regular.ttf, \u0A97\u0AC1\u0A9C\u0AB0\u0ABE\u0AA4 \u0A95\u0ACD\u0AB7",
    "NotoSansKannada-Regular.ttf, \u0C95\u0CB0\u0CCD\u0CA8\u0CBE\u0C9F\u0C95",
    "NotoSansMalayalam-Regular.ttf, \u0D15\u0D47\u0D30\u0D33\u0D02",
    "NotoSansGurmukhi-Regular.ttf, \u0A2A\u0A70\u0A1C\u0A3E\u0A2C\u0A40",
    "NotoSansSinhala-Regular.ttf, \u0DC1\u0DCA\u200D\u0DBB\u0DD3 \u0DBD\u0D82\u0D9A\u0DCF",
    "NotoSansThai-Regular.ttf, \u0E1B\u0E23\u0E30\u0E40\u0E17\u0E28\u0E44\u0E17\u0E22\u0E17\u0E35\u0E48",
    "NotoSansLao-Regular.ttf, \u0EA5\u0EB2\u0EA7\u0E9A\u0EB9\u0EC9",
    "NotoSansKhmer-Regular.ttf, \u1780\u1798\u17D2\u1796\u17BB\u1787\u17B6",
    "NotoSansMyanmar-Regular.ttf, \u1019\u103C\u1014\u103A\u1019\u102C",
    "NotoSansGeorgian-Regular.ttf, \u10E1\u10D0\u10E5\u10D0\u10E0\u10D7\u10D5\u10D4\u10DA\u10DD",
    "NotoSansArmenian-Regular.ttf, \u0540\u0561\u0575\u0561\u057D\u057F\u0561\u0576",
    "NotoSansEthiopic-Regular.ttf, \u12A2\u1275\u12EE\u1335\u12EB",
    "DejaVuSans.ttf, \u0627\u0644\u0633\u0644\u0627\u0645"
  })
  void the_glyphs_and_advances_are_those_of_harfbuzz(String file, String words) throws Exception {
    String program = "hb-shape";
    if (!installed(program)) {
      String advice = program + " is not installed: apt-get install libharfbuzz-bin";
      if (System.getenv("CI") != null) {
        fail(advice);
      }
      abort(advice);
    }
    Path font = folder.resolve(file);
    try (var in = HeadlessFonts.class.getResourceAsStream("fonts/" + file)) {
      Files.copy(in, font);
    }
    for (String word : words.split(" ")) {
      Shape expected = ofHarfBuzz(program, font, word);
      Shape actual = ofJava(font, word);
      assertThat(actual.glyphs()).as(word).isEqualTo(expected.glyphs());
      assertThat(actual.width()).as(word).isCloseTo(expected.width(), within(2L));
    }
  }

  /** Returns a word as a typeface shapes it. */
  private static Shape ofJava(Path file, String word) throws Exception {
    Font any = Fonts.load().regular(EM).main();
    Font font =
        Font.createFont(Font.TRUETYPE_FONT, file.toFile())
            .deriveFont((float) EM)
            .deriveFont(
                Map.of(
                    TextAttribute.KERNING,
                    any.getAttributes().get(TextAttribute.KERNING),
                    TextAttribute.LIGATURES,
                    any.getAttributes().get(TextAttribute.LIGATURES)));
    char[] characters = word.toCharArray();
    boolean isArabic = Character.UnicodeScript.of(characters[0]) == Character.UnicodeScript.ARABIC;
    GlyphVector glyphs =
        font.layoutGlyphVector(
            new FontRenderContext(null, true, true),
            characters,
            0,
            characters.length,
            isArabic ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    StringJoiner text = new StringJoiner("|");
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      if (glyphs.getGlyphCode(i) != REMOVED) {
        text.add(glyphs.getGlyphCode(i) + "");
      }
    }
    return new Shape(
        text.toString(), Math.round(glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX()));
  }

  private static Shape ofHarfBuzz(String program, Path font, String word) throws Exception {
    Process process =
        new ProcessBuilder(
                program, "--no-glyph-names", "--no-clusters", "--font-size=" + EM, font + "", word)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    StringJoiner text = new StringJoiner("|");
    long[] width = new long[1];
    GLYPH
        .matcher(output)
        .results()
        .forEach(
            glyph -> {
              text.add(glyph.group(1));
              width[0] += Long.parseLong(glyph.group(3));
            });
    return new Shape(text.toString(), width[0]);
  }

  private static boolean installed(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
