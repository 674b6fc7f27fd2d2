package io.chartreel.request.parameter;

import io.chartreel.chart.Rgb;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.Colors;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a request that are colours.
 *
 * @param fields of the request
 * @param paper what shines through a colour that covers it in part
 */
public record ColorReader(ParameterReader fields, Rgb paper) {
  public static final int MOST_COLORS = 200;

  /** One colour, or none where none is given. */
  public Optional<Rgb> color(Parameter parameter) {
    return fields.has(parameter)
        ? color(parameter.spelling(), fields.decoded(parameter))
        : Optional.empty();
  }

  /** The colours that are given; none where none is. */
  public List<Rgb> colors(Parameter parameter) {
    if (!fields.has(parameter)) {
      return List.of();
    }
    List<String> items = Splitter.split(fields.decoded(parameter), ',');
    if (items.size() > MOST_COLORS) {
      fields.wrong(
          parameter,
          "has " + items.size() + " colours, " + (items.size() - MOST_COLORS) + " too many",
          "up to " + MOST_COLORS + " colours");
      return List.of();
    }
    return items.stream()
        .map(item -> color(parameter.spelling(), item))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The colours of a family of names, by what stands in place of the braces, in lower case. */
  public Map<String, Rgb> family(Parameter parameter) {
    Map<String, Rgb> colors = new LinkedHashMap<>();
    fields
        .family()
        .forEach(
            (name, raw) -> {
              Optional<String> text = PercentEncoding.decode(raw);
              if (text.isEmpty()) {
                fields.broken(parameter, raw);
              } else {
                color(name, text.get())
                    .ifPresent(
                        color -> colors.put(name.substring(parameter.stem().length()), color));
              }
            });
    return colors;
  }

  private Optional<Rgb> color(String name, String item) {
    Optional<Rgb> color = Colors.parse(item, paper);
    if (color.isEmpty()) {
      fields
          .mistakes()
          .addInData(
              Parameter.named(name).orElseThrow(),
              () ->
                  Problem.wrong(name, item, "is not a colour", fields.allowed(Parameter.BACKGROUND))
                      .suggest(Suggestion.meant(item.strip(), Colors.names())));
    }
    return color;
  }
}
