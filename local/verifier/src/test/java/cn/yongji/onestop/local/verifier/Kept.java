package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.proof.ExportedEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor has kept of the log of the vectors, as files in a folder. */
final class Kept {
    static final JsonNode VECTORS =
            JsonMapper.shared().readTree(Path.of("../../libs/tlog/src/test/resources/tlog-vectors.json"));

    private final Path folder;

    Kept(Path folder) {
        this.folder = folder;
    }

    /** What the verifier says to these files, and how it ends. */
    record Said(int exitCode, String text) {}

    Said verify(Path... files) {
        var bytes = new ByteArrayOutputStream();
        var exitCode = VerifierMain.run(
                Stream.of(files).map(Path::toString).toList(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path policy() throws IOException {
        return file("policy", VECTORS.path("policy").asString());
    }

    /** Believes the log without witnesses. */
    Path logAlone() throws IOException {
        return file("policy", "log " + VECTORS.at("/keys/log/vkey").asString() + "\nquorum none\n");
    }

    Path proof(int number) throws IOException {
        return file(
                "entry.tlog-proof",
                VECTORS.at("/proofFiles/" + number + "/text").asString());
    }

    Path checkpoint(int size) throws IOException {
        return file(
                "checkpoint-" + size,
                VECTORS.at("/checkpoints/" + size + "/note").asString());
    }

    static List<String> lines() {
        var lines = new ArrayList<String>();
        for (var entry : VECTORS.path("entries")) {
            lines.add(ExportedEntry.line(
                    entry.path("projectId").asString(),
                    OptionalLong.of(entry.path("leafIndex").asLong()),
                    entry.path("headerCanonical").asString(),
                    Optional.of(entry.path("payloadCanonical").asString()),
                    Optional.of(entry.path("saltHex").asString())));
        }
        return lines;
    }

    Path export(List<String> lines) throws IOException {
        return file("export.ndjson", String.join("\n", lines) + "\n");
    }

    /** The public log as it is served at size 20. */
    Path log() throws IOException {
        var log = folder.resolve("log");
        for (var tile : VECTORS.path("tilesAtSize20")) {
            var file = log.resolve(tile.path("path").asString());
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(tile.path("content").asString()));
        }
        Files.writeString(
                log.resolve("checkpoint"), VECTORS.at("/checkpoints/20/note").asString());
        return log;
    }

    /** Changes one bit of a file. */
    static void damage(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }
}
