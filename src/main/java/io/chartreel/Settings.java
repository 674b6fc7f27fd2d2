package io.chartreel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the operator decides.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 (any that is free) to 65535
 */
record Settings(String host, int port) {
  /**
   * Reads the environment: {@code PORT} and {@code HOST}.
   *
   * @throws IllegalArgumentException naming every variable that is wrong
   */
  static Settings of(Map<String, String> environment) {
    List<String> wrong = new ArrayList<>();
    String port = environment.getOrDefault("PORT", "8080");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
      wrong.add("PORT is " + port + "; allowed: a whole number from 0 to 65535");
    }
    String host = environment.getOrDefault("HOST", "0.0.0.0");
    if (host.isBlank()) {
      wrong.add("HOST is empty; allowed: an address of this machine, such as 127.0.0.1");
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", wrong));
    }
    return new Settings(host, Integer.parseInt(port));
  }

  /** The address to open in a browser on this machine. */
  String address(int openPort) {
    boolean anywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (anywhere ? "localhost" : name) + ":" + openPort + "/";
  }
}
