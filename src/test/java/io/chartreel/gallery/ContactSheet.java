package io.chartreel.gallery;

import io.chartreel.chart.StillFrame;
import io.chartreel.draw.font.Fonts;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Draws charts of all types, with short and long labels, negative values, many bars, scripts,
 * flags, notes and totals, in several sizes and in both themes. Writes the first, the middle and
 * the last frame of each next to each other into {@code target/contact-sheet}.
 *
 * <p>Arguments select sheets by a part of their names; without any, all are drawn.
 */
public final class ContactSheet {
  private static final Path FOLDER = Path.of("target", "contact-sheet");
  private static final int GAP = 8;
  private static final List<String> VARIANTS =
      List.of("", "&theme=dark", "&width=360&height=240", "&scale=2");

  private final ChartParser parser;
  private final ChartRenderer renderer;

  private ContactSheet(Fonts fonts) {
    this.parser = new ChartParser(fonts.families());
    this.renderer = new ChartRenderer(fonts);
  }

  /** Draws the sheets. */
  public static void main(String[] parts) throws IOException {
    Files.createDirectories(FOLDER);
    ContactSheet sheets = new ContactSheet(Fonts.load());
    for (Map.Entry<String, String> chart : charts().entrySet()) {
      if (parts.length == 0 || List.of(parts).stream().anyMatch(chart.getKey()::contains)) {
        sheets.write(chart.getKey(), chart.getValue());
      }
    }
  }

  /** Returns the queries of the charts by name. */
  static Map<String, String> charts() {
    Map<String, String> charts = new TreeMap<>();
    charts.put("compare-example", "");
    charts.put("compare-vertical", "direction=vertical&fps=10");
    charts.put(
        "compare-long",
        "labels=The+year+of+the+great+flood,Afterwards&values=1200,-800"
            + "&ref=A+very+long+name+of+the+reference:4000&title=Long+labels&subtitle=Subtitle"
            + "&caption=Source:+nobody&suffix=%20t");
    charts.put("grow-two", "type=grow&labels=Yes,No&values=62,38&suffix=%25&title=Two+columns");
    charts.put("grow-one", "type=grow&labels=Only&values=5048789000000&title=A+single+column");
    charts.put(
        "grow-names",
        "type=grow&labels=Germany,United+Kingdom,Bosnia+and+Herzegovina,France,Netherlands,Norway,"
            + "Czech+Republic,Liechtenstein&values=83,67,3.3,68,17.5,5.4,10.5,0.04"
            + "&title=Names+of+several+lengths&caption=Source:+estimates");
    charts.put("grow-twenty", "type=grow&title=Twenty+columns&" + bars(20, "Place %d"));
    charts.put("grow-fifty", "type=grow&title=Fifty+columns&" + bars(50, "Region %d"));
    charts.put("grow-fifty-rows", "type=grow&direction=horizontal&" + bars(50, "Region %d"));
    charts.put(
        "grow-negative",
        "type=grow&direction=horizontal&labels=China,United+States,Japan,Germany,France,Spain"
            + "&values=2.2,-2.2,-4.2,-4.1,-7.4,-10.9&suffix=%25&title=Growth+in+2020");
    charts.put(
        "grow-all-negative",
        "type=grow&direction=horizontal&labels=Alpha,Beta,Gamma&values=-5,-12,-7&title=Losses");
    charts.put(
        "grow-stacked",
        "type=grow&layout=stacked&labels=Norway,Germany,Sweden&series=Gold:16,12,8"
            + "&series=Silver:8,10,5&series=Bronze:13,5,5&title=Medals");
    charts.put(
        "grow-stacked-mixed",
        "type=grow&layout=stacked&labels=A,B&series=In:5,3&series=Out:-2,-4&title=In+and+out");
    charts.put(
        "grow-percent",
        "type=grow&layout=percent&labels=Norway,Germany,Sweden&series=Gold:16,12,8"
            + "&series=Silver:8,10,5&series=Bronze:13,5,5&title=Shares+of+medals");
    charts.put("grow-min", "type=grow&labels=a,b,c&values=110,120,135&min=100&title=A+cut+axis");
    charts.put("grow-zero", "type=grow&labels=a,b,c&values=0,0,0&title=Nothing");
    charts.put("grow-noise", "type=grow&labels=a,b&values=0.30000000000000004,0.2");
    charts.put("grow-both", "type=grow&show=both&direction=horizontal&" + bars(4, "Bar %d"));
    charts.put("race-two", "type=race&" + race(2, 6, "Team %d"));
    charts.put("race-ten", "type=race&title=Ten+bars&subtitle=Points&" + race(10, 8, "Team %d"));
    charts.put("race-thirty", "type=race&top=30&" + race(30, 6, "Team %d"));
    charts.put("race-fifty", "type=race&top=50&" + race(50, 6, "Team %d"));
    charts.put(
        "race-long",
        "type=race&title=Long+names&"
            + race(8, 6, "The %dth Association of Friends of Very Long Official Names"));
    charts.put("race-middle", "type=race&" + race(8, 6, "Republic of Number %d and Islands"));
    charts.put("race-inside", "type=race&names=inside&" + race(8, 6, "Republic of %d"));
    charts.put("race-rank", "type=race&rank=on&" + race(12, 6, "Team %d") + "&top=12");
    charts.put("race-axis-off", "type=race&axis=off&" + race(8, 6, "Team %d"));
    charts.put("race-vertical", "type=race&direction=vertical&" + race(8, 6, "Team %d"));
    charts.put("race-ascending", "type=race&sort=asc&" + race(8, 6, "Team %d"));
    charts.put(
        "race-total",
        "type=race&total=World&ref=Average:mean&ref=Median:median&"
            + race(8, 6, "Team %d")
            + "&note=2002:A+change+of+the+rules+that+favours+strong+teams&note=2004..2005:Finals"
            + "&title=Totals,+notes+and+moving+lines");
    charts.put(
        "race-highlight",
        "type=race&highlight=Team+2,Team+5&rank=on&" + race(8, 6, "Team %d") + "&title=Two+teams");
    charts.put(
        "race-flags",
        "type=race&periods=2000..2003&series=China:5,9,14,20&series=India:4,6,9,13"
            + "&series=Brazil:7,7,8,9&series=France:9,10,10,10&series=Nepal:0.2,0.5,0.7,1"
            + "&image.China=cn&image.India=in&image.Brazil=br&image.France=fr&image.Nepal=np"
            + "&title=Flags");
    charts.put(
        "race-scripts",
        "type=race&periods=2000..2002"
            + series("\u0939\u093f\u0928\u094d\u0926\u0940", "9,8,7")
            + series("\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22", "8,9,6")
            + series("\u09ac\u09be\u0982\u09b2\u09be", "7,6,9")
            + series("\u1019\u103c\u1014\u103a\u1019\u102c", "6,5,5")
            + series("\u4e2d\u6587", "5,7,8")
            + series("\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "4,4,4")
            + series("\u05e2\u05d1\u05e8\u05d9\u05ea", "3,3,3")
            + series("\u10e5\u10d0\u10e0\u10d7\u10e3\u10da\u10d8", "2,2,3.5")
            + series("\ud83d\ude80 Rockets \u2764\ufe0f", "1,2,4")
            + series("\u0645 \ud809\udc00", "1,1,1"));
    charts.put(
        "race-negative",
        "type=race&periods=1..3&series=Up:5,9,12&series=Down:-3,-6,-2&series=Swing:-4,1,6"
            + "&series=Flat:2,2,2&title=Above+and+below+zero");
    charts.put(
        "race-big",
        "type=race&periods=1960,2000,2020&series=World:1390000000000,33800000000000,84900000000000"
            + "&series=China:59700000000,1210000000000,14690000000000&prefix=$&title=Output");
    charts.put("race-many-colours", "type=race&top=10&" + race(40, 6, "Team %d"));
    charts.put(
        "race-periods",
        "type=race&ticker=on&periods=Second+World+War+1939-1945,Reconstruction+and+Cold+War"
            + "&series=A:1,2&series=B:2,1&title=Long+periods");
    charts.put(
        "race-lines",
        "type=race&title=A+title+with%0Aa+line+break&subtitle=And+a+subtitle"
            + "&caption=Source:+nobody%0ASecond+line&text=130&"
            + race(6, 5, "Team %d"));
    charts.put("race-text-200", "type=race&text=200&title=Large+text&" + race(6, 5, "Team %d"));
    charts.put("race-palette", "type=race&palette=vivid&" + race(10, 5, "Team %d"));
    charts.put(
        "race-transparent", "type=race&background=transparent&radius=6&" + race(6, 5, "Team %d"));
    charts.put("bars-plain", "type=bars&title=Fixed+order&" + race(6, 5, "Team %d"));
    charts.put(
        "bars-columns", "type=bars&direction=vertical&title=Columns&" + race(6, 5, "Team %d"));
    charts.put("bars-stacked", "type=bars&layout=stacked&" + parts() + "&title=Parts");
    charts.put("bars-percent", "type=bars&layout=percent&" + parts() + "&title=Shares");
    charts.put("race-stacked", "type=race&layout=stacked&" + parts() + "&total=All");
    return charts;
  }

  private static String series(String name, String values) {
    return "&series=" + PercentEncoding.encode(name, "") + ":" + values;
  }

  private static String bars(int count, String name) {
    return "labels="
        + numbered(count, name)
        + "&values="
        + IntStream.rangeClosed(1, count)
            .mapToObj(i -> "" + (40 + i * 37 % 60))
            .collect(Collectors.joining(","));
  }

  private static String numbered(int count, String name) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> PercentEncoding.encode(name.formatted(i), ""))
        .collect(Collectors.joining(","));
  }

  /** Returns a table in which ranks change in every period. */
  private static String race(int count, int periods, String name) {
    StringBuilder query = new StringBuilder("periods=2000.." + (1999 + periods));
    for (int bar = 1; bar <= count; bar++) {
      StringBuilder values = new StringBuilder();
      for (int period = 0; period < periods; period++) {
        double angle = bar * 1.7 + period * 0.9;
        long value = Math.round(100 + period * 40 + bar * 3 + 60 * Math.sin(angle));
        values.append(period == 0 ? "" : ",").append(value);
      }
      query.append(series(name.formatted(bar), values.toString()));
    }
    return query.toString();
  }

  private static String parts() {
    return "data="
        + List.of(
                "date,name,part,value",
                "2000,North,Coal,5;2000,North,Wind,1;2000,South,Coal,3;2000,South,Wind,2",
                "2001,North,Coal,4;2001,North,Wind,3;2001,South,Coal,2;2001,South,Wind,6",
                "2002,North,Coal,2;2002,North,Wind,5;2002,South,Coal,1;2002,South,Wind,9")
            .stream()
            .collect(Collectors.joining(";"))
        + "&columns=date:name:category:value";
  }

  private void write(String name, String query) throws IOException {
    for (int i = 0; i < VARIANTS.size(); i++) {
      List<BufferedImage> frames = new ArrayList<>();
      List<String> warnings = new ArrayList<>();
      try {
        ChartRequest request =
            parser.parse(ChartInputs.query(QueryString.of(query + VARIANTS.get(i))));
        boolean hasPoster = request.chart().timing().poster().showsFinishedChart();
        int count = Math.toIntExact(request.frames()) - (hasPoster ? 1 : 0);
        for (int frame : new int[] {1, (count + 1) / 2, count}) {
          ChartRequest still =
              new ChartRequest(request.chart(), new StillFrame.Frame(frame), request.alt(), false);
          RenderedImage image = renderer.render(still, ImageFormat.PNG, Deadline.NONE);
          frames.add(ImageIO.read(new ByteArrayInputStream(image.bytes())));
          warnings = image.warnings();
        }
      } catch (BadRequestException rejected) {
        throw new IllegalStateException(name + ": " + rejected.getMessage(), rejected);
      }
      Path file = FOLDER.resolve(name + "-" + i + ".png");
      ImageIO.write(beside(frames), "png", file.toFile());
      System.out.println(file + " " + warnings);
    }
  }

  private static BufferedImage beside(List<BufferedImage> frames) {
    int width = frames.stream().mapToInt(frame -> frame.getWidth() + GAP).sum() + GAP;
    int height = frames.get(0).getHeight() + 2 * GAP;
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = sheet.createGraphics();
    g2.setColor(new Color(0x8899AA));
    g2.fillRect(0, 0, width, height);
    int x = GAP;
    for (BufferedImage frame : frames) {
      g2.drawImage(frame, x, GAP, null);
      x += frame.getWidth() + GAP;
    }
    g2.dispose();
    return sheet;
  }
}
