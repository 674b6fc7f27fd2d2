package io.chartreel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** README and the pages in {@code src/docs}. */
public final class Documentation {
  public static final Path README = Path.of("README.md");
  private static final Path PAGES = Path.of("src/docs");

  private Documentation() {}

  /** Returns the files, README first. */
  public static Stream<Path> files() {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(Stream.of(README), pages.sorted().toList().stream());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the text of all files, one after the other. */
  public static String text() {
    return files().map(Documentation::text).collect(Collectors.joining("\n"));
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
