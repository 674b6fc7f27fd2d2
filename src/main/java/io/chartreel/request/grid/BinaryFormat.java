package io.chartreel.request.grid;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats of files that are not text, which people send by mistake. */
public enum BinaryFormat {
  /** The container of old Excel files, and of new ones with a password. */
  COMPOUND_FILE("D0CF11E0A1B11AE1", "an old Excel file (.xls)", "Save it as .xlsx or CSV."),
  /** A ZIP archive, such as an Excel workbook. */
  ZIP("504B0304", "a ZIP archive without a workbook", "Send the table itself as CSV or .xlsx."),
  /** An empty ZIP archive. */
  EMPTY_ZIP("504B0506", "an empty ZIP archive", "Send the table itself as CSV or .xlsx."),
  /** Data compressed with gzip. */
  GZIP("1F8B", "a gzip file", "Decompress it first."),
  /** A 7z archive. */
  SEVEN_ZIP("377ABCAF271C", "a 7z archive", "Send the table itself as CSV or .xlsx."),
  /** A PDF document. */
  PDF("255044462D", "a PDF document", "Copy its table into a spreadsheet and save that as CSV."),
  /** A PNG image. */
  PNG("89504E47", "a PNG image", "Send the numbers as CSV, JSON or .xlsx."),
  /** A JPEG image. */
  JPEG("FFD8FF", "a JPEG image", "Send the numbers as CSV, JSON or .xlsx."),
  /** A GIF image. */
  GIF("47494638", "a GIF image", "Send the numbers as CSV, JSON or .xlsx."),
  /** A Parquet file. */
  PARQUET("50415231", "a Parquet file", "Save it as CSV."),
  /** An SQLite database. */
  SQLITE("53514C69746520666F726D6174", "an SQLite database", "Export a table of it as CSV.");

  /** The name of a stream in the container of a workbook with a password. */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final String signature;
  private final String description;
  private final String remedy;

  BinaryFormat(String signature, String description, String remedy) {
    this.signature = signature;
    this.description = description;
    this.remedy = remedy;
  }

  /** Returns the format that a file has by its first bytes; empty if it may be text. */
  public static Optional<BinaryFormat> of(byte[] file) {
    return Stream.of(values()).filter(format -> format.matches(file)).findFirst();
  }

  private boolean matches(byte[] file) {
    int length = signature.length() / 2;
    if (file.length < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((file[i] & 0xFF) != Integer.parseInt(signature, 2 * i, 2 * i + 2, 16)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the rejection of a file in this format. */
  public BadRequestException rejection(byte[] file) {
    if (this == COMPOUND_FILE && contains(file, ENCRYPTED)) {
      return rejection("This workbook has a password.", "Save it without one, or as CSV.");
    }
    return rejection("This is " + description + ".", remedy);
  }

  /** Returns the rejection of a file as a whole. */
  public static BadRequestException rejection(String detail, String remedy) {
    return new BadRequestException(List.of(Problem.of("body", "", detail, remedy)));
  }

  private static boolean contains(byte[] file, byte[] name) {
    for (int i = 0; i <= file.length - name.length; i++) {
      int matched = 0;
      while (matched < name.length && file[i + matched] == name[matched]) {
        matched++;
      }
      if (matched == name.length) {
        return true;
      }
    }
    return false;
  }
}
