package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Parts;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program from the test sources of the approval service, in a process of its own: it knows the documents of the service,
 * which nobody else should, and the service that is delivered need not carry it. Its first two arguments are the database
 * server and the name of the database.
 */
final class ApprovalProgram {
    private static final String PACKAGE = "cn.yongji.onestop.approval.measure.";

    private final Settings settings;
    private final PrintStream out;

    ApprovalProgram(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Runs it to its end and passes on what it says. */
    void run(String program, String database, Object... arguments) throws StackFailure, InterruptedException {
        var jar = settings.folders().app().resolve("approval-service.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure(
                    "There is no approval service in " + settings.folders().app() + ". Start ./onestop first.");
        }
        var programs = settings.home().resolve("approval-service", "target", "test-classes");
        if (!Files.isDirectory(programs)) {
            throw new StackFailure(programs + " is missing. Build it: mvn -q -DskipTests package");
        }
        try {
            var process = new ProcessBuilder(command(jar + File.pathSeparator + programs, program, database, arguments))
                    .redirectErrorStream(true)
                    .start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) out.println("  " + line);
            } finally {
                process.destroy();
            }
            if (process.waitFor() != 0) throw new StackFailure(program + " has failed; the reason is above.");
        } catch (IOException e) {
            throw new StackFailure(program + " cannot be run: " + e.getMessage(), e);
        }
    }

    private List<String> command(String classes, String program, String database, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dlogback.configurationFile=approval/quiet-logback.xml",
                "-cp",
                classes,
                PACKAGE + program,
                new Parts(settings).databaseUri(),
                database));
        for (var argument : arguments) command.add(argument.toString());
        return command;
    }
}
