package example.chartroom.validity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message without what differs from resource to resource: codes, ids, annotations and numbers. */
final class MessageKind {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern CODE = Pattern.compile("#[\\w.:-]+");
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*\\}");

  /** HAPI says the same of each annotation in three lengths. */
  private static final Pattern UCUM = Pattern.compile("(UCUM Codes that contain human readable annotations).*");

  private MessageKind() {}

  static String of(String message) {
    String kind = ANNOTATION.matcher(CODE.matcher(UCUM.matcher(message).replaceAll("$1")).replaceAll("#…")).replaceAll("{…}");
    return QUOTED.matcher(kind).replaceAll(found -> Matcher.quoteReplacement(isWords(found.group()) ? found.group() : "'…'"));
  }

  /** A sentence, or the address of a code system, belongs to the kind; a quoted value does not. */
  private static boolean isWords(String quoted) {
    return quoted.contains("http") || quoted.contains(" ");
  }
}
