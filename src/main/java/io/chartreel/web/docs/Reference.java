package io.chartreel.web.docs;

import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds the reference of all parameters from the table of the program.
 *
 * @param limits of this service
 * @param showsCharts whether the service draws the charts of the examples
 */
record Reference(Limits limits, boolean showsCharts) {
  /** Returns the sections of the reference. */
  List<DocsModel.Section> sections() {
    return Stream.of(ParameterGroup.values())
        .map(
            group ->
                new DocsModel.Section(
                    group.id(),
                    group.title(),
                    group.parameters().stream().map(this::item).toList()))
        .toList();
  }

  private DocsModel.Item item(Parameter parameter) {
    ParameterExample example = ParameterExample.of(parameter);
    return new DocsModel.Item(
        parameter.plainName(),
        parameter.key(),
        parameter.help(),
        parameter.type().allowed(limits),
        parameter.defaultPhrase(),
        example.query(),
        example.link(),
        showsCharts && example.isDrawable() ? Optional.of(picture(example)) : Optional.empty());
  }

  private static DocsModel.Picture picture(ParameterExample example) {
    return new DocsModel.Picture(
        example.picture(),
        example.still(),
        example.width(),
        example.height(),
        "A chart drawn with " + example.option());
  }
}
