/**
 * What a refusal says about bearer tokens (RFC 6750 §3): who sent none is told the scheme and no error, who sent one that does
 * not count is told so and not why, and who came with a good one that allows too little is told that.
 * Null where there is nothing to say.
 */
export function challengeOf(status: number, authorization: string | undefined): string | null {
  if (status === 401) return authorization === undefined ? 'Bearer realm="fhir"' : 'Bearer error="invalid_token"'
  const bearer = authorization !== undefined && /^bearer /i.test(authorization)
  return status === 403 && bearer ? 'Bearer error="insufficient_scope"' : null
}
