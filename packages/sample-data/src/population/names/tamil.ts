import { type Culture, names } from './culture.ts'

export const tamil: Culture = {
  language: ['ta', 'Tamil'],
  weight: 70,
  female: names(
    'Kavitha/கவிதா Lakshmi/லட்சுமி Malathi/மாலதி Meenakshi/மீனாட்சி Priya/பிரியா Revathi/ரேவதி Selvi/செல்வி Vasantha/வசந்தா',
  ),
  male: names(
    'Arun/அருண் Karthik/கார்த்திக் Kumaran/குமரன் Murugan/முருகன் Prakash/பிரகாஷ் Senthil/செந்தில் Suresh/சுரேஷ் Velu/வேலு',
  ),
  family: names(
    'Natarajan/நடராஜன் Raman/ராமன் Krishnan/கிருஷ்ணன் Subramanian/சுப்பிரமணியன் Pillai/பிள்ளை Arumugam/ஆறுமுகம் Ganesan/கணேசன் Rajan/ராஜன்',
  ),
}
