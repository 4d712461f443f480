import '@chartroom/plot/plot.css'
import { WithSession } from '../shared/frame/with-session.tsx'
import { mount } from '../shared/mount.tsx'
import { Phr } from './phr.tsx'

mount(<WithSession only="patient">{(session) => <Phr session={session} />}</WithSession>)
