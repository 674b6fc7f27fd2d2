package io.chartreel.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLibraryTest {
  private static final ImageLibrary BUNDLED = ImageLibrary.bundled();

  @TempDir Path folder;

  private void write(String name, int color) throws IOException {
    Files.write(folder.resolve(name), SampleImages.file(SampleImages.plain(3, 2, color), "png"));
  }

  @Test
  void files_are_found_by_their_names() throws Exception {
    write("logo.png", 0xFF102030);
    write("Other.GIF", 0xFF405060);
    Files.writeString(folder.resolve("LICENSE"), "all rights");
    Files.createDirectory(folder.resolve("more.png"));
    ImageLibrary library = ImageLibrary.load(folder);
    assertThat(library.names()).startsWith("Other.GIF", "logo.png", "ad").doesNotContain("LICENSE");
    assertThat(library.find("logo.png").orElseThrow().pixels()).containsOnly(0xFF102030);
    assertThat(library.find("LOGO.png")).isEmpty();
    assertThat(library.find("../logo.png")).isEmpty();
    assertThat(library.find("cn")).isPresent();
  }

  @Test
  void every_unreadable_file_is_named() throws IOException {
    write("good.png", 0xFF000000);
    Files.writeString(folder.resolve("one.png"), "no image");
    Files.write(folder.resolve("two.jpg"), SampleImages.file(SampleImages.photo(600, 2), "jpeg"));
    assertThatThrownBy(() -> ImageLibrary.load(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Cannot read the image %s: it is not a PNG, JPEG or GIF file.%n"
                    .formatted(folder.resolve("one.png"))
                    .replace(System.lineSeparator(), "\n")
                + "Cannot read the image "
                + folder.resolve("two.jpg")
                + ": it has 600 x 2 pixels (limit 512 x 512).");
  }

  @Test
  void too_many_bytes_are_rejected_before_they_are_read() throws IOException {
    Files.write(folder.resolve("large.png"), new byte[(int) ImageFolder.MAX_BYTES + 1]);
    assertThatThrownBy(() -> ImageLibrary.load(folder))
        .hasMessage("The images in %s have 16000 kB (limit 16000 kB).".formatted(folder));
  }

  @Test
  void a_missing_folder_is_named() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> ImageLibrary.load(missing)).hasMessageContaining(missing.toString());
  }

  @Test
  void the_fingerprint_changes_with_names_and_contents() throws IOException {
    write("a.png", 1);
    String first = ImageLibrary.load(folder).fingerprint();
    assertThat(ImageLibrary.load(folder).fingerprint()).isEqualTo(first);
    Files.move(folder.resolve("a.png"), folder.resolve("b.png"));
    String renamed = ImageLibrary.load(folder).fingerprint();
    write("b.png", 0xFF000002);
    assertThat(ImageLibrary.load(folder).fingerprint()).isNotIn(first, renamed, "");
    assertThat(renamed).isNotEqualTo(first);
    assertThat(BUNDLED.fingerprint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "PNG"})
  void a_data_uri_is_decoded(String type) throws ImageException {
    byte[] file = SampleImages.file(SampleImages.plain(4, 4, 0xFF00FF00), "png");
    assertThat(BUNDLED.find(SampleImages.uri(type, file)).orElseThrow().pixels())
        .containsOnly(0xFF00FF00);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data: | does not start with data:image/png;base64,",
        "data:image/png,AAAA | does not start with data:image/png;base64,",
        "data:image/svg+xml;base64,AAAA | does not start with data:image/png;base64,",
        "data:text/html;base64,AAAA | does not start with data:image/png;base64,",
        "data:image/png;base64 | does not start with data:image/png;base64,",
        "data:;base64,AAAA | does not start with data:image/png;base64,",
        "data:image/png;base64,A_A- | is not valid base64",
        "data:image/png;base64, | is not a PNG, JPEG or GIF file",
        "DATA:image/png;base64,AAAA | is not a PNG, JPEG or GIF file",
        "data:image/png;base64,R0lGODlhAQAB | says that it is PNG, but contains GIF",
        "data:image/gif;base64,R0lGODlhAQAB | is damaged, or of a kind that cannot be read"
      })
  void a_wrong_data_uri_is_rejected(String uri, String message) {
    assertThatThrownBy(() -> BUNDLED.find(uri))
        .isInstanceOf(ImageException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_data_uri_has_at_most_100_kB() {
    String atLimit = Base64.getEncoder().encodeToString(new byte[DataUri.MAX_BYTES]);
    String above = Base64.getEncoder().encodeToString(new byte[DataUri.MAX_BYTES + 1]);
    assertThatThrownBy(() -> BUNDLED.find("data:image/png;base64," + atLimit))
        .hasMessage("is not a PNG, JPEG or GIF file");
    assertThatThrownBy(() -> BUNDLED.find("data:image/png;base64," + above))
        .hasMessage("is larger than 100 kB");
    assertThatThrownBy(() -> BUNDLED.find("data:image/png;base64," + above + "AAAA"))
        .hasMessage("is larger than 100 kB");
  }

  @Property(tries = 500)
  void any_text_is_an_image_or_unknown_or_rejected(@ForAll String text) {
    assertFoundOrRejected(text);
    assertFoundOrRejected("data:image/png;base64," + text);
    assertFoundOrRejected("data:" + text);
  }

  @Example
  void a_cut_data_uri_is_rejected() {
    String uri = SampleImages.uri(SampleImages.photo(9, 9));
    for (int end = 0; end < uri.length(); end++) {
      assertFoundOrRejected(uri.substring(0, end));
    }
  }

  private static void assertFoundOrRejected(String text) {
    try {
      boolean isImage = BUNDLED.find(text).isPresent();
      assertThat(isImage && !ImageLibrary.isDataUri(text)).isEqualTo(isImage && text.length() <= 6);
    } catch (ImageException rejected) {
      assertThat(ImageLibrary.isDataUri(text)).as(text).isTrue();
    }
  }
}
