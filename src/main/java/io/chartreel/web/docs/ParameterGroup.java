package io.chartreel.web.docs;

import io.chartreel.request.parameter.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A section of the reference. */
enum ParameterGroup {
  /** The table and how it is read. */
  DATA("Data", Parameter.TYPE, Parameter.DATES),
  /** Titles, reference lines, totals, notes and the alt text. */
  ANNOTATIONS("Texts and annotations", Parameter.REF, Parameter.ALT),
  /** The size of the image and the arrangement of bars. */
  SIZE("Size and arrangement", Parameter.WIDTH, Parameter.LAYOUT),
  /** The movement. */
  ANIMATION("Animation", Parameter.PERIOD, Parameter.POSTER),
  /** The value axis. */
  AXIS("Axis", Parameter.AXIS, Parameter.GRID),
  /** Colours and images. */
  COLORS("Colours and images", Parameter.COLORS, Parameter.THEME),
  /** The look of bars and of their labels. */
  LABELS("Bars and labels", Parameter.SHOW, Parameter.GAP),
  /** How numbers are written. */
  NUMBERS("Numbers", Parameter.DECIMALS, Parameter.COMPACT),
  /** The response. */
  FILE("File", Parameter.BYTES, Parameter.ERRORS);

  private final String title;
  private final List<Parameter> parameters;

  /**
   * Creates a group of consecutive parameters.
   *
   * @param first in the order of their declaration
   */
  ParameterGroup(String title, Parameter first, Parameter last) {
    this.title = title;
    this.parameters =
        Arrays.asList(Parameter.values()).subList(first.ordinal(), last.ordinal() + 1);
  }

  /** Returns its heading. */
  String title() {
    return title;
  }

  /** Returns the id of its heading. */
  String id() {
    return "group-" + name().toLowerCase(Locale.ROOT);
  }

  /** Returns its parameters in order. */
  List<Parameter> parameters() {
    return parameters;
  }
}
