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
  void the_limit_that_holds_is_the_first_number() {
    String limits =
        "Limit                     Soft Limit           Hard Limit           Units     \n"
            + "Max processes             95000                95000                processes \n"
            + "Max open files            1024                 524288               files     \n";
    assertThat(FileDescriptorLimit.parse(limits)).isEqualTo(OptionalLong.of(1024));
  }

  @Test
  void there_may_be_none() {
    assertThat(
            FileDescriptorLimit.parse(
                "Max open files            unlimited            unlimited    files\n"))
        .isEmpty();
    assertThat(FileDescriptorLimit.parse("")).isEmpty();
  }

  @Test
  void connections_leave_some_files_to_the_program() {
    assertThat(MeteredConnection.poolBytes(1 << 30, OptionalLong.of(1024))).isEqualTo(513 * 4096L);
    assertThat(MeteredConnection.poolBytes(1 << 20, OptionalLong.of(1024))).isEqualTo(1 << 20);
    assertThat(MeteredConnection.poolBytes(1 << 30, OptionalLong.empty())).isEqualTo(1 << 30);
    assertThat(MeteredConnection.poolBytes(1 << 30, OptionalLong.of(10))).isPositive();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void files_that_are_open_are_not_left() throws IOException {
    List<FileChannel> open = new ArrayList<>();
    try {
      long before = FileDescriptorLimit.open();
      for (int i = 0; i < 50; i++) {
        open.add(FileChannel.open(Path.of("/dev/null")));
      }
      // other tests may close some meanwhile
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
