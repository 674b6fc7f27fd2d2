package io.chartreel.web.form;

import io.chartreel.chart.NamedPalette;
import io.chartreel.chart.Theme;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.syntax.EnumNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts of the form: labels, help, placeholders and options.
 *
 * @param defaults of the chart that is shown; empty if no chart is
 * @param fonts the font families that can be chosen
 */
record FieldTexts(Optional<EffectiveDefaults> defaults, List<String> fonts, Limits limits) {
  private static final String AUTOMATIC = "Automatic";

  private static final Map<Parameter, String> LABELS =
      Map.ofEntries(
          Map.entry(Parameter.DATA, "Your data"),
          Map.entry(Parameter.TYPE, "Chart type"),
          Map.entry(Parameter.MISSING, "Missing values"),
          Map.entry(Parameter.CUMULATE, "Running totals"),
          Map.entry(Parameter.REPEAT, "Repeated values"),
          Map.entry(Parameter.NUMBERS, "Numbers in the data"),
          Map.entry(Parameter.DATES, "Period labels"),
          Map.entry(Parameter.SHEET, "Excel worksheet"),
          Map.entry(Parameter.REF, "Reference value"),
          Map.entry(Parameter.PERIOD, "Time per step (ms)"),
          Map.entry(Parameter.FPS, "Frames per second"),
          Map.entry(Parameter.EASE, "Easing"),
          Map.entry(Parameter.STAGGER, "Delay between bars (ms)"),
          Map.entry(Parameter.SWAP, "Time to change places (ms)"),
          Map.entry(Parameter.START, "Hold at start (ms)"),
          Map.entry(Parameter.PAUSE, "Pause per step (ms)"),
          Map.entry(Parameter.HOLD, "Hold at end (ms)"),
          Map.entry(Parameter.DURATION, "Length of one loop (ms)"),
          Map.entry(Parameter.PACE, "Pace"),
          Map.entry(Parameter.EVERY, "Every nth step"),
          Map.entry(Parameter.BYTES, "Maximum GIF size (bytes)"),
          Map.entry(Parameter.LOOP, "Repeats"),
          Map.entry(Parameter.POSTER, "First frame"),
          Map.entry(Parameter.TOP, "Bars shown"),
          Map.entry(Parameter.SORT, "Bar order"),
          Map.entry(Parameter.LAYOUT, "Multiple series"),
          Map.entry(Parameter.SHOW, "Bar labels"),
          Map.entry(Parameter.NAMES, "Bar names"),
          Map.entry(Parameter.RANK, "Rank"),
          Map.entry(Parameter.TOTAL, "Label of the total"),
          Map.entry(Parameter.NOTE, "Notes"),
          Map.entry(Parameter.TEXT, "Text size (%)"),
          Map.entry(Parameter.TICKER, "Large period label"),
          Map.entry(Parameter.RADIUS, "Corner radius"),
          Map.entry(Parameter.GAP, "Space between bars (%)"),
          Map.entry(Parameter.COLORS, "Colours"),
          Map.entry(Parameter.AXIS, "Axis scale"),
          Map.entry(Parameter.MIN, "Axis minimum"),
          Map.entry(Parameter.MAX, "Axis maximum"),
          Map.entry(Parameter.GRID, "Gridlines"),
          Map.entry(Parameter.DECIMALS, "Decimal places"),
          Map.entry(Parameter.LOCALE, "Number format"),
          Map.entry(Parameter.COMPACT, "Short numbers"),
          Map.entry(Parameter.SCALE, "Pixel density"),
          Map.entry(Parameter.ALT, "Alt text"),
          Map.entry(Parameter.FRAME, "PNG frame"),
          Map.entry(Parameter.ERRORS, "Image error status"));

  private static final Map<Parameter, Map<String, String>> OPTIONS =
      Map.of(
          Parameter.SORT,
          Map.of("desc", "Descending", "asc", "Ascending", "none", "Data order"),
          Parameter.LAYOUT,
          Map.of("grouped", "Side by side", "percent", "Shares of 100 %"),
          Parameter.AXIS,
          Map.of("follow", "Follow bars"),
          Parameter.SHOW,
          Map.of("both", "Name and value"),
          Parameter.PACE,
          Map.of("dates", "By date"),
          Parameter.MISSING,
          Map.of("gap", "No bar", "last", "Last value", "line", "Straight line"),
          Parameter.REPEAT,
          Map.of("error", "Not allowed"),
          Parameter.ERRORS,
          Map.of("honest", "Real status", "200", "Always 200"));

  private static final Map<String, String> TYPE_SUMMARIES =
      Map.of(
          "compare", "One bar against a reference.",
          "grow", "Columns rise from zero.",
          "race", "Bars overtake each other.",
          "bars", "Fixed order, values change.");

  /** Returns the label of a field for one bar, without the name of the bar. */
  String familyLabel(Parameter family) {
    return family == Parameter.COLOR ? "Colour" : "Image";
  }

  String label(Parameter parameter) {
    return LABELS.getOrDefault(parameter, capitalized(parameter.key()));
  }

  /** Returns one or two sentences about a parameter, with its limits. */
  String help(Parameter parameter) {
    return switch (parameter) {
      case DATA -> "Paste cells, CSV, JSON or a Markdown table.";
      case REF ->
          "Label and value, e.g. 2013:60. Shown as a bar in Compare, as a line in other charts.";
      case TYPE -> "How the chart moves.";
      default -> capitalized(parameter.help()) + limits(parameter.type()) + ".";
    };
  }

  private String limits(ParameterType type) {
    if (type instanceof ParameterType.IntegerRange range) {
      return " (" + range.min() + " to " + range.max(limits) + ")";
    }
    boolean limited = type instanceof ParameterType.Text || type instanceof ParameterType.Number;
    return limited ? " (" + type.allowed(limits) + ")" : "";
  }

  /** Returns what applies while a text field is empty, or an example of what to type. */
  String placeholder(Parameter parameter) {
    return switch (parameter) {
      case REF -> "e.g. " + parameter.defaultValue();
      case LABELS, VALUES, PERIODS, SERIES, HIGHLIGHT -> "";
      default -> {
        String value = defaultValue(parameter);
        boolean text = parameter.type() instanceof ParameterType.Text;
        yield value.isEmpty() && !text ? AUTOMATIC : value;
      }
    };
  }

  private String defaultValue(Parameter parameter) {
    return defaults.map(chart -> chart.of(parameter)).orElseGet(parameter::defaultValue);
  }

  /**
   * Returns the options of a parameter. The first one has an empty value if the default depends on
   * the chart.
   *
   * @param chosen the current value, which is an option even if it is not allowed
   */
  List<FormModel.Option> options(Parameter parameter, String chosen) {
    List<String> words =
        parameter.type() instanceof ParameterType.Font ? fonts : parameter.type().words();
    if (words.isEmpty()) {
      return List.of();
    }
    boolean dependsOnChart = parameter.defaultValue().isEmpty();
    List<String> values =
        dependsOnChart ? Stream.concat(Stream.of(""), words.stream()).toList() : words;
    boolean allowed = values.stream().anyMatch(chosen::equalsIgnoreCase);
    return Stream.concat(allowed ? Stream.empty() : Stream.of(chosen), values.stream())
        .map(value -> option(parameter, value))
        .toList();
  }

  private FormModel.Option option(Parameter parameter, String value) {
    if (parameter == Parameter.TYPE) {
      return new FormModel.Option(
          value,
          value.isEmpty() ? "Auto" : capitalized(value),
          value.isEmpty() ? automaticType() : TYPE_SUMMARIES.get(value));
    }
    if (parameter == Parameter.PALETTE) {
      return new FormModel.Option(
          value, value.isEmpty() ? AUTOMATIC : capitalized(value), "", colors(value));
    }
    return new FormModel.Option(
        value, value.isEmpty() ? defaultOption(parameter) : optionText(parameter, value), "");
  }

  private String automaticType() {
    return defaults
        .map(chart -> chart.of(Parameter.TYPE))
        .filter(type -> !type.isEmpty())
        .map(type -> "Chosen to suit your data: " + type + ".")
        .orElse("Chosen to suit your data.");
  }

  private static List<String> colors(String palette) {
    return Stream.of(NamedPalette.values())
        .filter(one -> EnumNames.of(one).equals(palette))
        .flatMap(one -> one.colors(Theme.LIGHT).stream())
        .map(Hex::of)
        .toList();
  }

  private String defaultOption(Parameter parameter) {
    String value = defaultValue(parameter);
    if (value.isEmpty()) {
      return "Default";
    }
    String text = optionText(parameter, value);
    return "Default (" + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) + ")";
  }

  private static String optionText(Parameter parameter, String value) {
    return switch (parameter) {
      case EASE, FONT -> value;
      case LOCALE ->
          Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH) + " (" + value + ")";
      default -> OPTIONS.getOrDefault(parameter, Map.of()).getOrDefault(value, capitalized(value));
    };
  }

  private static String capitalized(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
