/**
 * The policy of a face's page. Only faces that show apps may frame, and only the origins of registered apps:
 * `frame-src` is fixed when the page loads and governs redirects too, so it is computed from the registry (design §7).
 *
 * Other pages that list apps get their icons only.
 */
export function pagePolicy(appOrigins: readonly string[], framing: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: ${appOrigins.join(' ')}`.trim(),
    "connect-src 'self'",
    `frame-src ${framing && appOrigins.length > 0 ? appOrigins.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
