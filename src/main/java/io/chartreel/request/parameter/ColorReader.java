package io.chartreel.request.parameter;

import io.chartreel.chart.Rgb;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the parameters of a request that are colours.
 *
 * @param fields the parameters of the request
 * @param background shows through translucent colours
 */
public record ColorReader(ParameterReader fields, Rgb background) {
  /** The limit of colours in a list. */
  public static final int MAX_COLORS = 200;

  /** Reads a colour; nothing if it is absent or invalid. */
  public Optional<Rgb> color(Parameter parameter) {
    return fields.has(parameter)
        ? color(parameter.key(), fields.decoded(parameter))
        : Optional.empty();
  }

  /** Reads a list of colours; empty if it is absent. */
  public List<Rgb> colors(Parameter parameter) {
    if (!fields.has(parameter)) {
      return List.of();
    }
    List<String> items = Splitter.split(fields.decoded(parameter), ',');
    if (items.size() > MAX_COLORS) {
      fields.reject(
          parameter,
          "There are " + items.size() + " colours (limit " + MAX_COLORS + ").",
          "Use at most " + MAX_COLORS + " colours.");
      return List.of();
    }
    return items.stream()
        .map(item -> color(parameter.key(), item))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Reads the colours of a family, by what replaces the braces in its name. */
  public Map<String, Rgb> family(Parameter parameter) {
    Map<String, Rgb> colors = new LinkedHashMap<>();
    fields
        .family(parameter)
        .forEach(
            (name, raw) -> {
              Optional<String> text = PercentEncoding.decode(raw);
              if (text.isEmpty()) {
                fields.rejectUndecodable(parameter, raw);
              } else {
                color(name, text.get())
                    .ifPresent(
                        color -> colors.put(name.substring(parameter.stem().length()), color));
              }
            });
    return colors;
  }

  private Optional<Rgb> color(String name, String item) {
    Optional<Rgb> color = ColorSyntax.parse(item, background);
    if (color.isEmpty() && item.isBlank()) {
      fields.rejectItem(Parameter.named(name).orElseThrow(), item, name + " has an empty item.");
    } else if (color.isEmpty()) {
      fields
          .problems()
          .addInData(
              Parameter.named(name).orElseThrow(),
              () ->
                  Problem.of(
                          name,
                          item,
                          Problem.subject(name, item) + " is not a colour.",
                          fields.remedy(Parameter.COLOR))
                      .suggest(Suggestion.closest(item.strip(), ColorSyntax.names())));
    }
    return color;
  }
}
