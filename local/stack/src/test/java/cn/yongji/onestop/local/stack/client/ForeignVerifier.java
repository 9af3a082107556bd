package cn.yongji.onestop.local.stack.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A verifier in Python that was written from the specifications alone. Where there is no Python its test is left out with a
 * sentence, or fails with it where {@code ONESTOP_PYTHON=required}.
 */
public final class ForeignVerifier {
    private static final Path PROGRAM =
            Path.of("../../libs/tlog/src/test/resources/tlog-verify.py").toAbsolutePath();

    private final Path folder;

    private ForeignVerifier(Path folder) {
        this.folder = folder;
    }

    public static ForeignVerifier ready(Path folder) throws InterruptedException {
        try {
            var version = new ProcessBuilder("python3", "--version").start();
            if (version.waitFor() == 0) return new ForeignVerifier(folder);
        } catch (IOException none) {
            // Said below.
        }
        var sentence = "Python 3 is needed to verify the public log with a program that shares no code with it.";
        if ("required".equals(System.getenv("ONESTOP_PYTHON"))) throw new AssertionError(sentence);
        assumeTrue(false, sentence);
        throw new AssertionError(sentence);
    }

    /** What it says against this proof file under this policy; empty where it believes it. */
    public String refusal(String proof, Path policy) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("foreign.tlog-proof"), proof);
        var process = new ProcessBuilder(
                        List.of("python3", PROGRAM.toString(), "proof", file.toString(), policy.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }
}
