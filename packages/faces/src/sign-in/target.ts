/** The faces that this version has; an account may be made for another. */
const faces: readonly string[] = ['/emr', '/phr', '/admin']

export function hasFace(face: string): boolean {
  return faces.includes(face)
}

/** Where sign-in leads: what was open before, if it is a page of that person's face; else the face. Never another site. */
export function targetOf(search: string, face: string): string {
  const asked = new URLSearchParams(search).get('to') ?? ''
  return asked === face || (asked.startsWith(`${face}/`) && !asked.includes('..') && !asked.includes('//'))
    ? asked
    : face
}
