package cn.yongji.onestop.local.stack.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clients in TypeScript made from the documents, in a folder of their own under {@code target}. They need Node and what its registry
 * has; where there is none the tests are left out with a sentence, or fail with it where {@code ONESTOP_CLIENTS=required}.
 */
public final class TypeScriptClients {
    private static final Path SOURCES = Path.of("../clients/typescript");
    private static final Path DOCUMENTS =
            Path.of("../../docs/openapi").toAbsolutePath().normalize();
    private static final List<String> SERVICES = List.of("intake", "approval", "ledger", "coordination");

    private static @Nullable TypeScriptClients made;

    private final Path folder;

    private TypeScriptClients(Path folder) {
        this.folder = folder;
    }

    /** Fetched and made once for all tests of a run. */
    public static synchronized TypeScriptClients made() throws IOException, InterruptedException {
        if (made == null) {
            made = new TypeScriptClients(Path.of("target/typescript").toAbsolutePath());
            made.fetch();
        }
        return made;
    }

    private void fetch() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var fetched = attempt(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (!fetched.good()) {
            var sentence = "Node (20 or later) with npm and the packages of local/clients/typescript are needed: "
                    + fetched.said();
            if ("required".equals(System.getenv("ONESTOP_CLIENTS"))) throw new AssertionError(sentence);
            assumeTrue(false, sentence);
        }
    }

    /** What spectral finds in the documents; empty if nothing. */
    public String lint() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("npm", "run", "--silent", "lint", "--"));
        SERVICES.forEach(it -> command.add(DOCUMENTS.resolve(it + ".yaml").toString()));
        var linted = attempt(command);
        return linted.good() ? "" : linted.said();
    }

    /** Makes the clients and compiles, strictly, what uses them; what the compiler says, empty if nothing. */
    public String compile() throws IOException, InterruptedException {
        for (var service : SERVICES) {
            var generated = attempt(List.of(
                    "npm",
                    "run",
                    "--silent",
                    "generate",
                    "--",
                    DOCUMENTS.resolve(service + ".yaml").toString(),
                    "--output",
                    "generated/" + service + ".ts"));
            if (!generated.good()) return generated.said();
        }
        var compiled = attempt(List.of("npm", "run", "--silent", "check"));
        return compiled.good() ? "" : compiled.said();
    }

    /** Plays the README's case on a running system; what it told. */
    public String play(String gateway, String issuer, Path sample) throws IOException, InterruptedException {
        var played = attempt(List.of("node", "out/case.js", gateway, issuer, sample.toString()));
        if (!played.good()) throw new AssertionError(played.said());
        return played.said();
    }

    private record Run(boolean good, String said) {}

    private Run attempt(List<String> command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor() == 0, said);
        } catch (IOException e) {
            return new Run(false, String.valueOf(e.getMessage()));
        }
    }
}
