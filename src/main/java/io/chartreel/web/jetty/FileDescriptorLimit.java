package io.chartreel.web.jetty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many files a process may have open: each connection is one. */
public final class FileDescriptorLimit {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern MOST = Pattern.compile("(?m)^Max open files +([0-9]{1,18}) ");

  private static final Path OPEN = Path.of("/proc/self/fd");

  private FileDescriptorLimit() {}

  /** Returns how many more files can be opened, where the system is Linux and has a limit. */
  public static OptionalLong left() {
    OptionalLong most = most();
    return most.isEmpty() ? most : OptionalLong.of(Math.max(0, most.getAsLong() - inUse()));
  }

  /** Returns how many files are open now; 0 where the system does not tell. */
  static long inUse() {
    try (Stream<Path> open = Files.list(OPEN)) {
      return open.count();
    } catch (IOException untold) {
      return 0;
    }
  }

  /** That of this process, where the system is Linux and has a limit. */
  static OptionalLong most() {
    try {
      return Files.isReadable(LIMITS) ? in(Files.readString(LIMITS)) : OptionalLong.empty();
    } catch (IOException unreadable) {
      return OptionalLong.empty();
    }
  }

  /** What the file of Linux says. */
  static OptionalLong in(String limits) {
    Matcher most = MOST.matcher(limits);
    return most.find() ? OptionalLong.of(Long.parseLong(most.group(1))) : OptionalLong.empty();
  }
}
