import { type Culture, names } from './culture.ts'

export const turkish: Culture = {
  language: ['tr', 'Turkish'],
  weight: 80,
  female: names('Ayşe Çiğdem Elif Emine Fatma Gülşen Hatice Özlem Şule Zeynep'),
  male: names('Ahmet Burak Cem Emre Hüseyin İbrahim Kemal Mehmet Mustafa Ömer'),
  family: names('Aydın Çelik Demir Doğan Güneş Kaya Kılıç Öztürk Şahin Yıldırım Yılmaz'),
}
