package example.chartroom.validity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code java -jar validity.jar FOLDER [REPORT.json]}: validates every resource of the folder's Bundles (.json) and
 * lines (.ndjson). Prints the issues by kind and a total; exit code 1 when there is an error, 2 when nothing was read.
 */
public final class Validity {
  private static final int THREADS = 2;
  /** Resources that may wait: the files are larger than memory may be. */
  private static final int WAITING = 200;

  private Validity() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    // A validator each: one for both threads now and then trips over itself ("Error null").
    ThreadLocal<Judge> judges = ThreadLocal.withInitial(Judge::new);
    Findings findings = new Findings();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    Semaphore room = new Semaphore(WAITING);
    for (Path file : filesUnder(folder)) {
      ResourceReader.read(file, resource -> {
        room.acquireUninterruptibly();
        pool.submit(() -> {
          try {
            findings.add(resource, judges.get().judge(resource));
          } catch (RuntimeException error) {
            findings.addUnjudged(resource, error);
          } finally {
            room.release();
          }
        });
      });
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.print(findings.text());
    if (args.length > 1) Files.writeString(Path.of(args[1]), findings.json(Judge.version()));
    System.exit(findings.resources() == 0 ? 2 : findings.errors() == 0 ? 0 : 1);
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".json") || path.toString().endsWith(".ndjson"))
          .sorted()
          .toList();
    }
  }
}
