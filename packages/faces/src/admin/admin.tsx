import { PageFrame } from '../shared/frame/page-frame.tsx'
import { WithSession } from '../shared/frame/with-session.tsx'
import { AppsPage } from './apps-page.tsx'

/** The administrator's face: which apps may run here. It shows no clinical data at all (design §3.3). */
export function Admin() {
  return (
    <WithSession only="administrator">
      {(session, name) => (
        <PageFrame name={name} session={session}>
          <AppsPage />
        </PageFrame>
      )}
    </WithSession>
  )
}
