package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.canonical.CsvConverter;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading looks at its deadline as often as there is more to read, and ends there. */
class ReadingDeadlineTest {
  private static final class TimeIsOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The ways in which a table of some rows can come. */
  enum Way {
    QUERY_OF_VALUES {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        return ChartInputs.query(
            QueryString.of("periods=1.." + rows + "&values=" + joined(rows, i -> "" + i % 7, ",")));
      }
    },
    QUERY_OF_SERIES {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        return ChartInputs.query(
            QueryString.of("periods=1,2&series=" + joined(rows, i -> "b" + i + ":1,2", ";")));
      }
    },
    QUERY_OF_CSV {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        return ChartInputs.query(QueryString.of("data=year,B;" + joined(rows, i -> i + ",1", ";")));
      }
    },
    FIELDS {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        return ChartInputs.query(QueryString.of(joined(rows, i -> "unknown" + i + "=1", "&")));
      }
    },
    CSV {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        return ChartInputs.csv(csv(rows), QueryString.of(""));
      }
    },
    LONG_CSV {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        return ChartInputs.csv(
            "date,name,value\n" + joined(rows, i -> i + ",B,1", "\n"), QueryString.of(""));
      }
    },
    FORM {
      @Override
      ChartInput asked(int rows, ChartParser parser) {
        QueryString.Field data = QueryString.Field.of("data", csv(rows));
        return ChartInputs.form(new QueryString(List.of(data)), QueryString.of(""));
      }
    },
    JSON {
      @Override
      ChartInput asked(int rows, ChartParser parser) throws BadRequestException {
        return ChartInputs.json(
            "{\"data\":[" + joined(rows, i -> "{\"year\":" + i + ",\"B\":1}", ",") + "]}",
            QueryString.of(""),
            parser);
      }
    },
    JSON_OF_SERIES {
      @Override
      ChartInput asked(int rows, ChartParser parser) throws BadRequestException {
        return ChartInputs.json(
            "{periods:[1,2],series:["
                + joined(rows, i -> "{name:'b" + i + "',values:[1,2]}", ",")
                + "]}",
            QueryString.of(""),
            parser);
      }
    },
    CHART_JS {
      @Override
      ChartInput asked(int rows, ChartParser parser) throws BadRequestException {
        return ChartInputs.json(
            "{data:{labels:['a','b'],datasets:["
                + joined(rows, i -> "{label:'b" + i + "',data:[1,2]}", ",")
                + "]}}",
            QueryString.of(""),
            parser);
      }
    },
    PERMALINK {
      @Override
      ChartInput asked(int rows, ChartParser parser) throws BadRequestException {
        return ChartInputs.permalink(
            "{\"data\":\"" + csv(rows).replace("\n", "\\n") + "\"}", QueryString.of(""), parser);
      }
    };

    abstract ChartInput asked(int rows, ChartParser parser) throws BadRequestException;

    /** Reads the table; that its film is too long is found when all of it was read. */
    void read(int rows, ChartParser parser) {
      try {
        parser.parse(asked(rows, parser));
      } catch (BadRequestException refused) {
        assertThat(refused.status()).isEqualTo(422);
      }
    }

    private static String csv(int rows) {
      return "year,B\n" + joined(rows, i -> i + ",1", "\n");
    }

    private static String joined(int count, IntFunction<String> one, String separator) {
      return IntStream.range(1, count + 1).mapToObj(one).collect(Collectors.joining(separator));
    }
  }

  private final AtomicInteger looks = new AtomicInteger();

  private ChartParser until(int most) {
    return TestService.PARSER.until(
        () -> {
          if (looks.incrementAndGet() > most) {
            throw new TimeIsOver();
          }
        });
  }

  private int looks(Way way, int rows) {
    looks.set(0);
    way.read(rows, until(Integer.MAX_VALUE));
    return looks.get();
  }

  @ParameterizedTest
  @EnumSource
  void more_rows_are_more_looks(Way way) {
    int few = looks(way, 20);
    int many = looks(way, 160);
    assertThat(few).isPositive();
    assertThat(many - few).isGreaterThanOrEqualTo(140).isLessThan(140 * 12);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_read_after_the_look_that_ends_it(Way way) {
    int all = looks(way, 50);
    for (int last : new int[] {0, 1, all / 2, all - 1}) {
      looks.set(0);
      assertThatThrownBy(() -> way.read(50, until(last))).isInstanceOf(TimeIsOver.class);
      assertThat(looks).hasValue(last + 1);
    }
  }

  /** JSON is looked at while it is read, before it is known what it says. */
  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_OF_SERIES", "CHART_JS", "PERMALINK"})
  void json_ends_before_it_is_a_tree(Way way) {
    assertThatThrownBy(() -> way.asked(150, until(0))).isInstanceOf(TimeIsOver.class);
    assertThat(looks).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_as_csv_looks_for_each_way_to_write_it(Way way) throws BadRequestException {
    ChartInput asked = way.asked(20, TestService.PARSER);
    int once = looks(way, 20);
    looks.set(0);
    CsvConverter.query(asked, until(Integer.MAX_VALUE));
    assertThat(looks.get()).isGreaterThan(once / 2);
    int all = looks.get();
    looks.set(0);
    assertThatThrownBy(() -> CsvConverter.query(asked, until(all - 1)))
        .isInstanceOf(TimeIsOver.class);
  }
}
