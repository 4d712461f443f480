package example.chartroom.hapi;

import java.util.Objects;

/** Says what was expected, in one line. */
final class Expect {
  private Expect() {}

  static void equal(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw new Unexpected(what + ": expected " + expected + ", found " + found);
    }
  }

  static void that(String what, boolean holds) {
    if (!holds) throw new Unexpected(what + ": does not hold");
  }

  /** What the server did otherwise than HAPI's client, or we, expect. */
  static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(String message) {
      super(message);
    }
  }
}
