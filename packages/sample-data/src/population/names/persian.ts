import { type Culture, names } from './culture.ts'

export const persian: Culture = {
  language: ['fa', 'Persian'],
  weight: 60,
  female: names('Azadeh/آزاده Fatemeh/فاطمه Laleh/لاله Mahnaz/مهناز Nasrin/نسرین Parisa/پریسا Shirin/شیرین Zahra/زهرا'),
  male: names('Amir/امیر Bahram/بهرام Dariush/داریوش Farhad/فرهاد Hossein/حسین Kamran/کامران Reza/رضا Siavash/سیاوش'),
  family: names(
    'Ahmadi/احمدی Hosseini/حسینی Jafari/جعفری Karimi/کریمی Mohammadi/محمدی Moradi/مرادی Rahimi/رحیمی Rezaei/رضایی Sadeghi/صادقی',
  ),
  mothers: 'own',
}
