package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.request.AnyChart;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.scene.Animation;
import io.chartreel.testing.SmallChart;
import io.chartreel.testing.TestService;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every frame of every accepted chart, texts stay in the picture and apart from each other. */
class AnyDrawingTest {
  @Provide
  Arbitrary<AnyChart.Sent> charts() {
    return AnyChart.sent(TestService.PARSER.fonts().toArray(String[]::new));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void every_text_is_in_the_picture_and_overlaps_no_other(@ForAll("charts") AnyChart.Sent sent) {
    Optional<ChartRequest> request = sent.request(TestService.PARSER).flatMap(SmallChart::of);
    Assume.that(request.isPresent());
    check(request.get().chart());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=compare&direction=vertical&width=200&height=150&suffix=a+suffix+of+forty+letters"
            + "&periods=a&values=9&ref=b:5",
        "type=compare&direction=vertical&width=120&height=90&prefix=a+prefix+of+forty+letters"
            + "&periods=a&values=-9e9&ref=b:5",
        "type=bars&periods=1,2&values=-5,-9&rank=on",
        "labels=Azores,Bermuda+1,Cook+Islands,2014+to+2020,Tonga,Samoa"
            + "&series=x:0,-138,-87,0.2,0.1,0.3&series=y:0,-138,-87,0.2,0.1,0.3"
            + "&title=first&rank=on&width=200&height=101&text=121",
        "labels=X,Tonga,Samoa,Chad&direction=vertical&series=x:20,13,-2,18&rank=on&title=first"
            + "&width=300&height=90&text=200",
        "labels=A,B,C&direction=vertical&series=x:-7,5,-3&title=first&subtitle=second&caption=third"
            + "&image.A=de&rank=on&width=400&height=90&text=121",
        "labels=A,B&series=x:7,5&ref=one:3&ref=second+long:3.1&ref=third+long:3.2&title=first"
            + "&direction=horizontal&width=120&height=90&text=200",
        "type=compare&labels=A&values=2&ref=x:5&title=first&subtitle=second&caption=third"
            + "&width=120&height=90",
        "type=bars&direction=vertical&periods=1,2&series=A:-87,0&series=B:68,-84&image.A=de"
            + "&width=200&height=100&text=150&radius=50&ticker=off",
        "type=compare&labels=Tonga&values=100&ref=a+long+name:5&width=320&height=95&text=200"
            + "&direction=vertical&title=a+title+in+more+than+one+line+of+text+as+it+is+long"
            + "&subtitle=a+subtitle+in+more+than+one+line+of+text+as+it+is+long&caption=C&max=3",
        "labels=A,B&values=5,3&show=none&ref=Mean:0&ref=x:0.2&ref=y:0.3&width=200&height=120"
            + "&direction=vertical&caption=a+caption+in+more+than+one+line+of+text+as+it+is+long",
        "type=compare&labels=A&values=2&ref=x:5&title=a+title+in+more+than+one+line&width=120"
            + "&height=90&text=200"
      })
  void texts_in_little_space_are_in_the_picture_and_overlap_no_other(String query)
      throws BadRequestException {
    check(TestService.PARSER.parse(QueryString.of(query)).chart());
  }

  private static void check(ChartSpec chart) {
    Animation animation = new Animation(chart);
    int width = chart.style().imageWidth();
    int height = chart.style().imageHeight();
    ChartDrawing drawing =
        new ChartDrawing(
            chart.titles(),
            chart.style(),
            animation,
            animation.legend(),
            TestService.FONTS,
            new Canvas(width, height),
            () -> {});
    Rectangle picture = new Rectangle(width, height);
    for (int frame = 0; frame < animation.frames(); frame++) {
      drawing.draw(animation.scene(frame));
      List<Rectangle> before = new ArrayList<>();
      for (Rectangle text : drawing.occupied().texts()) {
        assertThat(picture.contains(text)).as("%s in frame %d", text, frame).isTrue();
        assertThat(before).as("frame %d", frame).noneMatch(text::intersects);
        before.add(text);
      }
    }
  }
}
