package io.chartreel.web.jetty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how many files the process may open, because each connection is one. Linux only. */
public final class FileDescriptorLimit {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final Pattern MAX_OPEN_FILES =
      Pattern.compile("(?m)^Max open files +([0-9]{1,18}) ");

  private FileDescriptorLimit() {}

  /** Returns how many more files can be opened; empty if there is no limit or it is unknown. */
  public static OptionalLong available() {
    OptionalLong max = max();
    return max.isEmpty() ? max : OptionalLong.of(Math.max(0, max.getAsLong() - open()));
  }

  /** Returns how many files are open now; 0 if that is unknown. */
  static long open() {
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      return files.count();
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** Returns the limit of this process; empty if it is unlimited or unknown. */
  static OptionalLong max() {
    try {
      return Files.isReadable(LIMITS) ? parse(Files.readString(LIMITS)) : OptionalLong.empty();
    } catch (IOException unknown) {
      return OptionalLong.empty();
    }
  }

  /** Returns the soft limit in the text of {@code /proc/self/limits}: proc(5). */
  static OptionalLong parse(String limits) {
    Matcher max = MAX_OPEN_FILES.matcher(limits);
    return max.find() ? OptionalLong.of(Long.parseLong(max.group(1))) : OptionalLong.empty();
  }
}
