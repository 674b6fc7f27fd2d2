package io.chartreel.config;

/**
 * An address to listen on.
 *
 * @param host an address of this machine; brackets around one of IPv6 are removed
 * @param port 1 to 65535, or 0 for any free port
 */
public record Listener(String host, int port) {
  /** Removes the brackets of an IPv6 address. */
  public Listener {
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
  }

  /**
   * Returns the URL to open in a browser on this machine, with a slash at the end.
   *
   * @param openPort the port that was opened
   */
  public String url(int openPort) {
    boolean anyAddress = host.equals("0.0.0.0") || host.equals("::");
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (anyAddress ? "localhost" : name) + ":" + openPort + "/";
  }
}
