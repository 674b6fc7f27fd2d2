package io.chartreel.draw;

import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Titles;
import io.chartreel.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Writes pictures of films of many kinds, to look at. The first argument is the folder to write to,
 * the others are the frames of each film, in hundredths of its length.
 */
final class SceneSheet {
  private static final List<String> CITIES =
      List.of(
          "Tokyo",
          "Delhi",
          "Shanghai",
          "São Paulo",
          "Mexico City",
          "Cairo",
          "Mumbai",
          "Beijing",
          "Dhaka",
          "Osaka",
          "New York",
          "Karachi",
          "Buenos Aires",
          "Istanbul",
          "Lagos",
          "Kinshasa");
  private static final List<String> YEARS =
      IntStream.rangeClosed(2000, 2020).mapToObj(Integer::toString).toList();
  private static final NumberStyle WHOLE = new NumberStyle(0, "", "", NumberLocale.EN, false);
  private static final NumberStyle ONE = new NumberStyle(1, "", "", NumberLocale.EN, false);

  private SceneSheet() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (MovingBars film : films()) {
      ChartDrawing drawing = film.drawing();
      for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
        int frame = Integer.parseInt(argument) * (film.scenes().size() - 1) / 100;
        Path file = folder.resolve(film.name() + "-" + argument + ".png");
        ImageIO.write(drawing.draw(film.scenes().get(frame)), "png", file.toFile());
      }
    }
  }

  /** The kinds of film. */
  static List<MovingBars> films() {
    List<MovingBars> films = new ArrayList<>();
    films.add(race().words(SceneFilms.WORDS).film("race"));
    films.add(race().words(SceneFilms.WORDS).dark().radius(4).follows().film("race-dark-follows"));
    films.add(race().words(SceneFilms.WORDS).vertical().film("race-vertical"));
    films.add(
        race()
            .words(SceneFilms.WORDS)
            .legend(
                List.of(
                    "Asia",
                    "Europe",
                    "Africa",
                    "North America",
                    "South America",
                    "Oceania",
                    "The Caribbean and the islands",
                    "Middle East",
                    "Central Asia",
                    "Former Soviet Union",
                    "Antarctica",
                    "Elsewhere"))
            .lines(new Scene.Line(20, "Megacity (20)"), new Scene.Line(28, "Double (28)"))
            .film("legend-lines"));
    films.add(
        race()
            .vertical()
            .lines(new Scene.Line(20, "Megacity (20)"), new Scene.Line(21, "Double (28)"))
            .film("vertical-lines"));
    films.add(
        new SceneFilms(
                List.of(
                    "Democratic Republic of the Congo and its neighbours",
                    "United Kingdom of Great Britain and Northern Ireland",
                    "Laos",
                    "X".repeat(100)),
                SceneFilms.waves(4, 6, 1, 12345))
            .periods(
                List.of(
                    "2020-03-01",
                    "2020-04-01",
                    "2020-05-01",
                    "2020-06-01",
                    "2020-07-01",
                    "2020-08-01"))
            .film("long-names"));
    films.add(
        new SceneFilms(
                List.of(
                    "Democratic Republic of the Congo and its neighbours",
                    "United Kingdom of Great Britain and Northern Ireland",
                    "Laos",
                    "X".repeat(100)),
                SceneFilms.waves(4, 6, 1, 12345))
            .vertical()
            .periods(
                List.of(
                    "January 2020",
                    "February 2020",
                    "March 2020",
                    "April 2020",
                    "September 2020",
                    "May 2020"))
            .film("long-names-vertical"));
    films.add(
        new SceneFilms(SceneFilms.numbered("Bar", 1), SceneFilms.waves(1, 4, 10, 100))
            .words(SceneFilms.WORDS)
            .periods(YEARS)
            .film("one"));
    films.add(
        new SceneFilms(SceneFilms.numbered("Bar", 1), SceneFilms.waves(1, 4, 10, 100))
            .words(SceneFilms.WORDS)
            .vertical()
            .periods(YEARS)
            .film("one-vertical"));
    films.add(
        new SceneFilms(SceneFilms.numbered("Country", 50), SceneFilms.waves(50, 4, 10, 1000))
            .words(SceneFilms.WORDS)
            .periods(YEARS)
            .film("fifty"));
    films.add(
        new SceneFilms(SceneFilms.numbered("Country", 50), SceneFilms.waves(50, 4, 10, 1000))
            .vertical()
            .periods(YEARS)
            .film("fifty-vertical"));
    films.add(
        new SceneFilms(CITIES.subList(0, 8), SceneFilms.waves(8, 4, -500, 900))
            .periods(YEARS)
            .words(SceneFilms.WORDS)
            .radius(6)
            .film("negative"));
    films.add(
        new SceneFilms(CITIES.subList(0, 8), SceneFilms.waves(8, 4, -500, 900))
            .periods(YEARS)
            .radius(6)
            .vertical()
            .film("negative-vertical"));
    films.add(
        new SceneFilms(CITIES.subList(0, 6), SceneFilms.waves(6, 4, -900, -5))
            .periods(YEARS)
            .film("all-negative"));
    films.add(
        new SceneFilms(CITIES.subList(0, 5), SceneFilms.waves(5, 3, 0, 0))
            .periods(YEARS)
            .film("zero"));
    films.add(
        new SceneFilms(CITIES.subList(0, 5), SceneFilms.waves(5, 3, 0, 0))
            .vertical()
            .periods(YEARS)
            .film("zero-vertical"));
    films.add(
        new SceneFilms(CITIES.subList(0, 7), SceneFilms.waves(7, 3, 400, 400))
            .periods(YEARS)
            .numbers(new NumberStyle(2, "€", " million", NumberLocale.DE, false))
            .film("equal"));
    films.add(
        new SceneFilms(
                CITIES.subList(0, 4), new double[][] {{1e12, 5, 0.2, 3e6}, {2e12, 7, 0.3, 4e6}})
            .numbers(new NumberStyle(1, "$", "", NumberLocale.EN, true))
            .periods(YEARS)
            .film("tiny-huge"));
    films.add(
        new SceneFilms(List.of("Q1", "Q2", "Q3", "Q4"), SceneFilms.waves(4, 3, 20, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .words(SceneFilms.WORDS)
            .vertical()
            .radius(3)
            .together("grouped-vertical", false));
    films.add(
        new SceneFilms(
                List.of("First quarter", "Second quarter", "Third", "Fourth"),
                SceneFilms.waves(4, 3, 20, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .words(SceneFilms.WORDS)
            .together("grouped", false));
    films.add(
        new SceneFilms(
                List.of("First quarter", "Second quarter", "Third", "Fourth"),
                SceneFilms.waves(4, 3, 20, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .words(SceneFilms.WORDS)
            .radius(5)
            .dark()
            .together("stacked", true));
    films.add(
        new SceneFilms(
                List.of("First quarter", "Second quarter", "Third", "Fourth"),
                SceneFilms.waves(4, 3, -40, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .vertical()
            .lines(new Scene.Line(50, "Goal (50)"))
            .together("stacked-vertical-negative", true));
    films.add(
        race()
            .size(120, 90, 1)
            .words(SceneFilms.WORDS)
            .legend(List.of("Asia", "Europe"))
            .film("tiny"));
    films.add(
        new SceneFilms(CITIES.subList(0, 3), SceneFilms.waves(3, 4, 10, 100))
            .size(120, 90, 1)
            .periods(YEARS)
            .film("tiny-three"));
    films.add(race().size(120, 90, 1).vertical().words(SceneFilms.WORDS).film("tiny-vertical"));
    films.add(race().size(320, 240, 1).words(SceneFilms.WORDS).film("small"));
    films.add(
        race()
            .size(400, 300, 2)
            .words(SceneFilms.WORDS)
            .radius(3)
            .lines(new Scene.Line(20, "Megacity (20)"))
            .film("scale-2"));
    films.add(race().size(1600, 1200, 1).words(SceneFilms.WORDS).film("large"));
    films.add(
        new SceneFilms(CITIES.subList(0, 12), SceneFilms.waves(12, 5, 900000, 1234567))
            .numbers(WHOLE)
            .words(
                new Titles(
                    "A long title that tells the whole story of the chart and needs two lines at least",
                    "And a subtitle that goes on and on about units, years and methods, as some do",
                    "Source"))
            .follows()
            .periods(
                List.of("September 2020", "October 2020", "November 2020", "December 2020", "1"))
            .film("crowded"));
    films.add(
        new SceneFilms(SceneFilms.numbered("Region", 9), SceneFilms.waves(9, 5, 1000, 98765))
            .legend(SceneFilms.numbered("Kind", 5))
            .vertical()
            .together("many-groups", false));
    films.add(
        new SceneFilms(SceneFilms.numbered("Region", 9), SceneFilms.waves(9, 5, -3000, 9876))
            .legend(SceneFilms.numbered("Kind", 5))
            .lines(new Scene.Line(5000, "The goal for the year (5,000)"), new Scene.Line(5100, "B"))
            .together("many-groups-rows", false));
    films.add(
        new SceneFilms(
                List.of(
                    "A name that is far too long for the margin",
                    "Another name that is just as long as the first",
                    "Short"),
                new double[][] {{90, 70, 2}, {100, 110, 3}, {80, 120, 30}})
            .periods(YEARS)
            .size(213, 160, 3)
            .radius(2)
            .film("inside-names"));
    String forty = "a prefix or a suffix of forty letters...";
    List<String> names =
        List.of(
            "A name that is far too long for the margin, in one line and in two, wherever it is",
            "Short",
            "X".repeat(100));
    for (double lowest : new double[] {1, -800, -900}) {
      SceneFilms longNumbers =
          new SceneFilms(names, SceneFilms.waves(3, 4, lowest, lowest < -800 ? -5 : 900))
              .periods(YEARS)
              .size(240, 180, 1)
              .numbers(new NumberStyle(0, forty, forty, NumberLocale.EN, false));
      films.add(longNumbers.film("long-numbers-" + (int) lowest));
      films.add(longNumbers.vertical().film("long-numbers-vertical-" + (int) lowest));
    }
    return films;
  }

  private static SceneFilms race() {
    return new SceneFilms(CITIES, SceneFilms.waves(16, 8, 1, 38))
        .top(10)
        .periods(YEARS)
        .numbers(ONE);
  }
}
