package io.chartreel.request.style;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.Annotations.Note;
import io.chartreel.chart.Annotations.StatisticLine;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Statistic;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.EnumNames;
import io.chartreel.request.syntax.PercentEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads reference values, the total and notes. */
public final class AnnotationReader {
  private static final int MAX_REFERENCES = 20;
  private static final int MAX_NOTES = 200;
  private static final int MAX_SEPARATORS = 20;
  private static final String RANGE = "..";

  private final ParameterReader fields;
  private final List<Reference> references = new ArrayList<>();
  private final List<StatisticLine> lines = new ArrayList<>();

  /**
   * Reads the references.
   *
   * @param fields that have the total and the notes
   * @param references the fields that have the references
   */
  public AnnotationReader(ParameterReader fields, ParameterReader references) {
    this.fields = fields;
    each(references, Parameter.REF, "references", MAX_REFERENCES, this::addReference);
  }

  /** Returns the fixed reference values. */
  public List<Reference> references() {
    return references;
  }

  /** Returns whether there is one reference, and it has a fixed value. */
  public boolean hasOneReference() {
    return references.size() == 1 && lines.isEmpty();
  }

  /** Whether what they show depends on all bars, including those that are never visible. */
  public boolean needAllBars() {
    return !lines.isEmpty() || fields.has(Parameter.TOTAL);
  }

  private void each(
      ParameterReader source, Parameter parameter, String what, int max, Consumer<String> reader) {
    List<String> all = source.raw(parameter);
    if (all.size() > max) {
      fields.problems().tooMany(parameter, "", all.size(), what, max);
      return;
    }
    for (String raw : all) {
      Optional<String> text = PercentEncoding.decode(raw);
      if (text.isEmpty()) {
        fields.rejectUndecodable(parameter, raw);
      } else {
        reader.accept(text.get());
      }
    }
  }

  private void addReference(String text) {
    Parameter parameter = Parameter.REF;
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      String subject = Problem.subject(parameter.key(), text);
      fields.rejectItem(parameter, text, subject + " has no colon between label and value.");
      return;
    }
    String label = text.substring(0, colon).strip();
    String value = text.substring(colon + 1).strip();
    boolean isValid =
        fields.canBeDrawn(
            parameter, "The label of " + parameter.key(), label, fields.limits().affix());
    Optional<Statistic> statistic = EnumNames.parse(value, Statistic.class);
    if (statistic.isPresent()) {
      lines.add(new StatisticLine(isValid ? label : "", statistic.get()));
      return;
    }
    OptionalDouble number = fields.number(parameter, value);
    if (isValid && number.isPresent()) {
      references.add(new Reference(label, number.getAsDouble()));
    }
  }

  /**
   * Reads the total and, unless no period has a label, the notes.
   *
   * @param periods the labels of the periods as they are displayed
   * @param written the labels as they were written
   */
  public Annotations annotations(List<String> periods, List<String> written) {
    Map<String, Integer> indices = new HashMap<>();
    addIndices(periods, indices);
    addIndices(written, indices);
    addIndices(
        IntStream.range(0, periods.size()).mapToObj(AnnotationReader::number).toList(), indices);
    List<Note> notes = new ArrayList<>();
    if (!periods.stream().allMatch(String::isEmpty)) {
      each(
          fields,
          Parameter.NOTE,
          "notes",
          MAX_NOTES,
          text -> note(text, indices, periods).ifPresent(notes::add));
    }
    return new Annotations(fields.text(Parameter.TOTAL).strip(), lines, notes);
  }

  /**
   * Returns what stands for a period whose label others have, too.
   *
   * @param index of the period, from 0
   */
  public static String number(int index) {
    return "#" + (index + 1);
  }

  private static void addIndices(List<String> labels, Map<String, Integer> indices) {
    for (int i = 0; i < labels.size(); i++) {
      indices.putIfAbsent(labels.get(i), i);
    }
  }

  /** Reads a note. The periods may contain colons: the shortest ones that exist are taken. */
  private Optional<Note> note(String text, Map<String, Integer> indices, List<String> periods) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      String subject = Problem.subject(Parameter.NOTE.key(), text);
      fields.rejectItem(Parameter.NOTE, text, subject + " has no colon between period and text.");
      return Optional.empty();
    }
    int end = colon;
    for (int tried = 0; end >= 0 && tried < MAX_SEPARATORS; tried++) {
      Optional<int[]> range = range(text.substring(0, end).strip(), indices);
      if (range.isPresent()) {
        String caption = text.substring(end + 1).strip();
        return note(range.get()[0], range.get()[1], caption);
      }
      end = text.indexOf(':', end + 1);
    }
    String before = text.substring(0, colon).strip();
    fields
        .problems()
        .addInData(Parameter.NOTE, () -> unknownPeriod(text, unknown(before, indices), periods));
    return Optional.empty();
  }

  private static Problem unknownPeriod(String text, String unknown, List<String> periods) {
    return Problem.of(
            Parameter.NOTE.key(),
            text,
            "note has the period " + Excerpt.quoted(unknown) + ", which is not one of the chart.",
            "Use one of these periods: " + Excerpt.list(periods) + ".")
        .suggest(Suggestion.closest(unknown, periods));
  }

  private Optional<Note> note(int from, int to, String caption) {
    if (from > to) {
      fields.rejectItem(
          Parameter.NOTE, caption, "A note starts after the period at which it ends.");
      return Optional.empty();
    }
    if (caption.isEmpty()) {
      fields.rejectItem(Parameter.NOTE, caption, "A note has no text.");
      return Optional.empty();
    }
    String line = caption.replace('\n', ' ');
    return fields.canBeDrawn(Parameter.NOTE, "A note", line, fields.limits().title())
        ? Optional.of(new Note(from, to, caption))
        : Optional.empty();
  }

  /** Returns the first and the last period of a note; nothing if one of them is unknown. */
  private static Optional<int[]> range(String text, Map<String, Integer> indices) {
    int single = index(text, indices);
    if (single >= 0) {
      return Optional.of(new int[] {single, single});
    }
    int dots = text.indexOf(RANGE);
    for (int tried = 0; dots >= 0 && tried < MAX_SEPARATORS; tried++) {
      int from = index(text.substring(0, dots), indices);
      int to = index(text.substring(dots + RANGE.length()), indices);
      if (from >= 0 && to >= 0) {
        return Optional.of(new int[] {from, to});
      }
      dots = text.indexOf(RANGE, dots + 1);
    }
    return Optional.empty();
  }

  /** Returns the index of a label, or of a number such as {@code #12}; -1 if there is none. */
  private static int index(String text, Map<String, Integer> indices) {
    return indices.getOrDefault(text.strip(), -1);
  }

  /** Returns the part of an unknown range that is not a period. */
  private static String unknown(String text, Map<String, Integer> indices) {
    int dots = text.indexOf(RANGE);
    if (dots < 0) {
      return text;
    }
    String from = text.substring(0, dots).strip();
    return indices.containsKey(from) ? text.substring(dots + RANGE.length()).strip() : from;
  }
}
