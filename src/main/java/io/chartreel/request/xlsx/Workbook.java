package io.chartreel.request.xlsx;

import io.chartreel.request.parameter.Limits;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure of a workbook in SpreadsheetML: ECMA-376, part 1, section 12. The cells are read
 * sheet by sheet.
 */
final class Workbook {
  private static final String MAIN_PART = "xl/workbook.xml";
  private static final String PACKAGE_RELATIONSHIPS = "_rels/.rels";
  private static final int MAX_SHEETS = 1000;
  private static final int MAX_RELATIONSHIPS = 10_000;

  /** How much longer a workbook may be than the largest body, once it is decompressed. */
  private static final long MAX_GROWTH = 10;

  /** The compression ratio above which a file is an attack: worksheets reach 50. */
  private static final long MAX_RATIO = 200;

  private static final long RATIO_ALLOWANCE = 1_000_000;

  private final ZipParts parts;
  private final List<Sheet> sheets = new ArrayList<>();
  private final String mainPart;
  private boolean startsIn1904;

  /**
   * A worksheet.
   *
   * @param part the name of its part
   */
  record Sheet(String name, boolean isHidden, String part) {}

  private record Relationship(String type, String target) {}

  /**
   * Reads the names of the sheets.
   *
   * @throws WorkbookException if the file is damaged, or is no workbook
   */
  Workbook(byte[] file, Limits limits) {
    long ratio = RATIO_ALLOWANCE + MAX_RATIO * file.length;
    parts = new ZipParts(file, Math.min(ratio, MAX_GROWTH * limits.body()));
    mainPart =
        relationships(PACKAGE_RELATIONSHIPS, "").values().stream()
            .filter(found -> found.type().endsWith("/officeDocument"))
            .map(Relationship::target)
            .findFirst()
            .orElse(MAIN_PART);
    readSheets();
  }

  private void readSheets() {
    if (mainPart.endsWith(".bin")) {
      throw WorkbookException.malformed("This is a binary workbook (.xlsb); .xlsx is needed.");
    }
    if (!parts.has(mainPart)) {
      throw WorkbookException.malformed(
          parts.has("content.xml") && parts.has("mimetype")
              ? "This is an OpenDocument file; .xlsx or CSV is needed."
              : "This is a ZIP archive without a workbook; .xlsx or CSV is needed.");
    }
    Map<String, Relationship> targets = relationships();
    try (XmlPart main = new XmlPart(part(mainPart))) {
      while (main.next()) {
        if (main.starts("workbookPr")) {
          startsIn1904 = main.attribute("date1904").filter(Workbook::isTrue).isPresent();
        } else if (main.starts("sheet") && sheets.size() < MAX_SHEETS) {
          Relationship target = targets.get(main.attribute("id").orElse(""));
          if (target != null && target.type().endsWith("/worksheet")) {
            boolean isHidden = !main.attribute("state").orElse("visible").equals("visible");
            sheets.add(new Sheet(main.attribute("name").orElse(""), isHidden, target.target()));
          }
        }
      }
    }
  }

  static boolean isTrue(String attribute) {
    return attribute.equals("1") || attribute.equals("true");
  }

  private InputStream part(String name) {
    return parts
        .open(name)
        .orElseThrow(
            () ->
                WorkbookException.malformed(
                    "The workbook is damaged: its part " + name + " is missing."));
  }

  private Map<String, Relationship> relationships() {
    int slash = mainPart.lastIndexOf('/') + 1;
    String folder = mainPart.substring(0, slash);
    return relationships(folder + "_rels/" + mainPart.substring(slash) + ".rels", folder);
  }

  /** Returns the targets of the relationships in a part by their identifiers. */
  private Map<String, Relationship> relationships(String name, String folder) {
    Map<String, Relationship> found = new HashMap<>();
    Optional<InputStream> part = parts.open(name);
    if (part.isEmpty()) {
      return found;
    }
    try (XmlPart xml = new XmlPart(part.get())) {
      while (xml.next()) {
        if (xml.starts("Relationship") && found.size() < MAX_RELATIONSHIPS) {
          String target = xml.attribute("Target").orElse("");
          found.put(
              xml.attribute("Id").orElse(""),
              new Relationship(
                  xml.attribute("Type").orElse(""),
                  target.startsWith("/") ? target.substring(1) : folder + target));
        }
      }
    }
    return found;
  }

  /** Returns the worksheets in the order of their tabs. */
  List<Sheet> sheets() {
    return sheets;
  }

  /** Opens the cells of a sheet. */
  XmlPart open(Sheet sheet) {
    return new XmlPart(part(sheet.part()));
  }

  /** Reads the number formats of the cells. */
  CellValues cellValues() {
    Optional<InputStream> styles = ofType("/styles");
    if (styles.isEmpty()) {
      return new CellValues(new NumberFormats(), startsIn1904);
    }
    try (XmlPart xml = new XmlPart(styles.get())) {
      return new CellValues(NumberFormats.read(xml), startsIn1904);
    }
  }

  /**
   * Reads the texts that cells share.
   *
   * @param maxCharacters of all texts together
   */
  SharedStrings sharedStrings(int maxCharacters) {
    Optional<InputStream> strings = ofType("/sharedStrings");
    if (strings.isEmpty()) {
      return new SharedStrings();
    }
    try (XmlPart xml = new XmlPart(strings.get())) {
      return SharedStrings.read(xml, maxCharacters);
    }
  }

  private Optional<InputStream> ofType(String type) {
    return relationships().values().stream()
        .filter(found -> found.type().endsWith(type))
        .findFirst()
        .flatMap(found -> parts.open(found.target()));
  }
}
