package io.chartreel.draw.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.draw.text.ShapedText;
import io.chartreel.draw.text.StyledText;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFolderTest {
  @TempDir Path folder;

  private void copy(BundledFont font, String name) throws IOException {
    Files.copy(HeadlessFonts.file(font), folder.resolve(name));
  }

  @Test
  void fonts_are_in_the_order_of_their_file_names() throws IOException {
    copy(BundledFont.DEJAVU_SANS_BOLD, "b.ttf");
    copy(BundledFont.DROID_SANS_FALLBACK, "a.OTF");
    copy(BundledFont.DEJAVU_SANS, "c.ttc");
    assertThat(FontFolder.read(folder))
        .extracting(Font::getFontName)
        .containsExactly("Droid Sans Fallback", "DejaVu Sans Bold", "DejaVu Sans");
  }

  @Test
  void files_without_a_font_extension_are_ignored() throws IOException {
    Files.writeString(folder.resolve("LICENSE"), "all rights");
    Files.createDirectory(folder.resolve("more"));
    assertThat(FontFolder.read(folder)).isEmpty();
  }

  @Test
  void every_unreadable_file_is_named() throws IOException {
    copy(BundledFont.DEJAVU_SANS_BOLD, "good.ttf");
    Files.writeString(folder.resolve("one.ttf"), "no font");
    Files.writeString(folder.resolve("two.otf"), "");
    assertThatThrownBy(() -> FontFolder.read(folder))
        .hasMessageContaining("Cannot read the font " + folder.resolve("one.ttf"))
        .hasMessageContaining("Cannot read the font " + folder.resolve("two.otf"))
        .hasMessageNotContaining("good");
  }

  @Test
  void a_missing_folder_is_named() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> FontFolder.read(missing)).hasMessageContaining(missing.toString());
  }

  @Test
  void added_fonts_cover_characters_that_the_bundled_fonts_lack() throws IOException {
    assertThat(Fonts.load().missing(SextantFont.SIGN)).isNotEmpty();
    SextantFont.write(folder.resolve("rocket.ttf"));
    Fonts fonts = Fonts.load(folder);
    assertThat(fonts.missing(SextantFont.SIGN)).isEmpty();
    assertThat(ShapedText.width(new StyledText(SextantFont.SIGN, fonts.regular(20)))).isPositive();
    assertThat(ShapedText.width(new StyledText(SextantFont.SIGN, fonts.bold(20)))).isPositive();
  }

  @Test
  void added_fonts_do_not_replace_bundled_ones() throws IOException {
    copy(BundledFont.DEJAVU_SANS_BOLD, "b.ttf");
    Typeface typeface = Fonts.load(folder).regular(20);
    assertThat(FontRuns.of("Ab 日本", typeface).runs())
        .extracting(run -> run.font().getFontName())
        .containsExactly("Noto Sans Regular", "Droid Sans Fallback");
  }

  @Test
  void added_families_are_listed_after_the_bundled_ones() throws IOException {
    SextantFont.write(folder.resolve("rocket.ttf"));
    assertThat(Fonts.load(folder).families())
        .containsExactly("Noto Sans", "DejaVu Sans", "Droid Sans Fallback", SextantFont.FAMILY);
  }

  @Test
  void the_chosen_family_precedes_its_fallback_fonts() throws IOException {
    Fonts fonts = Fonts.load().with("Droid Sans Fallback");
    for (Typeface typeface : List.of(fonts.regular(20), fonts.bold(20))) {
      assertThat(FontRuns.of("日本שלום", typeface).runs())
          .extracting(run -> run.font().getFamily())
          .containsExactly("Droid Sans Fallback", "DejaVu Sans");
    }
  }

  @Test
  void the_bold_font_of_a_family_is_found_in_any_order() throws IOException {
    SextantFont.write(folder.resolve("rocket.ttf"));
    Fonts plainOnly = Fonts.load(folder).with(SextantFont.FAMILY);
    assertThat(plainOnly.regular(20).main().isBold()).isFalse();
    assertThat(plainOnly.bold(20).main().isBold()).isTrue();
    copy(BundledFont.DEJAVU_SANS_BOLD, "a.ttf");
    copy(BundledFont.DEJAVU_SANS, "b.ttf");
    Fonts both = Fonts.load(folder).with("DejaVu Sans");
    assertThat(both.regular(20).main().getFontName()).isEqualTo("DejaVu Sans");
    assertThat(both.bold(20).main().getFontName()).isEqualTo("DejaVu Sans Bold");
  }

  @Test
  void an_unknown_family_is_named_with_the_available_ones() {
    Fonts fonts = Fonts.load();
    assertThatThrownBy(() -> fonts.with("Inter"))
        .hasMessageContaining("Inter")
        .hasMessageContaining("DejaVu Sans");
  }
}
