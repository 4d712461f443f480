import { WithSession } from '../shared/frame/with-session.tsx'
import { mount } from '../shared/mount.tsx'
import { fetchView } from './chart/views.ts'
import { Emr } from './emr.tsx'
import { readRoute } from './route.ts'

const opened = readRoute(location.pathname)
if (opened.page === 'chart') fetchView(opened.view)

mount(<WithSession only="clinician">{(session, name) => <Emr session={session} name={name} />}</WithSession>)
