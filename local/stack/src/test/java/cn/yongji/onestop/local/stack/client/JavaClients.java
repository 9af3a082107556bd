package cn.yongji.onestop.local.stack.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clients in Java made from the documents of the audiences as the gateway serves them, in a folder of their own under {@code target}.
 * The build puts the generator there ({@code pom.xml}); where it has not, the test is left out with a sentence, or fails with it where
 * {@code ONESTOP_CLIENTS=required}.
 */
public final class JavaClients {
    private static final Path SOURCES =
            Path.of("../clients/java").toAbsolutePath().normalize();
    private static final Path GENERATOR = Path.of("target/generator/openapi-generator-cli.jar");
    private static final List<String> AUDIENCES = List.of("applicant", "department", "hall", "administrator");

    /** What a client needs: the JDK's own HTTP, Jackson, and the annotations of what may be absent. */
    private static final List<String> LIBRARIES =
            List.of("jackson-core", "jackson-databind", "jackson-annotations", "jakarta.annotation-api");

    private final Path folder = Path.of("target/java-client").toAbsolutePath();
    private final Path classes = folder.resolve("classes");
    private final String gateway;

    private JavaClients(String gateway) {
        this.gateway = gateway;
    }

    /** Of the documents that a gateway serves. */
    public static JavaClients of(String gateway) {
        if (!Files.exists(GENERATOR)) {
            var sentence = GENERATOR + " is missing: mvn -pl local/stack generate-test-resources puts it there";
            if ("required".equals(System.getenv("ONESTOP_CLIENTS"))) throw new AssertionError(sentence);
            assumeTrue(false, sentence);
        }
        return new JavaClients(gateway);
    }

    /** Makes the clients and compiles what uses them; what was said, empty if nothing. */
    public String compile() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var wanted = new ArrayList<>(List.of("-jar", GENERATOR.toAbsolutePath().toString(), "batch"));
        for (var audience : AUDIENCES) wanted.add(order(audience));
        var generated = java(wanted);
        if (!generated.good()) return generated.said();
        var made = new ArrayList<String>();
        for (var audience : AUDIENCES)
            made.addAll(sources(folder.resolve(audience).resolve("src/main/java")));
        var compiled = javac(libraries(), List.of("-nowarn"), made);
        if (!compiled.isEmpty()) return compiled;
        return javac(
                classes + File.pathSeparator + libraries(),
                List.of("-Xlint:all", "-Werror"),
                List.of(SOURCES.resolve("Case.java").toString()));
    }

    /** Plays the README's case on the running system; what it told. */
    public String play(String issuer, Path sample) throws IOException, InterruptedException {
        var played = java(
                List.of("-cp", classes + File.pathSeparator + libraries(), "Case", gateway, issuer, sample.toString()));
        if (!played.good()) throw new AssertionError(played.said());
        return played.said();
    }

    /** What the generator is to do with the document of an audience, in a file that it reads. */
    private String order(String audience) throws IOException, InterruptedException {
        var document = Files.writeString(folder.resolve(audience + ".yaml"), served(audience));
        var json = JsonMapper.shared();
        var order = (ObjectNode) json.readTree(SOURCES.resolve("generator.json").toFile());
        order.put("inputSpec", document.toString());
        order.put("outputDir", folder.resolve(audience).toString());
        order.withObject("/additionalProperties")
                .put("invokerPackage", "onestop." + audience)
                .put("apiPackage", "onestop." + audience + ".api")
                .put("modelPackage", "onestop." + audience + ".model");
        var file = folder.resolve(audience + ".json");
        json.writeValue(file.toFile(), order);
        return file.toString();
    }

    private String served(String audience) throws IOException, InterruptedException {
        var address = URI.create(gateway + "/openapi/" + audience + ".yaml");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) throw new AssertionError(address + " answers " + answer.statusCode());
            return answer.body();
        }
    }

    private static List<String> sources(Path of) throws IOException {
        try (var files = Files.walk(of)) {
            return files.map(Path::toString).filter(it -> it.endsWith(".java")).toList();
        }
    }

    private static String libraries() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(it ->
                        LIBRARIES.stream().anyMatch(Path.of(it).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String javac(String path, List<String> options, List<String> sources)
            throws IOException, InterruptedException {
        var arguments =
                new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8", "-d", classes.toString(), "-cp", path));
        arguments.addAll(options);
        arguments.addAll(sources);
        var file = Files.write(
                folder.resolve("javac.args"),
                arguments.stream()
                        .map(it -> '"' + it.replace("\\", "\\\\") + '"')
                        .toList());
        var compiled = run("javac", List.of("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1", "@" + file));
        return compiled.good() ? "" : compiled.said();
    }

    private record Run(boolean good, String said) {}

    private Run java(List<String> arguments) throws IOException, InterruptedException {
        var quick = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        quick.addAll(arguments);
        return run("java", quick);
    }

    private Run run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", program).toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor() == 0, said);
    }
}
