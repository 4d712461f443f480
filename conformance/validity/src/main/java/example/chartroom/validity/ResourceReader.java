package example.chartroom.validity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads resources one by one: of a Bundle's entries, or of one JSON value after another (NDJSON). */
final class ResourceReader {
  /** Decimals keep their digits: a validator must see what was written. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ResourceReader() {}

  static void read(Path file, Consumer<ReadResource> each) throws IOException {
    try (JsonParser parser = new JsonFactory(MAPPER).createParser(file.toFile())) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode resource = MAPPER.readTree(parser);
        if (resource.path("resourceType").asText().equals("Bundle")) {
          for (JsonNode entry : resource.path("entry")) give(entry.path("resource"), each);
        } else {
          give(resource, each);
        }
      }
    }
  }

  private static void give(JsonNode resource, Consumer<ReadResource> each) {
    each.accept(
        new ReadResource(resource.path("resourceType").asText("?"), resource.path("id").asText("?"), resource.toString()));
  }
}
