package io.chartreel.request.style;

import io.chartreel.image.ImageException;
import io.chartreel.image.ImageLibrary;
import io.chartreel.request.number.MissingValues;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.Warnings;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the images of bars: each must be one of the service, or a data URI that can be read. */
final class BarImages {
  /** The most different images in a chart: more than there are countries. */
  private static final int MAX_IMAGES = 300;

  /** The letters of the code of a country. */
  private static final int CODE = 2;

  /** The most images that a warning names. */
  private static final int MAX_EXAMPLES = 3;

  private final ImageLibrary library;
  private final ParameterReader fields;

  /** The problem of each image that was looked for, which depends on the name of its bar. */
  private final Map<String, Optional<Function<String, Problem>>> problems = new HashMap<>();

  /**
   * Creates a check.
   *
   * @param library of the images that bars can have
   * @param fields receive the problems
   */
  BarImages(ImageLibrary library, ParameterReader fields) {
    this.library = library;
    this.fields = fields;
  }

  /**
   * Returns the images of a table that are no addresses of the web: nothing is fetched.
   *
   * @param images by the names of bars
   * @param warnings receives a sentence about the others
   */
  static Map<String, String> withoutAddresses(Map<String, String> images, Warnings warnings) {
    Map<String, String> others = new LinkedHashMap<>(images);
    others.values().removeIf(BarImages::isAddress);
    if (others.size() < images.size()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "images are not fetched from the network, so %,d %s not shown",
              images.size() - others.size(),
              images.size() - others.size() == 1 ? "image is" : "images are"));
    }
    return others;
  }

  private static boolean isAddress(String text) {
    String lower = text.substring(0, Math.min(text.length(), 8)).toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /**
   * Returns the images of a column that can be drawn. It was only guessed that the column has
   * images, so the others are no problems.
   *
   * @param images by the names of bars
   * @param warnings receives a sentence about the others
   */
  Map<String, String> drawable(Map<String, String> images, Warnings warnings) {
    Set<String> drawable =
        images.values().stream()
            .distinct()
            .filter(text -> problem(text).isEmpty())
            .limit(MAX_IMAGES)
            .collect(Collectors.toSet());
    Map<String, String> kept = new LinkedHashMap<>(images);
    kept.values().retainAll(drawable);
    List<String> others =
        images.values().stream()
            .filter(text -> !drawable.contains(text) && !MissingValues.isMissing(text))
            .toList();
    if (!others.isEmpty()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d %s unknown, unreadable or beyond the limit of %,d different images: %s",
              others.size(),
              others.size() == 1
                  ? "image of the table is not shown, because it is"
                  : "images of the table are not shown, because they are",
              MAX_IMAGES,
              Excerpt.list(others.stream().distinct().limit(MAX_EXAMPLES).toList())));
    }
    return kept;
  }

  /**
   * Returns the images that can be drawn. The others are problems.
   *
   * @param images by the names of bars
   */
  Map<String, String> readable(Map<String, String> images) {
    Map<String, String> given = new LinkedHashMap<>(images);
    given.values().removeIf(String::isEmpty);
    long different = given.values().stream().distinct().count();
    if (different > MAX_IMAGES) {
      fields.problems().tooMany(Parameter.IMAGE, "", different, "different images", MAX_IMAGES);
      return Map.of();
    }
    given.forEach(
        (bar, text) ->
            problem(text)
                .ifPresent(
                    problem ->
                        fields.problems().addInData(Parameter.IMAGE, () -> problem.apply(bar))));
    given.values().removeIf(text -> problem(text).isPresent());
    return given;
  }

  /** Returns the problem with an image, which depends on the name of its bar. */
  private Optional<Function<String, Problem>> problem(String text) {
    fields.deadline().check();
    return problems.computeIfAbsent(text, this::find);
  }

  private Optional<Function<String, Problem>> find(String text) {
    try {
      return library.find(text).isPresent()
          ? Optional.empty()
          : Optional.of(bar -> unknown(bar, text));
    } catch (ImageException unreadable) {
      return Optional.of(bar -> unreadable(bar, unreadable));
    }
  }

  private static Problem unreadable(String bar, ImageException reason) {
    return Problem.of(
        Parameter.IMAGE.stem() + bar,
        "",
        "The image of the bar %s %s.".formatted(Excerpt.quoted(bar), reason.getMessage()),
        "Use a PNG, JPEG or GIF file of at most 100 kB and 512 x 512 pixels.");
  }

  private Problem unknown(String bar, String text) {
    String parameter = Parameter.IMAGE.stem() + bar;
    if (isAddress(text)) {
      return Problem.of(
          parameter,
          text,
          Problem.subject(parameter, text) + " is an address, but images are not fetched.",
          "Use a country code, or send the image as a data URI in a body.");
    }
    return Problem.of(
            parameter,
            text,
            Problem.subject(parameter, text)
                + " is not a country code or an image of this service.",
            "Use " + Parameter.IMAGE.type().allowed(fields.limits()) + ".")
        .suggest(suggestion(text));
  }

  /** Returns the code of the country of that name, or the nearest code or name of an image. */
  private Optional<String> suggestion(String text) {
    for (String code : Locale.getISOCountries()) {
      if (new Locale("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text)) {
        return Optional.of(code.toLowerCase(Locale.ROOT));
      }
    }
    List<String> names = library.names();
    String start = text.substring(0, Math.min(text.length(), CODE)).toLowerCase(Locale.ROOT);
    boolean isCodeAndMore = text.length() == CODE + 1 && !Character.isLetter(text.charAt(CODE));
    return isCodeAndMore && names.contains(start)
        ? Optional.of(start)
        : Suggestion.closest(text, names.stream().filter(name -> name.length() > CODE).toList());
  }
}
