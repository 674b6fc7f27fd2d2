/**
 * Returns the value of Age for a response from the cache: the seconds since the instance answered,
 * by the Date that it sent (RFC 9111, section 5.1). Empty for a response that is not from there.
 */
function age(request) {
  const fromCache = ["HIT", "STALE", "UPDATING"].includes(
    request.variables.upstream_cache_status,
  );
  const answered = Date.parse(request.variables.upstream_http_date);
  if (!fromCache || isNaN(answered)) {
    return "";
  }
  return Math.max(0, Math.floor((Date.now() - answered) / 1000)).toString();
}

export default { age };
