import type { MedicationRequest } from '../../shared/fhir/resources.ts'
import type { MedicationDispense, MedicationStatement } from '../../shared/fhir/treatment-resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type Fills, readFills } from './read-fills.ts'
import { type MedicationOrders, readOrders } from './read-orders.ts'
import { readStatements, type TakenMedicines } from './read-statements.ts'

/** Prescriptions, what the pharmacy handed over, and what people say they take. */
export const medicationParts = {
  orders: chartPart<MedicationRequest, MedicationOrders>(
    'Prescriptions',
    'MedicationRequest',
    '_sort=-authoredon',
    readOrders,
  ),
  fills: chartPart<MedicationDispense, Fills>('Fills', 'MedicationDispense', '_sort=-whenhandedover', readFills),
  statements: chartPart<MedicationStatement, TakenMedicines>(
    'Medicines without a prescription',
    'MedicationStatement',
    '',
    readStatements,
  ),
}
