package io.chartreel.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures how a new process answers: the time from its start to the open port and to the first
 * GIF, and how long the first, tenth, hundredth and thousandth request of a chart of every type
 * take, with and without warming up, one and four seconds after the port has opened. At the end, it
 * measures requests that each follow an idle second, as the first one does.
 *
 * <p>Arguments: commands that start the service, with blanks between their words.
 */
public final class StartReport {
  private static final int[] IDLE_MILLISECONDS = {1000, 4000};
  private static final List<Integer> SHOWN = List.of(1, 10, 100, 1000);

  /** The requests of each type to a process, and to the last of several processes. */
  private static final int REQUESTS = 10;

  private static final int LAST_REQUESTS = 1000;

  /** The requests of each type to a process that is warm, each after an idle second. */
  private static final int LATE_REQUESTS = 5;

  private static final Map<String, String> CHARTS = new LinkedHashMap<>();

  static {
    CHARTS.put("compare", "labels=a&values=30&ref=2013:60&type=compare");
    CHARTS.put("grow", "labels=Java,Python,Rust&values=16,25,11&type=grow");
    CHARTS.put("bars", "data=year,A,B,C;2019,20,15,3;2020,18,19,6;2021,9,22,8&type=bars");
    CHARTS.put(
        "race",
        "data=year,A,B,C,D,E,F;2019,20,15,3,9,4,1;2020,18,19,6,7,5,2;2021,9,22,8,3,7,4&type=race");
    CHARTS.put("page", CHARTS.get("race"));
  }

  private StartReport() {}

  /** Prints the report as Markdown tables. */
  public static void main(String[] args) throws Exception {
    for (String command : args) {
      System.out.printf("%n%s%n", command);
      print(List.of(command.split(" ")));
    }
  }

  private static void print(List<String> command) throws Exception {
    int processes = CHARTS.size();
    List<Double> ports = new ArrayList<>();
    List<Double> gifs = new ArrayList<>();
    new Start(command, false, 0).close(); // warms up this process
    for (int i = 0; i < 2 * processes + 1; i++) {
      try (Start start = new Start(command, true, 0)) {
        ports.add(start.open);
        gifs.add(start.open + start.request("/gif"));
      }
    }
    System.out.printf(
        Locale.ROOT, "Port open: %.0f ms, first GIF: %.0f ms%n", median(ports), median(gifs));
    for (int idle : IDLE_MILLISECONDS) {
      for (boolean warm : new boolean[] {false, true}) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < processes; i++) {
          try (Start start = new Start(command, warm, idle)) {
            boolean last = i == processes - 1;
            start.measure(latencies, i, last ? LAST_REQUESTS : REQUESTS);
            if (last) {
              start.measureLate(latencies);
            }
          }
        }
        System.out.printf(
            "%n| after %d ms, warming up %s | %s | 91 to 110 | last 500 | after an idle second |%n",
            idle, warm ? "on" : "off", header());
        System.out.println("|---|" + "---|".repeat(SHOWN.size() + 3));
        latencies.print();
      }
    }
  }

  private static String header() {
    return String.join(" | ", SHOWN.stream().map(n -> "request " + n).toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /** Milliseconds of every request of every type. */
  private static final class Latencies {
    private final Map<String, List<double[]>> runs = new LinkedHashMap<>();
    private final Map<String, List<Double>> late = new LinkedHashMap<>();

    void addLate(String type, double milliseconds) {
      late.computeIfAbsent(type, key -> new ArrayList<>()).add(milliseconds);
    }

    void add(String type, double[] milliseconds) {
      runs.computeIfAbsent(type, key -> new ArrayList<>()).add(milliseconds);
    }

    void print() {
      runs.forEach(
          (type, times) -> {
            StringBuilder line = new StringBuilder("| ").append(type);
            for (int n : SHOWN) {
              List<Double> nth =
                  times.stream().filter(t -> t.length >= n).map(t -> t[n - 1]).toList();
              line.append(" | ").append(text(median(nth)));
            }
            double[] last = times.get(times.size() - 1);
            line.append(" | ").append(text(medianOfRange(last, 90, 110)));
            line.append(" | ").append(text(medianOfRange(last, last.length / 2, last.length)));
            line.append(" | ").append(text(median(late.get(type)))).append(" |");
            System.out.println(line);
          });
    }

    private static double medianOfRange(double[] values, int from, int to) {
      return median(Arrays.stream(values, from, to).boxed().toList());
    }

    private static String text(double milliseconds) {
      return String.format(Locale.ROOT, "%.1f", milliseconds);
    }
  }

  /** A process that has opened its port. */
  private static final class Start implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final String address;
    private final double open;
    private int number;

    Start(List<String> command, boolean warm, int idle) throws Exception {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PORT", "0");
      builder.environment().put("CHARTREEL_WARMUP", warm ? "on" : "off");
      builder
          .environment()
          .put("JAVA_TOOL_OPTIONS", "-Dorg.slf4j.simpleLogger.log.io.chartreel.request=warn");
      long begin = System.nanoTime();
      process = builder.start();
      output = process.inputReader();
      String line = output.readLine();
      while (line != null && !line.contains("Listening on")) {
        line = output.readLine();
      }
      if (line == null) {
        throw new IOException("the service did not start: " + command);
      }
      open = (System.nanoTime() - begin) / 1e6;
      address = line.substring(line.indexOf("http://")).strip().replaceAll("/$", "");
      Thread.sleep(idle);
    }

    /**
     * Requests the types in turn, so that each is measured early.
     *
     * @param first the index of the type that is requested first
     */
    void measure(Latencies latencies, int first, int requests) throws IOException {
      List<String> types = new ArrayList<>(CHARTS.keySet());
      Collections.rotate(types, -first);
      Map<String, double[]> times = new LinkedHashMap<>();
      CHARTS.keySet().forEach(type -> times.put(type, new double[requests]));
      for (int i = 0; i < requests; i++) {
        for (String type : types) {
          times.get(type)[i] = requestChart(type);
        }
      }
      times.forEach(latencies::add);
    }

    void measureLate(Latencies latencies) throws Exception {
      for (int i = 0; i < LATE_REQUESTS; i++) {
        for (String type : CHARTS.keySet()) {
          Thread.sleep(1000);
          latencies.addLate(type, requestChart(type));
        }
      }
    }

    private double requestChart(String type) throws IOException {
      String path = type.equals("page") ? "/?" : "/gif?";
      return request(path + CHARTS.get(type) + "&title=Chart+" + number++);
    }

    double request(String path) throws IOException {
      long begin = System.nanoTime();
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address + path).toURL().openConnection();
      try (InputStream body = connection.getInputStream()) {
        body.readAllBytes();
      }
      return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() {
      process.destroy();
      process
          .onExit()
          .orTimeout(30, TimeUnit.SECONDS)
          .exceptionally(late -> process.destroyForcibly())
          .join();
    }
  }
}
