package cn.yongji.onestop.local.stack;

import cn.yongji.onestop.local.stack.bench.Bench;
import cn.yongji.onestop.local.stack.command.Demo;
import cn.yongji.onestop.local.stack.command.FirstCase;
import cn.yongji.onestop.local.stack.command.StackCommand;
import cn.yongji.onestop.local.stack.command.Status;
import cn.yongji.onestop.local.stack.command.Stop;
import cn.yongji.onestop.local.stack.command.Up;
import cn.yongji.onestop.local.stack.department.SimulatedDepartment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program behind the script {@code onestop}. */
public final class StackMain {

    private static final String USAGE = """
        ./onestop [up]      start everything, play the sample case, stay until Ctrl-C
        ./onestop demo      play the sample case again on the running system
        ./onestop demo NAME play a walk: boundary, pipes, gaps, pauses
        ./onestop bench [WHAT] [COUNT] [CLIENTS]
                            measure the running system: lifecycles (default), submissions, uploads, sixteen, webhooks,
                            inbox, rungs, away; how many, how many at once (bench help says more)
        ./onestop department CODE [SCRIPT] [pull|push]
                            play the system of a department: answers its work by a script of local/departments
        ./onestop status    which processes run, and how they are
        ./onestop stop      stop what runs
        ./onestop verify POLICY FILE…
                            what proof files, checkpoints, an export or a log prove; needs nothing that runs
        --port N            move all ports (default 8080 and up; also ONESTOP_PORT)
        ONESTOP_INSTANCES   how many of which service, such as approval=2,ledger=2 (default one of each)
        ONESTOP_DATA        data folder (default .data)
        MONGODB_URI         database to use; ONESTOP_MONGOD: MongoDB server program to start
        """;

    private StackMain() {}

    public static void main(String[] args) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(command(List.of(args), out).run());
        } catch (StackFailure failure) {
            out.println(failure.sentence());
            System.exit(1);
        }
    }

    private static StackCommand command(List<String> args, PrintStream out) throws StackFailure {
        var words = new ArrayList<>(args);
        var settings = settings(words);
        return switch (words.isEmpty() ? "up" : words.getFirst()) {
            case "up" -> new Up(settings, new FirstCase(settings, out), out);
            case "demo" -> new Demo(settings.asRunning(), words.stream().skip(1).findFirst(), out);
            case "status" -> new Status(settings.asRunning(), out);
            case "bench" -> new Bench(settings.asRunning(), words.subList(1, words.size()), out);
            case "department" -> new SimulatedDepartment(settings.asRunning(), words.subList(1, words.size()), out);
            case "stop" -> new Stop(settings, out);
            case "help", "--help", "-h" -> usage(out, 0);
            default -> usage(out, 2);
        };
    }

    private static StackCommand usage(PrintStream out, int exitCode) {
        return () -> {
            out.print(USAGE);
            return exitCode;
        };
    }

    private static Settings settings(List<String> words) throws StackFailure {
        var home = Path.of(System.getProperty("onestop.home", "")).toAbsolutePath();
        var settings = Settings.from(System.getenv(), home);
        var at = words.indexOf("--port");
        if (at < 0) {
            return settings;
        }
        if (at + 1 == words.size()) {
            throw new StackFailure("--port needs a number.");
        }
        var port = words.get(at + 1);
        words.subList(at, at + 2).clear();
        return settings.onPort(port);
    }
}
