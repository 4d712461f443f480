import { WithSession } from '../shared/frame/with-session.tsx'
import { mount } from '../shared/mount.tsx'
import { Emr } from './emr.tsx'

mount(<WithSession only="clinician">{(session, name) => <Emr session={session} name={name} />}</WithSession>)
