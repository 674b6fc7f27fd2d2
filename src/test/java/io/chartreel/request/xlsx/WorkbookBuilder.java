package io.chartreel.request.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks part by part, valid ones and others. */
public final class WorkbookBuilder {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder targets = new StringBuilder();
  private String properties = "";
  private int count;

  /** Adds a sheet with the XML of its rows. */
  public WorkbookBuilder sheet(String name, String rows) {
    return sheet(name, "visible", rows);
  }

  /** Adds a sheet that may be hidden. */
  public WorkbookBuilder sheet(String name, String state, String rows) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, count, state, count));
    target("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        HEAD + "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private void target(String id, String type, String target) {
    targets.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, TYPE, type, target));
  }

  /** Adds the texts that cells share, as XML. */
  public WorkbookBuilder strings(String items) {
    target("strings", "sharedStrings", "/xl/sharedStrings.xml");
    return part("xl/sharedStrings.xml", HEAD + "<sst" + MAIN + ">" + items + "</sst>");
  }

  /** Adds a cell style for each number format, from style 0. */
  public WorkbookBuilder styles(String... formats) {
    target("styles", "styles", "styles.xml");
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      boolean isBuiltIn = formats[i].chars().allMatch(Character::isDigit);
      if (!isBuiltIn) {
        codes.append(
            "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                .formatted(200 + i, formats[i].replace("\"", "&quot;")));
      }
      styles.append("<xf numFmtId=\"%s\"/>".formatted(isBuiltIn ? formats[i] : "" + (200 + i)));
    }
    return part(
        "xl/styles.xml",
        HEAD
            + "<styleSheet"
            + MAIN
            + "><numFmts>"
            + codes
            + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
            + styles
            + "</cellXfs></styleSheet>");
  }

  /** Counts days from 1904. */
  public WorkbookBuilder from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** Adds or replaces a part. */
  public WorkbookBuilder part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** Returns the file. */
  public byte[] build() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(TYPE));
    all.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook"
            + MAIN
            + ">"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
    all.putAll(parts);
    return zip(all);
  }

  /** Returns a ZIP archive of texts by their names. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
