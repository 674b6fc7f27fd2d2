package io.chartreel;

import io.chartreel.web.Capacity;
import io.chartreel.web.Memory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the operator decides.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 (any that is free) to 65535
 * @param fonts a folder of fonts for letters that those of the program have not
 * @param baseUrl where others find the service, without a slash at the end
 * @param proxied whether the headers are believed by which a proxy says at which address it was
 *     asked
 * @param capacity how many images at once
 * @param adminPort the port for the operator alone, 0 (any that is free) to 65535
 */
record Settings(
    String host,
    int port,
    Optional<Path> fonts,
    Optional<String> baseUrl,
    boolean proxied,
    Capacity capacity,
    OptionalInt adminPort) {
  /**
   * Reads the environment: {@code PORT}, {@code HOST}, {@code CHARTREEL_FONTS}, {@code
   * CHARTREEL_BASE_URL}, {@code CHARTREEL_PROXIED}, {@code CHARTREEL_WORKERS}, {@code
   * CHARTREEL_QUEUE}, {@code CHARTREEL_WAIT_MS}, {@code CHARTREEL_DEADLINE_MS}, {@code
   * CHARTREEL_CACHE_MB} and {@code CHARTREEL_ADMIN_PORT}.
   *
   * @throws IllegalArgumentException naming every variable that is wrong
   */
  static Settings of(Map<String, String> environment) {
    List<String> wrong = new ArrayList<>();
    int port = whole(environment, "PORT", 8080, 0, 65535, wrong);
    String host = environment.getOrDefault("HOST", "0.0.0.0");
    if (host.isBlank()) {
      wrong.add("HOST is empty; allowed: an address of this machine, such as 127.0.0.1");
    }
    Optional<Path> fonts =
        Optional.ofNullable(environment.get("CHARTREEL_FONTS")).flatMap(Settings::folder);
    if (fonts.isEmpty() && environment.containsKey("CHARTREEL_FONTS")) {
      wrong.add(
          "CHARTREEL_FONTS is "
              + environment.get("CHARTREEL_FONTS")
              + "; allowed: a folder that exists, with files that end in .ttf, .otf or .ttc");
    }
    Optional<String> baseUrl =
        Optional.ofNullable(environment.get("CHARTREEL_BASE_URL")).filter(Settings::isBaseUrl);
    if (baseUrl.isEmpty() && environment.containsKey("CHARTREEL_BASE_URL")) {
      wrong.add(
          "CHARTREEL_BASE_URL is "
              + environment.get("CHARTREEL_BASE_URL")
              + "; allowed: an address that begins with http:// or https://, without a query, such"
              + " as https://charts.example.org");
    }
    String proxied = environment.getOrDefault("CHARTREEL_PROXIED", "off");
    if (!proxied.equals("on") && !proxied.equals("off")) {
      wrong.add("CHARTREEL_PROXIED is " + proxied + "; allowed: on or off");
    }
    Capacity capacity = capacity(environment, wrong);
    Optional<String> adminPort = Optional.ofNullable(environment.get("CHARTREEL_ADMIN_PORT"));
    if (adminPort
        .filter(given -> !isPort(given) || isSame(given, Integer.toString(port)))
        .isPresent()) {
      wrong.add(
          "CHARTREEL_ADMIN_PORT is "
              + adminPort.get()
              + "; allowed: a whole number from 0 to 65535, another than PORT");
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", wrong));
    }
    return new Settings(
        host,
        port,
        fonts,
        baseUrl.map(url -> url.replaceAll("/+$", "")),
        proxied.equals("on"),
        capacity,
        adminPort.stream().mapToInt(Integer::parseInt).findFirst());
  }

  private static Capacity capacity(Map<String, String> environment, List<String> wrong) {
    int processors = Capacity.ofMachine().workers();
    int workers = whole(environment, "CHARTREEL_WORKERS", processors, 1, 1000, wrong);
    Capacity usual = Capacity.of(workers);
    int queue = whole(environment, "CHARTREEL_QUEUE", usual.queue(), 0, 10_000, wrong);
    long patience = usual.patience().toMillis();
    long deadline = usual.deadline().toMillis();
    return new Capacity(
        workers,
        queue,
        Duration.ofMillis(whole(environment, "CHARTREEL_WAIT_MS", patience, 1, 60_000, wrong)),
        Duration.ofMillis(whole(environment, "CHARTREEL_DEADLINE_MS", deadline, 1, 600_000, wrong)),
        memory(environment, wrong));
  }

  private static Memory memory(Map<String, String> environment, List<String> wrong) {
    long heap = Runtime.getRuntime().maxMemory();
    long most = Memory.mostImages(heap);
    if (most < 0) {
      wrong.add(
          "the heap of this Java has "
              + (heap >> 20)
              + " MB; allowed: at least "
              + (Memory.leastHeap() >> 20)
              + ", such as with -Xmx256m");
      return new Memory(0, 1, 1);
    }
    long usual = Math.min(most, Capacity.USUAL_IMAGES);
    int megabytes =
        whole(environment, "CHARTREEL_CACHE_MB", usual >> 20, 0, (int) (most >> 20), wrong);
    return Memory.of(heap, (long) megabytes << 20);
  }

  /**
   * A whole number of the environment. Where there is none it is another one; so it is where it is
   * wrong, which is told.
   */
  private static int whole(
      Map<String, String> environment,
      String name,
      long otherwise,
      int min,
      int max,
      List<String> wrong) {
    String given = environment.getOrDefault(name, Long.toString(otherwise));
    if (given.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(given);
      if (number >= min && number <= max) {
        return number;
      }
    }
    wrong.add(name + " is " + given + "; allowed: a whole number from " + min + " to " + max);
    return (int) otherwise;
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535;
  }

  /** Whether two ports are one; 0 is another each time. */
  private static boolean isSame(String one, String other) {
    return isPort(other)
        && Integer.parseInt(one) == Integer.parseInt(other)
        && Integer.parseInt(one) != 0;
  }

  private static Optional<Path> folder(String name) {
    try {
      return Optional.of(Path.of(name)).filter(path -> !name.isBlank() && Files.isDirectory(path));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static boolean isBaseUrl(String text) {
    try {
      URI url = new URI(text);
      return List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null
          && url.getUserInfo() == null
          && url.getQuery() == null
          && url.getFragment() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /** The address to open in a browser on this machine. */
  String address(int openPort) {
    boolean anywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (anywhere ? "localhost" : name) + ":" + openPort + "/";
  }
}
