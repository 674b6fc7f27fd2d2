package io.chartreel.web;

import java.util.Locale;

/** In what an answer that is no chart is read. */
enum Medium {
  /** A picture, as an {@code img} wants one. */
  IMAGE,
  /** A page, as the address bar of a browser wants one. */
  PAGE,
  /** JSON, as a program wants it. */
  JSON;

  /**
   * What the asker prefers: RFC 9110, section 12.5.1. A program that takes anything gets JSON.
   *
   * @param accept the value of {@code Accept}; empty where there is none
   */
  static Medium of(String accept) {
    double page = 0;
    double image = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = range.split(";", -1);
      String type = parts[0].strip();
      if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
        page = Math.max(page, weight(parts));
      } else if (type.startsWith("image/")) {
        image = Math.max(image, weight(parts));
      }
    }
    if (page > 0 && page >= image) {
      return PAGE;
    }
    return image > 0 ? IMAGE : JSON;
  }

  /** The weight of a range, 0 to 1; one that cannot be read counts as none. */
  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        String weight = parameter.substring(2).strip();
        return weight.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(weight) : 0;
      }
    }
    return 1;
  }
}
