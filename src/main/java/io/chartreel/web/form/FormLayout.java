package io.chartreel.web.form;

import io.chartreel.request.parameter.Parameter;
import java.util.List;

/** The order of the fields of the form. */
final class FormLayout {
  /** The parameters whose fields are always visible. */
  static final List<Parameter> MAIN =
      List.of(
          Parameter.REF,
          Parameter.TITLE,
          Parameter.SUBTITLE,
          Parameter.CAPTION,
          Parameter.THEME,
          Parameter.DIRECTION,
          Parameter.WIDTH,
          Parameter.HEIGHT);

  /** The other parameters. */
  static final List<Group> GROUPS =
      List.of(
          new Group(
              "reading-options",
              "Data reading",
              List.of(
                  Parameter.MISSING,
                  Parameter.CUMULATE,
                  Parameter.REPEAT,
                  Parameter.NUMBERS,
                  Parameter.DATES,
                  Parameter.COLUMNS,
                  Parameter.SHEET)),
          new Group(
              "motion",
              "Animation",
              List.of(
                  Parameter.PERIOD,
                  Parameter.FPS,
                  Parameter.EASE,
                  Parameter.STAGGER,
                  Parameter.SWAP,
                  Parameter.START,
                  Parameter.PAUSE,
                  Parameter.HOLD,
                  Parameter.DURATION,
                  Parameter.PACE,
                  Parameter.EVERY,
                  Parameter.LOOP,
                  Parameter.POSTER)),
          new Group(
              "bars",
              "Bars & labels",
              List.of(
                  Parameter.TOP,
                  Parameter.SORT,
                  Parameter.LAYOUT,
                  Parameter.SHOW,
                  Parameter.NAMES,
                  Parameter.RANK,
                  Parameter.TICKER,
                  Parameter.TOTAL,
                  Parameter.NOTE,
                  Parameter.RADIUS,
                  Parameter.GAP,
                  Parameter.FONT,
                  Parameter.TEXT)),
          new Group(
              "colours",
              "Colours",
              List.of(
                  Parameter.PALETTE,
                  Parameter.HIGHLIGHT,
                  Parameter.COLORS,
                  Parameter.BACKGROUND,
                  Parameter.COLOR)),
          new Group("images", "Flags & images", List.of(Parameter.IMAGE)),
          new Group(
              "axis-options",
              "Axis",
              List.of(Parameter.AXIS, Parameter.MIN, Parameter.MAX, Parameter.GRID)),
          new Group(
              "numbers-options",
              "Numbers",
              List.of(
                  Parameter.PREFIX,
                  Parameter.SUFFIX,
                  Parameter.DECIMALS,
                  Parameter.LOCALE,
                  Parameter.COMPACT)),
          new Group(
              "output",
              "Output",
              List.of(
                  Parameter.SCALE,
                  Parameter.BYTES,
                  Parameter.ALT,
                  Parameter.FRAME,
                  Parameter.ERRORS)),
          new Group(
              "lists",
              "Advanced data input",
              List.of(Parameter.LABELS, Parameter.VALUES, Parameter.PERIODS, Parameter.SERIES)));

  private FormLayout() {}

  /**
   * Parameters under a heading.
   *
   * @param id of the group on the page
   */
  record Group(String id, String name, List<Parameter> parameters) {}
}
