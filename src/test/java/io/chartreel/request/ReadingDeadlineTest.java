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

/** Parsing checks its deadline in proportion to the size of the input and stops when it expires. */
class ReadingDeadlineTest {
  private static final class DeadlineExpired extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The input formats of a table. */
  enum Format {
    QUERY_OF_VALUES {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        return ChartInputs.query(
            QueryString.of("periods=1.." + rows + "&values=" + joined(rows, i -> "" + i % 7, ",")));
      }
    },
    QUERY_OF_SERIES {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        return ChartInputs.query(
            QueryString.of("periods=1,2&series=" + joined(rows, i -> "b" + i + ":1,2", ";")));
      }
    },
    QUERY_OF_CSV {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        return ChartInputs.query(QueryString.of("data=year,B;" + joined(rows, i -> i + ",1", ";")));
      }
    },
    FIELDS {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        return ChartInputs.query(QueryString.of(joined(rows, i -> "unknown" + i + "=1", "&")));
      }
    },
    CSV {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        return ChartInputs.csv(csv(rows), QueryString.of(""));
      }
    },
    LONG_CSV {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        return ChartInputs.csv(
            "date,name,value\n" + joined(rows, i -> i + ",B,1", "\n"), QueryString.of(""));
      }
    },
    FORM {
      @Override
      ChartInput input(int rows, ChartParser parser) {
        QueryString.Field data = QueryString.Field.of("data", csv(rows));
        return ChartInputs.form(new QueryString(List.of(data)), QueryString.of(""));
      }
    },
    JSON {
      @Override
      ChartInput input(int rows, ChartParser parser) throws BadRequestException {
        return ChartInputs.json(
            "{\"data\":[" + joined(rows, i -> "{\"year\":" + i + ",\"B\":1}", ",") + "]}",
            QueryString.of(""),
            parser);
      }
    },
    JSON_OF_SERIES {
      @Override
      ChartInput input(int rows, ChartParser parser) throws BadRequestException {
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
      ChartInput input(int rows, ChartParser parser) throws BadRequestException {
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
      ChartInput input(int rows, ChartParser parser) throws BadRequestException {
        return ChartInputs.permalink(
            "{\"data\":\"" + csv(rows).replace("\n", "\\n") + "\"}", QueryString.of(""), parser);
      }
    };

    abstract ChartInput input(int rows, ChartParser parser) throws BadRequestException;

    /** Parses the table; an animation that is too long is rejected only after parsing. */
    void read(int rows, ChartParser parser) {
      try {
        parser.parse(input(rows, parser));
      } catch (BadRequestException rejected) {
        assertThat(rejected.status()).isEqualTo(422);
      }
    }

    private static String csv(int rows) {
      return "year,B\n" + joined(rows, i -> i + ",1", "\n");
    }

    private static String joined(int count, IntFunction<String> one, String separator) {
      return IntStream.range(1, count + 1).mapToObj(one).collect(Collectors.joining(separator));
    }
  }

  private final AtomicInteger checks = new AtomicInteger();

  private ChartParser until(int limit) {
    return TestService.PARSER.until(
        () -> {
          if (checks.incrementAndGet() > limit) {
            throw new DeadlineExpired();
          }
        });
  }

  private int checks(Format format, int rows) {
    checks.set(0);
    format.read(rows, until(Integer.MAX_VALUE));
    return checks.get();
  }

  @ParameterizedTest
  @EnumSource
  void checks_the_deadline_more_often_for_more_rows(Format format) {
    int few = checks(format, 20);
    int many = checks(format, 160);
    assertThat(few).isPositive();
    assertThat(many - few).isGreaterThanOrEqualTo(140).isLessThan(140 * 12);
  }

  @ParameterizedTest
  @EnumSource
  void stops_reading_at_the_check_that_throws(Format format) {
    int all = checks(format, 50);
    for (int last : new int[] {0, 1, all / 2, all - 1}) {
      checks.set(0);
      assertThatThrownBy(() -> format.read(50, until(last))).isInstanceOf(DeadlineExpired.class);
      assertThat(checks).hasValue(last + 1);
    }
  }

  /** The deadline is checked while JSON is parsed, before its contents are interpreted. */
  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_OF_SERIES", "CHART_JS", "PERMALINK"})
  void stops_json_before_building_a_tree(Format format) {
    assertThatThrownBy(() -> format.input(150, until(0))).isInstanceOf(DeadlineExpired.class);
    assertThat(checks).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void checks_the_deadline_for_each_way_to_write_csv(Format format) throws BadRequestException {
    ChartInput input = format.input(20, TestService.PARSER);
    int once = checks(format, 20);
    checks.set(0);
    CsvConverter.query(input, until(Integer.MAX_VALUE));
    assertThat(checks.get()).isGreaterThan(once / 2);
    int all = checks.get();
    checks.set(0);
    assertThatThrownBy(() -> CsvConverter.query(input, until(all - 1)))
        .isInstanceOf(DeadlineExpired.class);
  }
}
