package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FileDescriptorLimitTest {
  @Test
  void reads_the_soft_limit() {
    String limits =
        "Limit                     Soft Limit           Hard Limit           Units     \n"
            + "Max processes             95000                95000                processes \n"
            + "Max open files            1024                 524288               files     \n";
    assertThat(FileDescriptorLimit.parse(limits)).isEqualTo(OptionalLong.of(1024));
  }

  @Test
  void is_empty_without_a_limit() {
    assertThat(
            FileDescriptorLimit.parse(
                "Max open files            unlimited            unlimited    files\n"))
        .isEmpty();
    assertThat(FileDescriptorLimit.parse("")).isEmpty();
  }

  @Test
  void reserves_files_for_the_program() {
    assertThat(MeteredConnection.poolBytes(1 << 30, OptionalLong.of(1024))).isEqualTo(513 * 4096L);
    assertThat(MeteredConnection.poolBytes(1 << 20, OptionalLong.of(1024))).isEqualTo(1 << 20);
    assertThat(MeteredConnection.poolBytes(1 << 30, OptionalLong.empty())).isEqualTo(1 << 30);
    assertThat(MeteredConnection.poolBytes(1 << 30, OptionalLong.of(10))).isPositive();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void does_not_count_open_files_as_available() throws IOException {
    List<FileChannel> open = new ArrayList<>();
    try {
      long before = FileDescriptorLimit.open();
      for (int i = 0; i < 50; i++) {
        open.add(FileChannel.open(Path.of("/dev/null")));
      }
      // other tests may close some in the meantime
      assertThat(FileDescriptorLimit.open()).isBetween(before + 30, before + 70);
      assertThat(FileDescriptorLimit.available().orElseThrow())
          .isLessThanOrEqualTo(FileDescriptorLimit.max().orElseThrow() - 50);
    } finally {
      for (FileChannel file : open) {
        file.close();
      }
    }
  }
}
