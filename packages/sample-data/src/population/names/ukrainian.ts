import { type Culture, names } from './culture.ts'

export const ukrainian: Culture = {
  language: ['uk', 'Ukrainian'],
  weight: 80,
  female: names(
    'Halyna/Галина Iryna/Ірина Kateryna/Катерина Lesia/Леся Nadiia/Надія Oksana/Оксана Olena/Олена Yulia/Юлія',
  ),
  male: names('Andrii/Андрій Bohdan/Богдан Dmytro/Дмитро Mykola/Микола Oleh/Олег Ostap/Остап Taras/Тарас Vasyl/Василь'),
  family: names(
    'Bondarenko/Бондаренко Hrytsenko/Гриценко Kovalenko/Коваленко Kravchenko/Кравченко Lysenko/Лисенко Melnyk/Мельник Shevchenko/Шевченко Tkachuk/Ткачук',
  ),
}
