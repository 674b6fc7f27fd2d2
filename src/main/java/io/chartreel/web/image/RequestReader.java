package io.chartreel.web.image;

import io.chartreel.canonical.Permalink;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.web.admission.RequestDeadline;
import io.chartreel.web.body.BodyInput;
import io.chartreel.web.body.RequestBody;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.http.ReadFields;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;

/**
 * Reads charts from requests.
 *
 * @param parser without a deadline
 * @param time how long parsing one request may take
 */
record RequestReader(ChartParser parser, Duration time) {
  private ChartParser limited(Context ctx) {
    return RequestDeadline.parser(ctx, parser, time);
  }

  /** Returns the limits of requests. */
  Limits limits() {
    return parser.limits();
  }

  /**
   * Returns the unparsed chart of a request: from the query, and for POST from the body and the
   * query.
   *
   * @throws BadRequestException if the body cannot be read
   */
  ChartInput input(Context ctx) throws BadRequestException {
    ChartParser limited = limited(ctx);
    if (ctx.method() != HandlerType.POST) {
      return ChartInputs.query(RawQuery.of(ctx));
    }
    ChartInput input =
        BodyInput.chart(RequestBody.of(ctx, limited.limits()), RawQuery.of(ctx), limited);
    ReadFields.set(ctx, input.fields());
    return input;
  }

  /**
   * Parses the input of a request.
   *
   * @throws BadRequestException with every problem of the request
   */
  ChartRequest parse(Context ctx, ChartInput input) throws BadRequestException {
    return limited(ctx).parse(input);
  }

  /**
   * Parses the chart in the path of a permalink.
   *
   * @throws BadRequestException with every problem of the request
   */
  ChartRequest permalink(Context ctx) throws BadRequestException {
    ChartParser limited = limited(ctx);
    return limited.parse(
        ChartInputs.permalink(
            Permalink.unpack(ctx.pathParam("packed"), limited.limits()),
            RawQuery.of(ctx),
            limited));
  }
}
