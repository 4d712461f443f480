import type { PersonaSource } from '../chart.ts'
import { abdulrahmanAlFarsi } from './abdulrahman-al-farsi.ts'
import { adaezeOkonkwo } from './adaeze-okonkwo.ts'
import { alexMoreau } from './alex-moreau.ts'
import { annaKowalska } from './anna-kowalska.ts'
import { aylinYildiz } from './aylin-yildiz.ts'
import { birgitteOstergaard } from './birgitte-ostergaard.ts'
import { brunoCosta } from './bruno-costa.ts'
import { chenXiuying } from './chen-xiuying.ts'
import { eleniPapadopoulou } from './eleni-papadopoulou.ts'
import { emmaVandermeer } from './emma-vandermeer.ts'
import { fatouDiallo } from './fatou-diallo.ts'
import { frejaMortensen } from './freja-mortensen.ts'
import { georgePapas } from './george-papas.ts'
import { hanaYamada } from './hana-yamada.ts'
import { henrikLarsen } from './henrik-larsen.ts'
import { ingridSolberg } from './ingrid-solberg.ts'
import { jackSullivan } from './jack-sullivan.ts'
import { jurgenWeiss } from './jurgen-weiss.ts'
import { kwameMensah } from './kwame-mensah.ts'
import { laylaHaddad } from './layla-haddad.ts'
import { liamObrien } from './liam-obrien.ts'
import { mariaFernandes } from './maria-fernandes.ts'
import { mateoRuiz } from './mateo-ruiz.ts'
import { mikhailSokolov } from './mikhail-sokolov.ts'
import { moiraKavanagh } from './moira-kavanagh.ts'
import { nguyenThiMinhKhai } from './nguyen-thi-minh-khai.ts'
import { noahAdeyemi } from './noah-adeyemi.ts'
import { oliverTremblay } from './oliver-tremblay.ts'
import { oluwaseunAdebayo } from './oluwaseun-adebayo.ts'
import { oskJonsdottir } from './osk-jonsdottir.ts'
import { pennySilva } from './penny-silva.ts'
import { ruthGoldberg } from './ruth-goldberg.ts'
import { samuelJohansson } from './samuel-johansson.ts'
import { sofiaRossi } from './sofia-rossi.ts'
import { sorenLindqvist } from './soren-lindqvist.ts'
import { stanislawWisniewski } from './stanislaw-wisniewski.ts'
import { thaboMokoena } from './thabo-mokoena.ts'
import { tomasSilva } from './tomas-silva.ts'
import { tuiParata } from './tui-parata.ts'
import { walterBrandt } from './walter-brandt.ts'
import { wangXiaoming } from './wang-xiaoming.ts'
import { zdenkaDvorakova } from './zdenka-dvorakova.ts'

/** In the order in which they are imported; docs/personas.md groups them. */
export const everyone: readonly PersonaSource[] = [
  sorenLindqvist,
  tomasSilva,
  pennySilva,
  nguyenThiMinhKhai,
  jurgenWeiss,
  adaezeOkonkwo,
  zdenkaDvorakova,
  eleniPapadopoulou,
  aylinYildiz,
  oskJonsdottir,
  stanislawWisniewski,
  hanaYamada,
  alexMoreau,
  annaKowalska,
  georgePapas,
  fatouDiallo,
  brunoCosta,
  samuelJohansson,
  abdulrahmanAlFarsi,
  wangXiaoming,
  oluwaseunAdebayo,
  birgitteOstergaard,
  sofiaRossi,
  liamObrien,
  kwameMensah,
  emmaVandermeer,
  mikhailSokolov,
  ruthGoldberg,
  henrikLarsen,
  tuiParata,
  frejaMortensen,
  mariaFernandes,
  noahAdeyemi,
  mateoRuiz,
  jackSullivan,
  walterBrandt,
  moiraKavanagh,
  oliverTremblay,
  chenXiuying,
  laylaHaddad,
  ingridSolberg,
  thaboMokoena,
]
