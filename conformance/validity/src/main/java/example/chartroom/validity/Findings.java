package example.chartroom.validity;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found, by kind: the same trouble in a thousand resources is one line. */
final class Findings {
  private record Kind(String severity, String type, String message) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return (severity + type + message).compareTo(other.severity + other.type + other.message);
    }
  }

  private static final class Count {
    int times;
    /** Of all places the first in the alphabet: threads finish in any order, and a report must not. */
    String example;

    void add(String place) {
      times++;
      if (example == null || place.compareTo(example) < 0) example = place;
    }
  }

  private final Map<Kind, Count> kinds = new TreeMap<>();
  private final Map<String, Integer> types = new TreeMap<>();

  synchronized void add(ReadResource resource, List<SingleValidationMessage> messages) {
    types.merge(resource.type(), 1, Integer::sum);
    for (SingleValidationMessage message : messages) {
      if (message.getSeverity() == ResultSeverityEnum.INFORMATION) continue;
      String severity = message.getSeverity() == ResultSeverityEnum.WARNING ? "warning" : "error";
      add(severity, resource, MessageKind.of(message.getMessage()), message.getLocationString() + ": " + message.getMessage());
    }
  }

  synchronized void addUnjudged(ReadResource resource, RuntimeException error) {
    types.merge(resource.type(), 1, Integer::sum);
    add("error", resource, "The validator itself failed: " + error.getClass().getSimpleName(), String.valueOf(error.getMessage()));
  }

  private void add(String severity, ReadResource resource, String kind, String detail) {
    kinds.computeIfAbsent(new Kind(severity, resource.type(), kind), key -> new Count()).add(resource.reference() + " " + detail);
  }

  synchronized int resources() {
    return types.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int errors() {
    return total("error");
  }

  private int total(String severity) {
    return kinds.entrySet().stream().filter(e -> e.getKey().severity.equals(severity)).mapToInt(e -> e.getValue().times).sum();
  }

  synchronized String text() {
    StringBuilder text = new StringBuilder();
    kinds.forEach((kind, count) ->
        text.append(String.format("%s %s × %d: %s%n    e.g. %s%n", kind.severity, kind.type, count.times, kind.message, count.example)));
    return text.append(String.format("%d resources, %d errors, %d warnings%n", resources(), errors(), total("warning"))).toString();
  }

  synchronized String json(String version) throws JsonProcessingException {
    List<Map<String, Object>> issues = new ArrayList<>();
    kinds.forEach((kind, count) -> {
      Map<String, Object> issue = new LinkedHashMap<>();
      issue.put("severity", kind.severity);
      issue.put("type", kind.type);
      issue.put("count", count.times);
      issue.put("kind", kind.message);
      issue.put("example", count.example);
      issues.add(issue);
    });
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("version", version);
    report.put("resources", types);
    report.put("errors", errors());
    report.put("warnings", total("warning"));
    report.put("issues", issues);
    return new ObjectMapper().writeValueAsString(report);
  }
}
