import { type Culture, names } from './culture.ts'

export const arabic: Culture = {
  language: ['ar', 'Arabic'],
  weight: 220,
  female: names(
    'Aisha/عائشة Amal/أمل Fatima/فاطمة Hanan/حنان Huda/هدى Khadija/خديجة Layla/ليلى Maryam/مريم Nour/نور Salma/سلمى Zaynab/زينب',
  ),
  male: names(
    'Ahmad/أحمد Ali/علي Hassan/حسن Ibrahim/إبراهيم Khalid/خالد Mahmoud/محمود Mustafa/مصطفى Omar/عمر Samir/سمير Tariq/طارق Yusuf/يوسف',
  ),
  family: names(
    'al-Masri/المصري Haddad/حداد Khoury/خوري Mansour/منصور Najjar/نجار Nasser/ناصر Qasim/قاسم Saleh/صالح Shaheen/شاهين al-Sayed/السيد Zaidan/زيدان',
  ),
  mothers: 'own',
}
