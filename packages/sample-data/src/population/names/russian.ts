import { type Culture, names } from './culture.ts'

export const russian: Culture = {
  language: ['ru', 'Russian'],
  weight: 150,
  female: names(
    'Anna/Анна Galina/Галина Irina/Ирина Ludmila/Людмила Natalia/Наталья Olga/Ольга Svetlana/Светлана Tatiana/Татьяна Vera/Вера Yelena/Елена',
  ),
  male: names(
    'Aleksei/Алексей Andrei/Андрей Boris/Борис Dmitry/Дмитрий Igor/Игорь Mikhail/Михаил Nikolai/Николай Pavel/Павел Sergei/Сергей Vladimir/Владимир',
  ),
  family: names(
    'Ivanov/Иванов Kuznetsov/Кузнецов Lebedev/Лебедев Morozov/Морозов Novikov/Новиков Petrov/Петров Popov/Попов Smirnov/Смирнов Volkov/Волков Vorobyov/Воробьёв',
  ),
  daughters: names(
    'Ivanova/Иванова Kuznetsova/Кузнецова Lebedeva/Лебедева Morozova/Морозова Novikova/Новикова Petrova/Петрова Popova/Попова Smirnova/Смирнова Volkova/Волкова Vorobyova/Воробьёва',
  ),
}
