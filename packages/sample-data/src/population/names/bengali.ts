import { type Culture, names } from './culture.ts'

export const bengali: Culture = {
  language: ['bn', 'Bengali'],
  weight: 60,
  female: names('Ananya/অনন্যা Fatema/ফাতেমা Mitali/মিতালী Nasrin/নাসরিন Rupa/রূপা Salma/সালমা Sharmin/শারমিন Tanima/তনিমা'),
  male: names('Abir/আবীর Arif/আরিফ Hasan/হাসান Kamal/কামাল Rafiq/রফিক Rahim/রহিম Shourav/সৌরভ Tanvir/তানভীর'),
  family: names(
    'Ahmed/আহমেদ Banerjee/ব্যানার্জী Chowdhury/চৌধুরী Das/দাস Ghosh/ঘোষ Hossain/হোসেন Islam/ইসলাম Rahman/রহমান Roy/রায়',
  ),
  daughters: names(
    'Ahmed/আহমেদ Banerjee/ব্যানার্জী Chowdhury/চৌধুরী Das/দাস Ghosh/ঘোষ Hossain/হোসেন Islam/ইসলাম Rahman/রহমান Roy/রায় Akter/আক্তার',
  ),
  mothers: 'own',
}
