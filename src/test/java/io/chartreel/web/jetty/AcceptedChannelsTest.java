package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcceptedChannelsTest {
  private final List<SelectableChannel> open = new ArrayList<>();

  private SelectableChannel channel() throws IOException {
    SelectableChannel channel = SocketChannel.open();
    open.add(channel);
    return channel;
  }

  @AfterEach
  void close() throws IOException {
    for (SelectableChannel channel : open) {
      channel.close();
    }
  }

  @Test
  void allows_one_channel_per_sixteen_free_files() {
    assertThat(AcceptedChannels.of(OptionalLong.of(57), 1024).available()).isEqualTo(3);
    assertThat(AcceptedChannels.of(OptionalLong.of(1_000_000), 1024).available()).isEqualTo(1024);
    assertThat(AcceptedChannels.of(OptionalLong.of(0), 1024).available()).isEqualTo(1);
    assertThat(AcceptedChannels.of(OptionalLong.empty(), 1024).available()).isEqualTo(1024);
  }

  @Test
  void releases_a_permit_once_however_the_channel_ends() throws IOException {
    AcceptedChannels channels = AcceptedChannels.of(OptionalLong.of(32), 1024);
    SelectableChannel first = channel();
    SelectableChannel second = channel();
    channels.onAccepting(first);
    channels.onAccepting(second);
    assertThat(channels.available()).isZero();
    channels.onClosed(first);
    channels.onAcceptFailed(first, new IOException("after it was accepted"));
    assertThat(channels.available()).isEqualTo(1);
    channels.onAcceptFailed(second, new IOException("before"));
    assertThat(channels.available()).isEqualTo(2);
  }

  @Test
  void accepts_a_channel_without_a_permit_after_a_while() throws IOException {
    AcceptedChannels channels = AcceptedChannels.of(OptionalLong.of(16), 1024);
    SelectableChannel first = channel();
    SelectableChannel late = channel();
    channels.onAccepting(first);
    channels.onAccepting(late);
    channels.onClosed(late);
    assertThat(channels.available()).isZero();
    channels.onClosed(first);
    assertThat(channels.available()).isEqualTo(1);
  }
}
