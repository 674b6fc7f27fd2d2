package io.chartreel.request.xlsx;

import java.util.Arrays;

/** The texts that the cells of a workbook share: ECMA-376, part 1, section 18.4. */
final class SharedStrings {
  private final StringBuilder text = new StringBuilder();
  private int[] ends = new int[64];
  private int count;

  /**
   * Reads the texts.
   *
   * @param maxCharacters of all texts together
   */
  static SharedStrings read(XmlPart part, int maxCharacters) {
    SharedStrings strings = new SharedStrings();
    boolean isText = false;
    int phonetic = 0;
    while (part.next()) {
      if (part.starts("t")) {
        isText = phonetic == 0;
      } else if (part.ends("t")) {
        isText = false;
      } else if (part.starts("rPh")) {
        phonetic++;
      } else if (part.ends("rPh")) {
        phonetic--;
      } else if (part.ends("si")) {
        strings.endString();
      } else if (isText) {
        part.appendText(strings.text);
      }
      // an empty text counts as a character
      if (strings.text.length() + strings.count > maxCharacters) {
        throw WorkbookException.overLimit("The workbook has too much text.");
      }
    }
    return strings;
  }

  private void endString() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = text.length();
  }

  /** Appends a text by its index, as a cell refers to it. */
  void append(String index, StringBuilder target) {
    int found = index(index);
    target.append(text, found == 0 ? 0 : ends[found - 1], ends[found]);
  }

  private int index(String written) {
    try {
      int index = Integer.parseInt(written.strip());
      if (index >= 0 && index < count) {
        return index;
      }
    } catch (NumberFormatException notAnIndex) {
      throw missing(written);
    }
    throw missing(written);
  }

  private static WorkbookException missing(String index) {
    return WorkbookException.malformed(
        "The workbook is damaged: it has no shared text " + index + ".");
  }
}
