import { type Culture, names } from './culture.ts'

export const greek: Culture = {
  language: ['el', 'Greek'],
  weight: 90,
  female: names(
    'Aikaterini/Αικατερίνη Anastasia/Αναστασία Despina/Δέσποινα Eleni/Ελένη Georgia/Γεωργία Ioanna/Ιωάννα Sofia/Σοφία Vasiliki/Βασιλική',
  ),
  male: names(
    'Andreas/Ανδρέας Christos/Χρήστος Dimitris/Δημήτρης Giorgos/Γιώργος Kostas/Κώστας Nikos/Νίκος Panagiotis/Παναγιώτης Spyros/Σπύρος',
  ),
  family: names(
    'Papadopoulos/Παπαδόπουλος Vlachos/Βλάχος Angelopoulos/Αγγελόπουλος Nikolaidis/Νικολαΐδης Georgiou/Γεωργίου Dimitriou/Δημητρίου Makris/Μακρής Oikonomou/Οικονόμου',
  ),
  daughters: names(
    'Papadopoulou/Παπαδοπούλου Vlachou/Βλάχου Angelopoulou/Αγγελοπούλου Nikolaidou/Νικολαΐδου Georgiou/Γεωργίου Dimitriou/Δημητρίου Makri/Μακρή Oikonomou/Οικονόμου',
  ),
  mothers: 'own',
}
