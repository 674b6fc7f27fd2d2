package io.chartreel.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.frame.color.ColorTable;
import io.chartreel.gif.GifWriter;
import io.chartreel.gif.PixelFrames;
import io.chartreel.gif.TransparentFrames;
import io.chartreel.webp.WebpWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Encoding with the help of a second thread. */
@Timeout(120)
class OverlapTest {
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);

  /** A helper without time, one that is the caller itself, and three threads. */
  static final List<Executor> HELPERS = List.of(task -> {}, Runnable::run, THREADS);

  @AfterAll
  static void end() {
    THREADS.shutdown();
  }

  @ParameterizedTest
  @FieldSource("HELPERS")
  void runs_all_steps_in_their_order(Executor helper) throws IOException {
    List<Integer> run = Collections.synchronizedList(new ArrayList<>());
    Overlap overlap = new Overlap(helper);
    for (int step = 0; step < 1000; step++) {
      int number = step;
      overlap.start(() -> run.add(number));
    }
    overlap.await();
    assertThat(run).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void the_caller_goes_on_while_a_step_is_running() throws IOException {
    CountDownLatch next = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Overlap overlap = new Overlap(THREADS);
    overlap.start(
        () -> {
          await(next);
          ended.set(true);
        });
    next.countDown(); // would never happen if the caller had to wait
    overlap.await();
    assertThat(ended).isTrue();
  }

  /** Notes when it begins and when it runs. */
  private static Overlap.Step noting(List<String> notes, int number) {
    return new Overlap.Step() {
      @Override
      public void begin() {
        notes.add("begin " + number);
      }

      @Override
      public void run() {
        notes.add("run " + number);
      }
    };
  }

  @Test
  void steps_are_begun_while_the_helper_does_not_keep_up() throws IOException {
    List<String> notes = new ArrayList<>();
    Overlap overlap = new Overlap(task -> {});
    for (int number = 0; number < 3; number++) {
      overlap.start(noting(notes, number));
    }
    overlap.await();
    assertThat(notes).containsExactly("begin 1", "run 0", "begin 2", "run 1", "run 2");
  }

  @Test
  void steps_are_not_begun_while_the_helper_keeps_up() throws IOException {
    List<String> notes = new ArrayList<>();
    Overlap overlap = new Overlap(Runnable::run);
    for (int number = 0; number < 3; number++) {
      overlap.start(noting(notes, number));
    }
    overlap.await();
    assertThat(notes).containsExactly("run 0", "run 1", "run 2");
  }

  @Test
  void a_helper_that_has_not_begun_is_not_asked_again() throws IOException {
    List<Runnable> asked = new ArrayList<>();
    Overlap overlap = new Overlap(asked::add);
    for (int step = 0; step < 1000; step++) {
      overlap.start(() -> {});
    }
    assertThat(asked).hasSize(1);
    asked.get(0).run();
    overlap.start(() -> {});
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @FieldSource("HELPERS")
  void a_failure_reaches_the_caller_and_ends_all_steps(Executor helper) {
    List<Integer> run = Collections.synchronizedList(new ArrayList<>());
    Overlap overlap = new Overlap(helper);
    assertThatThrownBy(
            () -> {
              overlap.start(() -> run.add(0));
              overlap.start(OverlapTest::fail);
              overlap.start(() -> run.add(2));
              overlap.await();
            })
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("full");
    assertThatCode(overlap::await).doesNotThrowAnyException();
    assertThat(run).containsExactly(0);
  }

  private static void fail() throws IOException {
    throw new FileNotFoundException("full");
  }

  @Test
  void the_end_throws_what_a_step_has_failed_with_once() throws IOException {
    List<Runnable> asked = new ArrayList<>();
    Overlap overlap = new Overlap(asked::add);
    overlap.start(OverlapTest::fail);
    asked.get(0).run();
    assertThatThrownBy(overlap::end).isInstanceOf(FileNotFoundException.class);
    assertThatCode(overlap::end).doesNotThrowAnyException();
  }

  @Test
  void after_the_end_no_step_is_running_or_will() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch ending = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    List<Runnable> later = new ArrayList<>();
    List<Integer> run = Collections.synchronizedList(new ArrayList<>());
    Overlap overlap = new Overlap(later::add);
    overlap.start(
        () -> {
          running.countDown();
          await(ending);
          ended.set(true);
        });
    THREADS.execute(later.get(0));
    running.await();
    overlap.start(() -> run.add(1));
    ending.countDown();
    overlap.end();
    assertThat(ended).isTrue();
    later.get(1).run();
    assertThat(run).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Few colours, local tables, too many colours for any table, and transparent pixels. */
  static Stream<Frames> animations() {
    return Stream.of(
        PixelFrames.random(60, 40, 40, 9, 1, 1),
        PixelFrames.random(60, 40, 40, 200, 40, 2),
        PixelFrames.random(60, 40, 40, 1000, 300, 3),
        PixelFrames.noise(40, 30, 6, 4),
        new TransparentFrames(PixelFrames.random(60, 40, 40, 20, 3, 5)));
  }

  @ParameterizedTest
  @MethodSource("animations")
  void a_helper_does_not_change_the_file(Frames frames) {
    byte[] gif = new GifWriter().encode(frames, 0, 4);
    byte[] webp = new WebpWriter().encode(frames, 0, 4);
    for (Executor helper : HELPERS) {
      assertThat(new GifWriter().encode(frames, 0, 4, Integer.MAX_VALUE, helper)).hasValue(gif);
      assertThat(new WebpWriter().encode(frames, 0, 4, Integer.MAX_VALUE, helper)).hasValue(webp);
    }
  }

  /** Notes what is done with its images, and writes nothing. */
  private static final class NotingWriter implements ImageWriter {
    private final List<String> notes = new ArrayList<>();

    @Override
    public PreparedImage prepare(PaintedArea area, ColorTable table) {
      return new PreparedImage() {
        @Override
        public void begin() {
          notes.add("begin");
        }

        @Override
        public void add() {
          notes.add("add");
        }
      };
    }

    @Override
    public void extendDelay(int hundredths) {}

    @Override
    public Box latest() {
      return Box.EMPTY;
    }

    @Override
    public boolean canSplit() {
      return false;
    }

    @Override
    public void clear(Box cleared, PaintedArea area) {}

    @Override
    public void clearBySplitting(Box cleared, PaintedArea area) {}

    @Override
    public int size() {
      return 0;
    }

    @Override
    public byte[] finished() {
      return new byte[0];
    }
  }

  @Test
  void images_are_begun_while_the_helper_does_not_keep_up() {
    NotingWriter writer = new NotingWriter();
    new AnimationEncoder((width, height, loops, global, alpha) -> writer, 100, 1)
        .encode(PixelFrames.random(60, 40, 3, 9, 1, 8), 0, 4, Integer.MAX_VALUE, task -> {});
    assertThat(writer.notes).containsExactly("begin", "add", "begin", "add", "add");
  }

  @ParameterizedTest
  @FieldSource("HELPERS")
  void frames_that_fail_leave_the_writer_usable(Executor helper) {
    PixelFrames whole = PixelFrames.random(60, 40, 40, 9, 1, 6);
    GifWriter writer = new GifWriter();
    for (int failing = 0; failing < whole.count(); failing++) {
      List<int[]> pictures = new ArrayList<>(whole.pictures());
      pictures.set(failing, new int[1]);
      Frames broken = new PixelFrames(60, 40, pictures, whole.delays());
      assertThatThrownBy(() -> writer.encode(broken, 0, 4, Integer.MAX_VALUE, helper))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("frame " + failing + " has 1 pixels");
    }
    assertThat(writer.encode(whole, 0, 4, Integer.MAX_VALUE, helper))
        .hasValue(new GifWriter().encode(whole, 0, 4));
  }

  @Test
  void a_step_that_has_failed_counts_more_than_a_caller_that_gives_up() {
    List<Runnable> asked = new ArrayList<>();
    PixelFrames whole = PixelFrames.random(60, 40, 2, 9, 1, 7);
    List<int[]> pictures =
        new AbstractList<>() {
          @Override
          public int[] get(int frame) {
            if (frame == 1) {
              asked.get(0).run();
              throw new IllegalStateException("too late");
            }
            return whole.pixels(frame);
          }

          @Override
          public int size() {
            return whole.count();
          }
        };
    Frames frames = new PixelFrames(60, 40, pictures, whole.delays());
    assertThat(new WebpWriter().encode(frames, 0, 4, 20, asked::add)).isEmpty();
  }
}
