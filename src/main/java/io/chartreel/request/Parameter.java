package io.chartreel.request;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Show;
import io.chartreel.chart.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every parameter of a chart: the parser, the error texts, the form and the manual all read this
 * one table.
 */
public enum Parameter {
  /** The kind of chart. */
  TYPE("type", new Domain.Choice(List.of("compare")), "compare", "", "the kind of chart"),
  /** The periods. */
  LABELS("labels", new Domain.Labels(), "2014..2020", "", "the periods, one after the other"),
  /** The values. */
  VALUES(
      "values", new Domain.Numbers(), "20,15,14,13,12,11,10", "", "the bar's value in each period"),
  /** The reference. */
  REF("ref", new Domain.LabelledNumber(), "2013:60", "", "the reference bar: its label and value"),
  /** The title. */
  TITLE("title", new Domain.Text(Limits.MAX_TITLE), "", "none", "text above the chart"),
  /** The subtitle. */
  SUBTITLE("subtitle", new Domain.Text(Limits.MAX_TITLE), "", "none", "text under the title"),
  /** The caption. */
  CAPTION(
      "caption",
      new Domain.Text(Limits.MAX_TITLE),
      "",
      "none",
      "text at the foot: the source of the data"),
  /** The width. */
  WIDTH(
      "width", new Domain.Whole(Limits.MIN_WIDTH, Limits.MAX_WIDTH), "640", "", "width in pixels"),
  /** The height. */
  HEIGHT(
      "height",
      new Domain.Whole(Limits.MIN_HEIGHT, Limits.MAX_HEIGHT),
      "480",
      "",
      "height in pixels"),
  /** The density. */
  SCALE(
      "scale",
      new Domain.Whole(1, Limits.MAX_SCALE),
      "1",
      "",
      "2 draws twice the pixels each way, for dense screens"),
  /** The direction. */
  DIRECTION(
      "direction", Domain.Choice.of(Direction.class), "horizontal", "", "which way bars grow"),
  /** The pace. */
  PERIOD(
      "period",
      new Domain.Whole(40, Limits.MAX_DURATION),
      "1000",
      "",
      "milliseconds from one period to the next"),
  /** The smoothness. */
  FPS(
      "fps",
      new Domain.Whole(1, 50),
      "1",
      "",
      "frames a second while the bar glides; 1 cuts from period to period"),
  /** The movement. */
  EASE(
      "ease",
      Domain.Choice.of(Easing.class),
      "easeInOutCubic",
      "",
      "how a glide is spread over its time"),
  /** The rest at each period. */
  PAUSE(
      "pause",
      new Domain.Whole(0, Limits.MAX_DURATION),
      "0",
      "",
      "milliseconds to rest at each period"),
  /** The rest at the end. */
  HOLD(
      "hold",
      new Domain.Whole(0, Limits.MAX_DURATION),
      "0",
      "",
      "milliseconds to rest on the last frame"),
  /** The repetition. */
  LOOP("loop", new Domain.Whole(0, 65535), "0", "", "how often it plays; 0 is for ever"),
  /** The first frame. */
  POSTER(
      "poster",
      Domain.Choice.of(Poster.class),
      "first",
      "",
      "last starts with the finished chart, for mail clients that show only one frame"),
  /** The colours. */
  COLORS(
      "colors",
      new Domain.Colors(),
      "",
      "by the theme",
      "the colour of the moving bar, then of the reference bar"),
  /** The paper. */
  BACKGROUND("background", new Domain.Color(), "", "by the theme", "the colour behind everything"),
  /** The theme. */
  THEME("theme", Domain.Choice.of(Theme.class), "light", "", "light or dark paper"),
  /** The labels beside bars. */
  SHOW("show", Domain.Choice.of(Show.class), "both", "", "what is written beside a bar"),
  /** The beginning of the axis. */
  MIN("min", new Domain.Number(), "", "by the data", "where the value axis begins"),
  /** The end of the axis. */
  MAX("max", new Domain.Number(), "", "by the data", "where the value axis ends"),
  /** The digits behind the point. */
  DECIMALS(
      "decimals",
      new Domain.Whole(0, NumberStyle.MOST_DECIMALS),
      "",
      "by the data",
      "how many digits stand behind the point"),
  /** What stands before numbers. */
  PREFIX("prefix", new Domain.Text(Limits.MAX_LABEL), "", "none", "text before each number"),
  /** What stands behind numbers. */
  SUFFIX("suffix", new Domain.Text(Limits.MAX_LABEL), "", "none", "text behind each number"),
  /** The still. */
  FRAME("frame", new Domain.Frame(), "last", "", "which still, for png");

  private final String spelling;
  private final Domain domain;
  private final String defaultValue;
  private final String defaultPhrase;
  private final String help;

  Parameter(
      String spelling, Domain domain, String defaultValue, String defaultPhrase, String help) {
    this.spelling = spelling;
    this.domain = domain;
    this.defaultValue = defaultValue;
    this.defaultPhrase = defaultPhrase;
    this.help = help;
  }

  /** The parameter of a name in lower case. */
  static Optional<Parameter> named(String name) {
    return Stream.of(values()).filter(parameter -> parameter.spelling.equals(name)).findFirst();
  }

  /** The name, as it is written in a URL. */
  public String spelling() {
    return spelling;
  }

  /** What it may be. */
  public Domain domain() {
    return domain;
  }

  /**
   * What it is where a request does not say, decoded; empty where nothing is or the data decide.
   */
  public String defaultValue() {
    return defaultValue;
  }

  /** The default as people read it. */
  public String defaultPhrase() {
    return defaultPhrase.isEmpty() ? defaultValue : defaultPhrase;
  }

  /** What it means, in a phrase. */
  public String help() {
    return help;
  }

  /** Whether it is part of the data: of these, either all are given or none. */
  public boolean isData() {
    return this == LABELS || this == VALUES || this == REF;
  }
}
