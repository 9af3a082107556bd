import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file of main code: where it lies, whose it is, and how many lines it has. */
record Source(Path file, String path, String module, List<String> text) {
    static final String MAIN = "/src/main/java/";

    /** Every Java file under {@code src/main} of the checkout, in the order of its path. */
    static List<Source> under(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .map(it -> of(root, it))
                    .filter(it -> it.path.contains(MAIN))
                    .filter(it -> !it.path.contains("/target/") && !it.path.startsWith("build/marks/"))
                    .sorted((one, other) -> one.path.compareTo(other.path))
                    .toList();
        }
    }

    private static Source of(Path root, Path file) {
        var path = root.relativize(file).toString().replace('\\', '/');
        var end = path.indexOf(MAIN);
        try {
            var text = path.contains(MAIN) ? Files.readAllLines(file) : List.<String>of();
            return new Source(file, path, end < 0 ? "" : path.substring(0, end), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int lines() {
        return text.size();
    }

    /** The first folder of the module: a service may be cut into several modules. */
    String part() {
        var first = module.split("/")[0];
        return first.equals("libs") ? module : first;
    }

    boolean ofService() {
        return part().endsWith("-service");
    }

    /** What is shipped: services, gateway and the libraries they run with; not the tools of build, test and one machine. */
    boolean ofProduct() {
        return ofService()
                || part().equals("gateway")
                || (part().startsWith("libs/") && !part().equals("libs/testkit"));
    }

    boolean holdsTypes() {
        return !path.endsWith("package-info.java");
    }

    boolean in(String folder) {
        return path.contains("/" + folder + "/");
    }

    boolean has(String annotation) {
        return text.stream().anyMatch(it -> it.equals("@" + annotation) || it.startsWith("@" + annotation + "("));
    }
}
