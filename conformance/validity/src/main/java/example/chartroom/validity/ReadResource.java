package example.chartroom.validity;

/** One resource as its author wrote it, and where. */
record ReadResource(String type, String id, String json) {
  String reference() {
    return type + "/" + id;
  }
}
