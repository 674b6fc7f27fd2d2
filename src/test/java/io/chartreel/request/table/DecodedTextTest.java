package io.chartreel.request.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.request.grid.DecodedText;
import io.chartreel.request.problem.BadRequestException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
  private static final String TABLE = "Jahr,K\u00f6ln\n2019,1\n2020,2\n";
  private static final String MARK = "\uFEFF";

  private static DecodedText decoded(byte[] bytes) throws BadRequestException {
    return DecodedText.of(bytes, Optional.empty());
  }

  private static DecodedText certain(String encoding) {
    return new DecodedText(TABLE, encoding, Optional.empty());
  }

  @Test
  void the_byte_order_mark_decides() throws BadRequestException {
    assertThat(decoded((MARK + TABLE).getBytes(UTF_8))).isEqualTo(certain("UTF-8"));
    assertThat(decoded((MARK + TABLE).getBytes(UTF_16LE))).isEqualTo(certain("UTF-16LE"));
    assertThat(decoded((MARK + TABLE).getBytes(UTF_16BE))).isEqualTo(certain("UTF-16BE"));
    assertThat(DecodedText.of((MARK + TABLE).getBytes(UTF_8), Optional.of("iso-8859-1")))
        .isEqualTo(certain("UTF-8"));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-15, ISO-8859-15",
    "latin1, windows-1252",
    "windows-1250, windows-1250",
    "UTF8, UTF-8",
    "x-macroman, x-MacRoman",
    "utf-16le, UTF-16LE",
    "utf-16be, UTF-16BE",
    "utf-16, UTF-16BE",
    "gb18030, GB18030"
  })
  void the_declared_charset_decides_without_a_mark(String declared, String name)
      throws BadRequestException {
    byte[] bytes = TABLE.getBytes(Charset.forName(name));
    assertThat(DecodedText.of(bytes, Optional.of(declared))).isEqualTo(certain(name));
  }

  @Test
  void valid_utf8_is_utf8() throws BadRequestException {
    assertThat(decoded(TABLE.getBytes(UTF_8))).isEqualTo(certain("UTF-8"));
  }

  @Test
  void other_bytes_are_windows_1252_with_a_warning() throws BadRequestException {
    DecodedText decoded = decoded(TABLE.getBytes(ISO_8859_1));
    assertThat(decoded.text()).isEqualTo(TABLE);
    assertThat(decoded.encoding()).isEqualTo("windows-1252");
    assertThat(decoded.warning())
        .contains(
            "The text is not UTF-8; it was read as windows-1252. Save it as UTF-8, or declare its"
                + " charset.");
  }

  @Test
  void zeros_in_every_second_byte_are_utf16() throws BadRequestException {
    assertThat(decoded(TABLE.getBytes(UTF_16LE))).isEqualTo(certain("UTF-16LE"));
    assertThat(decoded(TABLE.getBytes(UTF_16BE))).isEqualTo(certain("UTF-16BE"));
    assertThat(DecodedText.of(TABLE.getBytes(UTF_16LE), Optional.of("utf-16")))
        .isEqualTo(certain("UTF-16LE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf8mb4", "x-JISAutoDetect", "%00", "", "utf-8 x"})
  void rejects_an_unknown_charset(String charset) {
    assertThatThrownBy(() -> DecodedText.of(TABLE.getBytes(UTF_8), Optional.of(charset)))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("Unsupported charset \"" + charset + "\". Send UTF-8.");
  }

  @Test
  void reports_the_position_of_bytes_that_the_declared_charset_does_not_have() {
    byte[] bytes = ("year,A\n2019,1\nM\u00e4rz,2" + "x".repeat(20_000)).getBytes(ISO_8859_1);
    assertThatThrownBy(() -> DecodedText.of(bytes, Optional.of("utf-8")))
        .hasMessageStartingWith("The body is not UTF-8 (line 3, byte 16).");
  }

  @ParameterizedTest
  @CsvSource({
    "D0CF11E0A1B11AE1, This is an old Excel file (.xls). Save it as .xlsx or CSV.",
    "504B0304, This is a ZIP archive without a workbook. Send the table itself as CSV or .xlsx.",
    "1F8B08, This is a gzip file. Decompress it first.",
    "89504E470D0A1A0A, 'This is a PNG image. Send the numbers as CSV, JSON or .xlsx.'",
    "255044462D312E37, This is a PDF document. Copy its table",
    "50415231, This is a Parquet file. Save it as CSV.",
    "412C420A00002C31, This is a binary file: it has bytes that are zero.",
    "410A81, The body is neither UTF-8 nor windows-1252.",
    "20200A, The body is empty."
  })
  void says_what_a_file_is_that_is_not_text(String hex, String sentence) {
    assertThatThrownBy(() -> decoded(HexFormat.of().parseHex(hex)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void says_that_a_workbook_has_a_password() {
    byte[] container = new byte[4096];
    byte[] signature = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
    byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(signature, 0, container, 0, signature.length);
    System.arraycopy(name, 0, container, 2048, name.length);
    assertThatThrownBy(() -> decoded(container))
        .hasMessage("This workbook has a password. Save it without one, or as CSV.");
  }
}
