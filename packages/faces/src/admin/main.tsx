import { mount } from '../shared/mount.tsx'
import { Admin } from './admin.tsx'

mount(<Admin />)
