import { type Culture, names } from './culture.ts'

export const hindi: Culture = {
  language: ['hi', 'Hindi'],
  weight: 260,
  female: names(
    'Aarti/आरती Anjali/अंजलि Asha/आशा Deepa/दीपा Kavita/कविता Meera/मीरा Neha/नेहा Pooja/पूजा Priya/प्रिया Rekha/रेखा Sunita/सुनीता',
  ),
  male: names(
    'Ajay/अजय Amit/अमित Arjun/अर्जुन Deepak/दीपक Manoj/मनोज Rahul/राहुल Rajesh/राजेश Rohan/रोहन Sanjay/संजय Suresh/सुरेश Vikram/विक्रम',
  ),
  family: names(
    'Agarwal/अग्रवाल Chauhan/चौहान Gupta/गुप्ता Joshi/जोशी Kapoor/कपूर Malhotra/मल्होत्रा Mehta/मेहता Mishra/मिश्रा Sharma/शर्मा Singh/सिंह Verma/वर्मा Yadav/यादव',
  ),
}
