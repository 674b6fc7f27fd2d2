package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.geometry.Interval;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
  private static final int MAX_DEPTH = 120;

  private final DrawingContext context = SampleContext.of(640, 480, Direction.VERTICAL);

  private ColumnNames names(double slot, String... names) {
    return new ColumnNames(context, List.of(names), List.of(), slot, MAX_DEPTH, Optional.empty());
  }

  private int width(String name, double size) {
    return context.width(context.regular(name, size));
  }

  private int capHeight(double size) {
    return context.regular("0", size).capHeight();
  }

  @Test
  void short_names_are_in_the_largest_size() {
    ColumnNames names = names(80, "Oslo", "Bergen");
    assertThat(names.height()).isEqualTo(capHeight(13));
    assertThat(names.area("Bergen", "", 100, 400))
        .isEqualTo(
            new Rectangle(100 - width("Bergen", 13) / 2, 400, width("Bergen", 13), capHeight(13)));
  }

  @Test
  void the_font_shrinks_before_a_name_is_broken() {
    double slot = width("Copenhagen", 11) + 5;
    ColumnNames names = names(slot, "Oslo", "Copenhagen");
    assertThat(names.area("Copenhagen", "", 100, 400).width).isEqualTo(width("Copenhagen", 11));
  }

  @Test
  void long_names_are_broken_into_two_lines() {
    ColumnNames names = names(80, "Oslo", "United Kingdom");
    assertThat(names.height()).isGreaterThan(2 * capHeight(13));
    assertThat(names.area("United Kingdom", "", 100, 400).width)
        .isEqualTo(Math.max(width("United", 13), width("Kingdom", 13)));
    assertThat(names.area("Oslo", "", 100, 400).height).isEqualTo(capHeight(13));
  }

  @Test
  void names_that_stay_in_their_slots_are_staggered_before_they_shrink() {
    Interval slots = new Interval(40, 40 + 4 * 90);
    List<String> all = List.of("Herzegovina", "Liechtenstein", "Turkmenistan", "Afghanistan");
    double slot = width("Liechtenstein", 11) - 4;
    ColumnNames names =
        new ColumnNames(context, all, List.of(), slot, MAX_DEPTH, Optional.of(slots));
    assertThat(names.truncated()).isEmpty();
    Rectangle first = names.area(all.get(0), "", 40 + (int) (slot / 2), 400);
    Rectangle second = names.area(all.get(1), "", 40 + (int) (slot * 1.5), 400);
    assertThat(first.y).isEqualTo(400);
    assertThat(first.x).isGreaterThanOrEqualTo(40);
    assertThat(second.width).isEqualTo(width(all.get(1), 13));
    assertThat(second.y).isGreaterThan(first.y + first.height);
    assertThat(names.height()).isEqualTo(second.y + second.height - 400);
    assertThat(new ColumnNames(context, all, List.of(), slot, MAX_DEPTH, Optional.empty()).size())
        .isLessThan(11);
  }

  @Test
  void names_that_would_touch_each_other_even_when_they_are_rotated_are_not_drawn() {
    double smallest = context.scaling().font(9);
    assertThat(names(smallest, "Copenhagen", "Oslo").size()).isEqualTo(9);
    assertThat(names(smallest - 0.1, "Copenhagen", "Oslo").size()).isZero();
  }

  @Test
  void a_rank_is_above_its_name() {
    ColumnNames names =
        new ColumnNames(
            context, List.of("Oslo"), List.of("9", "10"), 80, MAX_DEPTH, Optional.empty());
    names.draw("Oslo", "9", 100, 400);
    List<Rectangle> texts = context.occupied().texts();
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).getCenterX()).isBetween(99.0, 101.0);
    assertThat(texts.get(1).y).isGreaterThan(texts.get(0).y + texts.get(0).height);
    assertThat(names.height()).isEqualTo(texts.get(1).y + texts.get(1).height - 400);
  }

  @Test
  void names_are_rotated_if_slots_are_narrow() {
    ColumnNames names = names(20, "Oslo", "Copenhagen");
    Rectangle area = names.area("Copenhagen", "", 100, 400);
    assertThat(area.height).isEqualTo(width("Copenhagen", 12)).isEqualTo(names.height());
    assertThat(area.width).isEqualTo(capHeight(12));
  }

  @Test
  void rotated_names_are_truncated_at_the_maximum_depth() {
    ColumnNames names = names(20, "A name that is far too long for its column in any size");
    assertThat(names.height()).isEqualTo(MAX_DEPTH);
  }

  @Test
  void staggered_names_in_the_same_row_do_not_touch_and_a_single_name_is_not_staggered() {
    for (int count = 1; count <= 6; count++) {
      List<String> names =
          IntStream.range(0, count).mapToObj(i -> "Donaudampfschifffahrt " + i).toList();
      for (int slot = 20; slot < 130; slot++) {
        Interval slots = new Interval(0, slot * count);
        ColumnNames low = new ColumnNames(context, names, List.of(), slot, 120, Optional.of(slots));
        List<Rectangle> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          Rectangle area = low.area(names.get(i), "", slot * i + slot / 2, 0);
          assertThat(area.x).isGreaterThanOrEqualTo(0);
          assertThat(area.x + area.width).isLessThanOrEqualTo(slot * count);
          assertThat(areas).noneMatch(area::intersects);
          areas.add(area);
        }
      }
    }
  }

  @Test
  void names_and_ranks_are_never_higher_than_the_space_for_them() {
    List<String> names = List.of("Rio de Janeiro", "Oslo", "Porto Alegre in Brazil");
    Optional<Interval> slots = Optional.of(new Interval(0, 180));
    Set<Double> sizes = new HashSet<>();
    for (int maxHeight = 0; maxHeight < 120; maxHeight++) {
      ColumnNames low = new ColumnNames(context, names, List.of("1"), 60, maxHeight, slots);
      assertThat(low.height()).isLessThanOrEqualTo(Math.max(0, maxHeight));
      assertThat(low.areTooHigh()).isEqualTo(low.size() == 0);
      sizes.add(low.size());
    }
    assertThat(sizes).contains(0.0, 13.0).hasSizeGreaterThan(3);
  }

  @Test
  void names_are_omitted_if_slots_are_narrower_than_a_character() {
    ColumnNames names = names(4, "Oslo", "Bergen");
    assertThat(names.height()).isZero();
    assertThat(names.area("Oslo", "", 100, 400).isEmpty()).isTrue();
  }
}
