import { type Culture, names } from './culture.ts'

export const thai: Culture = {
  language: ['th', 'Thai'],
  weight: 40,
  female: names('Kanya/กัญญา Malee/มาลี Nok/นก Ploy/พลอย Siriporn/ศิริพร Wanida/วนิดา'),
  male: names('Anan/อนันต์ Chai/ชัย Niran/นิรันดร์ Prasert/ประเสริฐ Somchai/สมชาย Wichai/วิชัย'),
  family: names('Boonmee/บุญมี Chaiyasit/ไชยสิทธิ์ Rattanakorn/รัตนากร Saetang/แซ่ตั้ง Srisuk/ศรีสุข Wongsawat/วงศ์สวัสดิ์'),
}
