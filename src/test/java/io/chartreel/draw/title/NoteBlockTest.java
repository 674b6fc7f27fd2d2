package io.chartreel.draw.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteBlockTest {
  private static final Rectangle AREA = new Rectangle(50, 50, 500, 300);
  private static final Rectangle TICKER = new Rectangle(430, 310, 120, 40);
  private static final String NOTE = "A change of the rules that favours strong teams";

  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);

  private List<Rectangle> draw(String note, Rectangle... occupied) {
    context.occupied().clear();
    NoteBlock notes =
        NoteBlock.place(context, List.of(note), AREA, text -> List.of(occupied), TICKER);
    notes.draw(note, context);
    return List.copyOf(context.occupied().texts());
  }

  @Test
  void a_note_is_opposite_the_period() {
    assertThat(draw(NOTE))
        .isNotEmpty()
        .allMatch(AREA::contains)
        .allMatch(text -> text.x == AREA.x)
        .noneMatch(TICKER::intersects);
  }

  @Test
  void a_note_is_wrapped_into_the_free_space() {
    Rectangle bars = new Rectangle(50, 50, 330, 300);
    assertThat(draw(NOTE, bars))
        .hasSizeGreaterThan(1)
        .allMatch(AREA::contains)
        .noneMatch(bars::intersects)
        .noneMatch(TICKER::intersects);
  }

  @Test
  void a_note_keeps_its_line_breaks() {
    assertThat(draw("One\nTwo")).hasSize(2);
  }

  @Test
  void without_space_there_is_no_note() {
    NoteBlock notes =
        NoteBlock.place(context, List.of(NOTE), AREA, text -> List.of(AREA), new Rectangle());
    assertThat(notes.has(NOTE)).isFalse();
    assertThat(draw(NOTE, AREA)).isEmpty();
  }

  @Test
  void a_note_of_too_many_lines_is_shortened_to_four() {
    String endless = "word ".repeat(200);
    assertThat(draw(endless)).hasSize(4).allMatch(AREA::contains);
    assertThat(draw("One\nTwo\nThree\nFour\n" + endless)).hasSize(4);
    NoteBlock notes = place(endless, NOTE);
    assertThat(notes.has(endless)).isTrue();
    assertThat(notes.hasWhole(endless)).isFalse();
    assertThat(notes.hasWhole(NOTE)).isTrue();
  }

  private NoteBlock place(String... notes) {
    return NoteBlock.place(context, List.of(notes), AREA, text -> List.of(), TICKER);
  }

  @Test
  void a_note_is_whole_in_a_narrow_place_rather_than_shortened_in_a_wide_one() {
    Rectangle low = new Rectangle(50, 50, 380, 230);
    String long4 = "word ".repeat(22);
    List<Rectangle> texts = draw(long4, low);
    assertThat(texts).allMatch(text -> text.x < TICKER.x);
    assertThat(place(long4).hasWhole(long4)).isTrue();
  }

  @Test
  void a_note_is_right_if_the_period_is_left_and_as_high_as_the_period() {
    Rectangle ticker = new Rectangle(50, 50, 120, 40);
    NoteBlock notes = NoteBlock.place(context, List.of(NOTE), AREA, text -> List.of(), ticker);
    notes.draw(NOTE, context);
    assertThat(context.occupied().texts())
        .isNotEmpty()
        .allMatch(text -> text.x > 200)
        .allMatch(text -> text.y < 100);
  }
}
