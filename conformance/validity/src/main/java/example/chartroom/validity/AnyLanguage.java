package example.chartroom.validity;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;

/**
 * R4 binds Patient.communication.language to fifty common languages as preferred, and to all of BCP 47 as the most that
 * is allowed. HAPI makes an error of the first; Igbo and Icelandic are languages, so here the second decides.
 */
final class AnyLanguage extends CommonCodeSystemsTerminologyService {
  private static final String PREFERRED = "http://hl7.org/fhir/ValueSet/languages";
  private static final String ALLOWED = "http://hl7.org/fhir/ValueSet/all-languages";

  AnyLanguage(FhirContext context) {
    super(context);
  }

  @Override
  public CodeValidationResult validateCode(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String codeSystem,
      String code,
      String display,
      String valueSetUrl) {
    String allowed = PREFERRED.equals(valueSetUrl) ? ALLOWED : valueSetUrl;
    return super.validateCode(context, options, codeSystem, code, display, allowed);
  }
}
