package io.chartreel.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What the build has written into the program about itself.
 *
 * @param version of the program
 * @param source the URL of its source; empty if the build does not know it
 */
public record BuildInfo(String version, Optional<String> source) {
  /** The running program. */
  public static final BuildInfo CURRENT = read("build.properties");

  /** Rejects a version that the build has not filled in. */
  public BuildInfo {
    if (version.isBlank() || version.contains("$")) {
      throw new IllegalStateException("the build has no version: run Maven");
    }
  }

  private static BuildInfo read(String name) {
    Properties properties = new Properties();
    try (InputStream in = BuildInfo.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      properties.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new BuildInfo(
        properties.getProperty("version", ""),
        Optional.of(properties.getProperty("source", "")).filter(source -> !source.isBlank()));
  }
}
