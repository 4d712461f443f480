package example.chartroom.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.VersionUtil;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * `java -jar hapi-client.jar BASE TOKEN PATIENT HIDDEN`: what apps in Java do, by HAPI's own client, on the record of PATIENT;
 * HIDDEN is a person whom the token may not see. Exit code 1, and one line that says which step failed, when anything is
 * otherwise than it should.
 */
public final class HapiClient {
  private final IGenericClient client;
  private final String patient;
  private final String hidden;

  private HapiClient(IGenericClient client, String patient, String hidden) {
    this.client = client;
    this.patient = patient;
    this.hidden = hidden;
  }

  public static void main(String[] words) {
    if (words.length != 4) {
      System.err.println("say BASE TOKEN PATIENT HIDDEN");
      System.exit(2);
    }
    FhirContext context = FhirContext.forR4();
    // Its usual first step: it reads /metadata and refuses a server of another FHIR version.
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
    IGenericClient client = context.newRestfulGenericClient(words[0]);
    client.registerInterceptor(new BearerTokenAuthInterceptor(words[1]));
    HapiClient run = new HapiClient(client, words[2], words[3]);
    Map<String, Runnable> steps = new LinkedHashMap<>();
    steps.put("capabilities", run::capabilities);
    steps.put("create, update, history, delete", run::life);
    steps.put("patch", run::patch);
    steps.put("conditional create and update", run::conditional);
    steps.put("search and pages", run::pages);
    steps.put("includes", run::includes);
    steps.put("transaction", run::transaction);
    steps.put("$everything", run::everything);
    steps.put("refusals", run::refusals);
    for (Map.Entry<String, Runnable> step : steps.entrySet()) {
      try {
        step.getValue().run();
      } catch (Expect.Unexpected | BaseServerResponseException problem) {
        System.err.println("HAPI's client, step \"" + step.getKey() + "\": " + problem.getMessage());
        System.exit(1);
      }
    }
    System.out.println("HAPI's client " + VersionUtil.getVersion() + ": " + steps.size()
        + " of " + steps.size() + " steps: " + String.join(", ", steps.keySet()));
  }

  private Observation observation(String text) {
    Observation observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.getCode().setText(text);
    observation.setSubject(new Reference("Patient/" + patient));
    return observation;
  }

  /** HAPI takes the outcome's id from Location alone, which R4 demands of creations only: here it is in the body. */
  private static String versionOf(MethodOutcome outcome) {
    return outcome.getResource().getIdElement().getVersionIdPart();
  }

  private void capabilities() {
    CapabilityStatement told = client.capabilities().ofType(CapabilityStatement.class).execute();
    Expect.equal("fhirVersion", "4.0.1", told.getFhirVersion().toCode());
    Expect.that("types are told", told.getRestFirstRep().getResource().size() > 100);
    Expect.equal("the Patient", patient, client.read().resource(Patient.class).withId(patient).execute().getIdElement().getIdPart());
  }

  private void life() {
    MethodOutcome made = client.create().resource(observation("first")).execute();
    Expect.equal("created", true, made.getCreated());
    IdType id = (IdType) made.getId();
    Expect.equal("version of Location", "1", id.getVersionIdPart());
    Observation second = observation("second");
    second.setId(id.toUnqualifiedVersionless());
    MethodOutcome updated = client.update().resource(second).execute();
    Expect.equal("version after an update", "2", versionOf(updated));
    Observation old = client.read().resource(Observation.class).withIdAndVersion(id.getIdPart(), "1").execute();
    Expect.equal("text of version 1", "first", old.getCode().getText());
    Bundle history = client.history().onInstance(id.toUnqualifiedVersionless()).returnBundle(Bundle.class).execute();
    Expect.equal("type of a history", Bundle.BundleType.HISTORY, history.getType());
    Expect.equal("versions in it", 2, history.getEntry().size());
    Expect.equal("newest first", "PUT", history.getEntryFirstRep().getRequest().getMethod().toCode());
    client.delete().resourceById(id.toUnqualifiedVersionless()).execute();
    try {
      client.read().resource(Observation.class).withId(id.getIdPart()).execute();
      throw new Expect.Unexpected("a deleted resource was read");
    } catch (ResourceGoneException gone) {
      Expect.equal("status of what is deleted", 410, gone.getStatusCode());
    }
  }

  private void patch() {
    MethodOutcome made = client.create().resource(observation("to patch")).execute();
    String operations = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]";
    MethodOutcome patched = client.patch().withBody(operations).withId(made.getId().toUnqualifiedVersionless()).execute();
    Expect.equal("version after a patch", "2", versionOf(patched));
    Observation stale = observation("stale");
    stale.setId(made.getId().toUnqualifiedVersionless());
    try {
      client.update().resource(stale).withAdditionalHeader("If-Match", "W/\"1\"").execute();
      throw new Expect.Unexpected("a stale If-Match was taken");
    } catch (PreconditionFailedException stopped) {
      Expect.equal("status of a stale If-Match", 412, stopped.getStatusCode());
    }
  }

  private void conditional() {
    Observation first = observation("conditional");
    first.addIdentifier().setSystem("urn:chartroom:hapi").setValue("only");
    String query = "Observation?identifier=urn:chartroom:hapi|only";
    MethodOutcome made = client.create().resource(first).conditionalByUrl(query).execute();
    MethodOutcome again = client.create().resource(first).conditionalByUrl(query).execute();
    Expect.equal("id of the match", made.getId().getIdPart(), again.getId().getIdPart());
    MethodOutcome updated = client.update().resource(first.setStatus(Observation.ObservationStatus.AMENDED)).conditionalByUrl(query).execute();
    Expect.equal("id of what was updated", made.getId().getIdPart(), updated.getResource().getIdElement().getIdPart());
  }

  private void pages() {
    for (int at = 0; at < 7; at++) {
      Observation one = observation("page " + at);
      one.addIdentifier().setSystem("urn:chartroom:hapi").setValue("paged");
      client.create().resource(one).execute();
    }
    Bundle page = client.search().forResource(Observation.class)
        .where(Observation.PATIENT.hasId(patient))
        .and(Observation.IDENTIFIER.exactly().systemAndIdentifier("urn:chartroom:hapi", "paged"))
        .sort(new SortSpec("_lastUpdated", SortOrderEnum.DESC)).count(3)
        .returnBundle(Bundle.class).execute();
    Set<String> ids = new HashSet<>();
    int pages = 0;
    for (Bundle at = page; at != null; at = at.getLink(Bundle.LINK_NEXT) == null ? null : client.loadPage().next(at).execute()) {
      pages++;
      at.getEntry().forEach((entry) -> ids.add(entry.getResource().getIdElement().getIdPart()));
    }
    Expect.equal("pages", 3, pages);
    Expect.equal("matches of all pages", 7, ids.size());
    Bundle posted = client.search().forResource(Observation.class)
        .where(Observation.IDENTIFIER.exactly().systemAndIdentifier("urn:chartroom:hapi", "paged"))
        .usingStyle(SearchStyleEnum.POST).returnBundle(Bundle.class).execute();
    Expect.equal("matches by POST", 7, posted.getEntry().size());
  }

  private void includes() {
    Bundle found = client.search().forResource(Observation.class)
        .where(Observation.PATIENT.hasId(patient)).include(Observation.INCLUDE_SUBJECT).count(1)
        .returnBundle(Bundle.class).execute();
    List<String> modes = found.getEntry().stream().map((entry) -> entry.getSearch().getMode().toCode()).toList();
    Expect.equal("modes of a match and its include", List.of("match", "include"), modes);
    Bundle chained = client.search().forResource(Observation.class)
        .where(Observation.PATIENT.hasChainedProperty(Patient.GENDER.exactly().code("female"))).returnBundle(Bundle.class).execute();
    Expect.that("a chain finds", chained.hasEntry());
  }

  private void transaction() {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    String uuid = "urn:uuid:00000000-0000-4000-8000-0000000000aa";
    bundle.addEntry().setFullUrl(uuid).setResource(observation("a"))
        .getRequest().setMethod(Bundle.HTTPVerb.POST).setUrl("Observation");
    bundle.addEntry().setResource(observation("b").addHasMember(new Reference(uuid)))
        .getRequest().setMethod(Bundle.HTTPVerb.POST).setUrl("Observation");
    Bundle answer = client.transaction().withBundle(bundle).execute();
    Expect.equal("type of the answer", Bundle.BundleType.TRANSACTIONRESPONSE, answer.getType());
    Expect.equal("entries of the answer", 2, answer.getEntry().size());
    String[] ids = answer.getEntry().stream().map((entry) -> new IdType(entry.getResponse().getLocation()).getIdPart()).toArray(String[]::new);
    Observation second = client.read().resource(Observation.class).withId(ids[1]).execute();
    Expect.equal("the rewritten reference", "Observation/" + ids[0], second.getHasMemberFirstRep().getReference());
  }

  private void everything() {
    Parameters out = client.operation().onInstance(new IdType("Patient", patient)).named("$everything")
        .withNoParameters(Parameters.class).useHttpGet().execute();
    Bundle bundle = (Bundle) out.getParameterFirstRep().getResource();
    Expect.that("$everything has the person", bundle.getEntry().stream()
        .anyMatch((entry) -> entry.getResource() instanceof Patient one && one.getIdElement().getIdPart().equals(patient)));
  }

  private void refusals() {
    try {
      client.read().resource(Patient.class).withId(hidden).execute();
      throw new Expect.Unexpected("a person was shown whom the token may not see");
    } catch (ResourceNotFoundException absent) {
      Expect.that("the refusal is an OperationOutcome", absent.getOperationOutcome() != null);
    }
  }
}
