package cn.yongji.onestop.local.stack.department;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.command.StackCommand;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code ./onestop department CODE [SCRIPT] [pull|push]}: plays a department's system on the running stack until Ctrl-C.
 * It fetches its feed, or has it pushed to a port of its own and checks every signature.
 */
public final class SimulatedDepartment implements StackCommand {
    private static final String GRANT_ALL = "local/departments/grant-all.json";

    private final Settings settings;
    private final String code;
    private final String script;
    private final boolean push;
    private final PrintStream out;

    public SimulatedDepartment(Settings settings, List<String> arguments, PrintStream out) throws StackFailure {
        if (arguments.isEmpty()) throw new StackFailure("Say which department, such as: ./onestop department water");
        this.settings = settings;
        this.code = arguments.getFirst();
        this.push = arguments.contains("push");
        this.script = arguments.stream()
                .skip(1)
                .filter(word -> !word.equals("push") && !word.equals("pull"))
                .findFirst()
                .orElse(GRANT_ALL);
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        var read = Script.read(settings.home().resolve(script));
        try (var api = new GatewayApi(settings.ports())) {
            var clerk = new Clerk(api, code, read, out);
            if (push) pushed(api, clerk);
            else pulled(api, clerk);
        }
        return 0;
    }

    /** The place is kept only after the work is done: after a kill an entry is taken twice, never not at all. */
    private void pulled(GatewayApi api, Clerk clerk) throws StackFailure, InterruptedException {
        out.println("Fetching the feed of " + code + "; Ctrl-C ends it.");
        var after = 0L;
        while (!Thread.currentThread().isInterrupted()) {
            var address = "/v1/departments/" + code + "/feed?after=" + after + "&wait=20";
            var part = api.get("system-" + code, address).body();
            for (var entry : part.path("entries")) clerk.take(entry);
            clerk.sendGathered();
            after = part.path("next").asLong();
        }
    }

    private void pushed(GatewayApi api, Clerk clerk) throws StackFailure, InterruptedException {
        try (var receiver = new FeedReceiver(api, code, out)) {
            out.println("Webhook " + receiver.subscribe() + " is delivered to " + receiver.url() + "; Ctrl-C ends it.");
            while (!Thread.currentThread().isInterrupted()) {
                clerk.take(receiver.take());
                if (receiver.isQuiet()) clerk.sendGathered();
            }
        }
    }
}
