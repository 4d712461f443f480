package example.chartroom.validity;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.util.VersionUtil;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import ca.uhn.fhir.context.support.IValidationSupport;

/**
 * HAPI's instance validator with R4's own profiles and code systems.
 * SNOMED CT, LOINC, RxNorm and CVX are not at hand without a terminology server: a code of theirs is a warning.
 */
final class Judge {
  private final FhirValidator validator;

  Judge() {
    FhirContext context = FhirContext.forR4();
    UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
    unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new AnyLanguage(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new SnapshotGeneratingValidationSupport(context),
            unknown);
    FhirInstanceValidator instances = new FhirInstanceValidator(chain);
    instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Warning);
    instances.setNoTerminologyChecks(false);
    instances.setErrorForUnknownProfiles(true);
    validator = context.newValidator().registerValidatorModule(instances);
  }

  List<SingleValidationMessage> judge(ReadResource resource) {
    return validator.validateWithResult(resource.json()).getMessages();
  }

  static String version() {
    return VersionUtil.getVersion();
  }
}
