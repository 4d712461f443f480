/** Look-alike generic names, from the FDA and ISMP lists of names with tall man letters; clinician faces only (ui 3.6). */
const names = `acetaZOLAMIDE acetoHEXAMIDE ALPRAZolam aMILoride amLODIPine azaCITIDine azaTHIOprine buPROPion
busPIRone carBAMazepine OXcarbazepine CARBOplatin CISplatin ceFAZolin cefTRIAXone chlorproMAZINE chlorproPAMIDE
chlordiazePOXIDE clomiPHENE clomiPRAMINE clonazePAM cloNIDine cycloPHOSphamide cycloSERINE cycloSPORINE DACTINomycin
DAPTOmycin DAUNOrubicin DOXOrubicin diazePAM dilTIAZem dimenhyDRINATE diphenhydrAMINE DOBUTamine DOPamine DULoxetine
ePHEDrine EPINEPHrine fentaNYL FLUoxetine glipiZIDE glyBURIDE guaiFENesin guanFACINE hydrALAZINE hydroCHLOROthiazide
HYDROcodone HYDROmorphone hydrOXYzine hydroxychloroQUINE inFLIXimab labetaLOL lamiVUDine lamoTRIgine levETIRAcetam
levoFLOXacin LORazepam medroxyPROGESTERone metFORMIN methylPREDNISolone methylTESTOSTERone metroNIDAZOLE mitoXANTRONE
niCARdipine NIFEdipine niMODipine OLANZapine oxyCODONE PARoxetine PENTobarbital PHENobarbital prednisoLONE predniSONE
QUEtiapine quiNIDine quiNINE riTUXimab risperiDONE rOPINIRole sAXagliptin SITagliptin sulfADIAZINE sulfaSALAzine
sulfiSOXAZOLE SUFentanil SUMAtriptan TOLAZamide TOLBUTamide traMADol traZODone valACYclovir valGANciclovir vinBLAStine
vinCRIStine ZOLMitriptan`

const tallMan = new Map(names.split(/\s+/).map((name) => [name.toLowerCase(), name]))

/** Replaces each look-alike word of a generic name by its form with tall man letters; other words stay. */
export function withTallManLetters(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => tallMan.get(word.toLowerCase()) ?? word)
}
