import { mount } from '../shared/mount.tsx'
import { SignIn } from './sign-in.tsx'

mount(<SignIn />)
