/** With TLS the name says that no other host of the domain can have set it (`__Host-`, RFC 6265bis §4.1.3.2); without TLS browsers refuse that name. */
const nameOf = (secure: boolean): string => (secure ? '__Host-chartroom_session' : 'chartroom_session')

export function sessionCookie(value: string, secure: boolean): string {
  return `${nameOf(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

export function endedCookie(secure: boolean): string {
  return `${nameOf(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`
}

/** The cookie's value among the request's cookies, or null. */
export function cookieValue(header: string | undefined, secure: boolean): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === nameOf(secure) && value !== undefined && value !== '') return value
  }
  return null
}
