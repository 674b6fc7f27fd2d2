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
 * Writes frames of many animations for visual inspection. The first argument is the output folder;
 * the others are positions in each animation, in per cent.
 */
final class ContactSheet {
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

  private ContactSheet() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (SampleAnimation animation : animations()) {
      ChartDrawing drawing = animation.drawing();
      for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
        int frame = Integer.parseInt(argument) * (animation.scenes().size() - 1) / 100;
        Path file = folder.resolve(animation.name() + "-" + argument + ".png");
        ImageIO.write(drawing.draw(animation.scenes().get(frame)), "png", file.toFile());
      }
    }
  }

  /** Returns an animation of each type. */
  static List<SampleAnimation> animations() {
    List<SampleAnimation> animations = new ArrayList<>();
    animations.add(race().titles(AnimationBuilder.TITLES).build("race"));
    animations.add(
        race()
            .titles(AnimationBuilder.TITLES)
            .dark()
            .radius(4)
            .rescales()
            .build("race-dark-follows"));
    animations.add(race().titles(AnimationBuilder.TITLES).vertical().build("race-vertical"));
    animations.add(
        race()
            .titles(AnimationBuilder.TITLES)
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
            .build("legend-lines"));
    animations.add(
        race()
            .vertical()
            .lines(new Scene.Line(20, "Megacity (20)"), new Scene.Line(21, "Double (28)"))
            .build("vertical-lines"));
    animations.add(
        new AnimationBuilder(
                List.of(
                    "Democratic Republic of the Congo and its neighbours",
                    "United Kingdom of Great Britain and Northern Ireland",
                    "Laos",
                    "X".repeat(100)),
                AnimationBuilder.waves(4, 6, 1, 12345))
            .periods(
                List.of(
                    "2020-03-01",
                    "2020-04-01",
                    "2020-05-01",
                    "2020-06-01",
                    "2020-07-01",
                    "2020-08-01"))
            .build("long-names"));
    animations.add(
        new AnimationBuilder(
                List.of(
                    "Democratic Republic of the Congo and its neighbours",
                    "United Kingdom of Great Britain and Northern Ireland",
                    "Laos",
                    "X".repeat(100)),
                AnimationBuilder.waves(4, 6, 1, 12345))
            .vertical()
            .periods(
                List.of(
                    "January 2020",
                    "February 2020",
                    "March 2020",
                    "April 2020",
                    "September 2020",
                    "May 2020"))
            .build("long-names-vertical"));
    animations.add(
        new AnimationBuilder(
                AnimationBuilder.numbered("Bar", 1), AnimationBuilder.waves(1, 4, 10, 100))
            .titles(AnimationBuilder.TITLES)
            .periods(YEARS)
            .build("one"));
    animations.add(
        new AnimationBuilder(
                AnimationBuilder.numbered("Bar", 1), AnimationBuilder.waves(1, 4, 10, 100))
            .titles(AnimationBuilder.TITLES)
            .vertical()
            .periods(YEARS)
            .build("one-vertical"));
    animations.add(
        new AnimationBuilder(
                AnimationBuilder.numbered("Country", 50), AnimationBuilder.waves(50, 4, 10, 1000))
            .titles(AnimationBuilder.TITLES)
            .periods(YEARS)
            .build("fifty"));
    animations.add(
        new AnimationBuilder(
                AnimationBuilder.numbered("Country", 50), AnimationBuilder.waves(50, 4, 10, 1000))
            .vertical()
            .periods(YEARS)
            .build("fifty-vertical"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 8), AnimationBuilder.waves(8, 4, -500, 900))
            .periods(YEARS)
            .titles(AnimationBuilder.TITLES)
            .radius(6)
            .build("negative"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 8), AnimationBuilder.waves(8, 4, -500, 900))
            .periods(YEARS)
            .radius(6)
            .vertical()
            .build("negative-vertical"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 6), AnimationBuilder.waves(6, 4, -900, -5))
            .periods(YEARS)
            .build("all-negative"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 5), AnimationBuilder.waves(5, 3, 0, 0))
            .periods(YEARS)
            .build("zero"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 5), AnimationBuilder.waves(5, 3, 0, 0))
            .vertical()
            .periods(YEARS)
            .build("zero-vertical"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 7), AnimationBuilder.waves(7, 3, 400, 400))
            .periods(YEARS)
            .numbers(new NumberStyle(2, "€", " million", NumberLocale.DE, false))
            .build("equal"));
    animations.add(
        new AnimationBuilder(
                CITIES.subList(0, 4), new double[][] {{1e12, 5, 0.2, 3e6}, {2e12, 7, 0.3, 4e6}})
            .numbers(new NumberStyle(1, "$", "", NumberLocale.EN, true))
            .periods(YEARS)
            .build("tiny-huge"));
    animations.add(
        new AnimationBuilder(List.of("Q1", "Q2", "Q3", "Q4"), AnimationBuilder.waves(4, 3, 20, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .titles(AnimationBuilder.TITLES)
            .vertical()
            .radius(3)
            .together("grouped-vertical", false));
    animations.add(
        new AnimationBuilder(
                List.of("First quarter", "Second quarter", "Third", "Fourth"),
                AnimationBuilder.waves(4, 3, 20, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .titles(AnimationBuilder.TITLES)
            .together("grouped", false));
    animations.add(
        new AnimationBuilder(
                List.of("First quarter", "Second quarter", "Third", "Fourth"),
                AnimationBuilder.waves(4, 3, 20, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .titles(AnimationBuilder.TITLES)
            .radius(5)
            .dark()
            .together("stacked", true));
    animations.add(
        new AnimationBuilder(
                List.of("First quarter", "Second quarter", "Third", "Fourth"),
                AnimationBuilder.waves(4, 3, -40, 90))
            .legend(List.of("Cats", "Dogs", "Birds"))
            .vertical()
            .lines(new Scene.Line(50, "Goal (50)"))
            .together("stacked-vertical-negative", true));
    animations.add(
        race()
            .size(120, 90, 1)
            .titles(AnimationBuilder.TITLES)
            .legend(List.of("Asia", "Europe"))
            .build("tiny"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 3), AnimationBuilder.waves(3, 4, 10, 100))
            .size(120, 90, 1)
            .periods(YEARS)
            .build("tiny-three"));
    animations.add(
        race().size(120, 90, 1).vertical().titles(AnimationBuilder.TITLES).build("tiny-vertical"));
    animations.add(race().size(320, 240, 1).titles(AnimationBuilder.TITLES).build("small"));
    animations.add(
        race()
            .size(400, 300, 2)
            .titles(AnimationBuilder.TITLES)
            .radius(3)
            .lines(new Scene.Line(20, "Megacity (20)"))
            .build("scale-2"));
    animations.add(race().size(1600, 1200, 1).titles(AnimationBuilder.TITLES).build("large"));
    animations.add(
        new AnimationBuilder(CITIES.subList(0, 12), AnimationBuilder.waves(12, 5, 900000, 1234567))
            .numbers(WHOLE)
            .titles(
                new Titles(
                    "A long title that tells the whole story of the chart and needs two lines at least",
                    "And a subtitle that goes on and on about units, years and methods, as some do",
                    "Source"))
            .rescales()
            .periods(
                List.of("September 2020", "October 2020", "November 2020", "December 2020", "1"))
            .build("crowded"));
    animations.add(
        new AnimationBuilder(
                AnimationBuilder.numbered("Region", 9), AnimationBuilder.waves(9, 5, 1000, 98765))
            .legend(AnimationBuilder.numbered("Kind", 5))
            .vertical()
            .together("many-groups", false));
    animations.add(
        new AnimationBuilder(
                AnimationBuilder.numbered("Region", 9), AnimationBuilder.waves(9, 5, -3000, 9876))
            .legend(AnimationBuilder.numbered("Kind", 5))
            .lines(new Scene.Line(5000, "The goal for the year (5,000)"), new Scene.Line(5100, "B"))
            .together("many-groups-rows", false));
    animations.add(
        new AnimationBuilder(
                List.of(
                    "A name that is far too long for the margin",
                    "Another name that is just as long as the first",
                    "Short"),
                new double[][] {{90, 70, 2}, {100, 110, 3}, {80, 120, 30}})
            .periods(YEARS)
            .size(213, 160, 3)
            .radius(2)
            .build("inside-names"));
    String forty = "a prefix or a suffix of forty characters...";
    List<String> names =
        List.of(
            "A name that is far too long for the margin, in one line and in two, wherever it is",
            "Short",
            "X".repeat(100));
    for (double lowest : new double[] {1, -800, -900}) {
      AnimationBuilder longNumbers =
          new AnimationBuilder(
                  names, AnimationBuilder.waves(3, 4, lowest, lowest < -800 ? -5 : 900))
              .periods(YEARS)
              .size(240, 180, 1)
              .numbers(new NumberStyle(0, forty, forty, NumberLocale.EN, false));
      animations.add(longNumbers.build("long-numbers-" + (int) lowest));
      animations.add(longNumbers.vertical().build("long-numbers-vertical-" + (int) lowest));
    }
    return animations;
  }

  private static AnimationBuilder race() {
    return new AnimationBuilder(CITIES, AnimationBuilder.waves(16, 8, 1, 38))
        .top(10)
        .periods(YEARS)
        .numbers(ONE);
  }
}
