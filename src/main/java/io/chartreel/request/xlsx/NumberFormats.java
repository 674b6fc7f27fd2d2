package io.chartreel.request.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The number formats of the cell styles: ECMA-376, part 1, section 18.8.30. */
final class NumberFormats {
  /** As many as Excel allows. */
  private static final int MAX_STYLES = 65_490;

  private final List<Kind> kinds = new ArrayList<>();

  /** What a number in a cell is shown as. */
  enum Kind {
    /** A number. */
    NUMBER,
    /** A share, in per cent. */
    PERCENT,
    /** A date, and perhaps a time. */
    DATE,
    /** A time of day. */
    TIME
  }

  /** Reads the styles of a workbook. */
  static NumberFormats read(XmlPart styles) {
    NumberFormats formats = new NumberFormats();
    Map<String, String> codes = new HashMap<>();
    boolean isCellFormat = false;
    while (styles.next()) {
      if (styles.starts("numFmt") && codes.size() < MAX_STYLES) {
        codes.put(
            styles.attribute("numFmtId").orElse(""), styles.attribute("formatCode").orElse(""));
      } else if (styles.starts("cellXfs")) {
        isCellFormat = true;
      } else if (styles.ends("cellXfs")) {
        isCellFormat = false;
      } else if (isCellFormat && styles.starts("xf") && formats.kinds.size() < MAX_STYLES) {
        String id = styles.attribute("numFmtId").orElse("0");
        String code = codes.get(id);
        formats.kinds.add(code == null ? builtIn(id) : kind(code));
      }
    }
    return formats;
  }

  /** Returns the kind of a cell by the index of its style. */
  Kind kind(int style) {
    return style >= 0 && style < kinds.size() ? kinds.get(style) : Kind.NUMBER;
  }

  private static Kind builtIn(String id) {
    return switch (id) {
      case "9", "10" -> Kind.PERCENT;
      case "14", "15", "16", "17", "22" -> Kind.DATE;
      case "18", "19", "20", "21" -> Kind.TIME;
      // formats of East Asian editions
      case "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
          Kind.DATE;
      case "32", "33", "34", "35", "55", "56" -> Kind.TIME;
      default -> Kind.NUMBER;
    };
  }

  /** Returns the kind of a format such as {@code dd/mm/yyyy;@} by its letters outside quotes. */
  static Kind kind(String code) {
    boolean hasDate = false;
    boolean hasMonth = false;
    boolean hasTime = false;
    String lower = code.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case ';' -> i = lower.length();
        case '\\', '_', '*' -> i++;
        case '"' -> i = end(lower, i, '"');
        case '[' -> {
          // [h] is the length of a time, and [$-409] a locale
          if ("hms".indexOf(i + 1 < lower.length() ? lower.charAt(i + 1) : ']') >= 0) {
            return Kind.NUMBER;
          }
          i = end(lower, i, ']');
        }
        case '%' -> {
          return Kind.PERCENT;
        }
        case '0', '#', '?' -> {
          if (!hasDate && !hasTime) {
            return lower.indexOf('%', i) > 0 ? Kind.PERCENT : Kind.NUMBER;
          }
        }
        case 'y', 'd' -> hasDate = true;
        case 'm' -> hasMonth = true;
        case 'h', 's' -> hasTime = true;
        case 'g' -> {
          if (lower.startsWith("general", i)) {
            return Kind.NUMBER;
          }
        }
        default -> {}
      }
    }
    if (hasDate || hasMonth && !hasTime) {
      return Kind.DATE;
    }
    return hasTime ? Kind.TIME : Kind.NUMBER;
  }

  private static int end(String code, int from, char last) {
    int end = code.indexOf(last, from + 1);
    return end < 0 ? code.length() : end;
  }
}
