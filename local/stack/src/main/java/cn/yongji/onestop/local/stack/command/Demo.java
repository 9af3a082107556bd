package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.ServiceClocks;
import cn.yongji.onestop.local.stack.process.PidFile;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import cn.yongji.onestop.local.stack.sample.Scenario;
import cn.yongji.onestop.local.stack.sample.walk.WalkStage;
import cn.yongji.onestop.local.stack.sample.walk.Walks;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * {@code ./onestop demo}: plays the sample case again, as a new project, on the running system; with a name one of the
 * walks.
 */
public final class Demo implements StackCommand {

    private final Settings settings;
    private final Optional<String> walk;
    private final PrintStream out;

    public Demo(Settings settings, PrintStream out) {
        this(settings, Optional.empty(), out);
    }

    public Demo(Settings settings, Optional<String> walk, PrintStream out) {
        this.settings = settings;
        this.walk = walk;
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        if (!isRunning()) {
            out.println("onestop is not running with the data in " + settings.data() + ". ./onestop starts it.");
            return 1;
        }
        if (walk.isPresent()) return walk(walk.get());
        play();
        return 0;
    }

    private int walk(String name) throws StackFailure, InterruptedException {
        var found = Walks.named(name);
        if (found.isEmpty()) {
            out.println("There is no walk " + name + ". There are:");
            Walks.all().forEach(it -> out.printf("  ./onestop demo %-10s %s%n", it.name(), it.title()));
            return 2;
        }
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));
        try (var api = new GatewayApi(settings.ports());
                var clocks = new ServiceClocks(settings.ports())) {
            out.println(found.get().title());
            found.get().walk(new WalkStage(api, sample, clocks, out));
        }
        return 0;
    }

    Scenario.Played play() throws StackFailure, InterruptedException {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));
        try (var api = new GatewayApi(settings.ports());
                var clocks = new ServiceClocks(settings.ports())) {
            return new Scenario(sample, api, clocks, out).play();
        }
    }

    private boolean isRunning() throws StackFailure {
        try {
            return new PidFile(settings.folders(), Up.LAUNCHER).alive().isPresent();
        } catch (IOException e) {
            throw new StackFailure("The folder " + settings.folders().run() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
