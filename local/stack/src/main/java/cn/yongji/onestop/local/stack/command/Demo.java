package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.Api;
import cn.yongji.onestop.local.stack.process.PidFile;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import cn.yongji.onestop.local.stack.sample.Scenario;
import java.io.IOException;
import java.io.PrintStream;

/** {@code ./onestop demo}: plays the sample case again, as a new project, on the running system. */
public final class Demo implements Command {

    private final Settings settings;
    private final PrintStream out;

    public Demo(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        if (!isRunning()) {
            out.println("onestop is not running with the data in " + settings.data() + ". ./onestop starts it.");
            return 1;
        }
        play();
        return 0;
    }

    Scenario.Played play() throws StackFailure, InterruptedException {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));
        try (var api = new Api(settings.ports())) {
            return new Scenario(sample, api, out).play();
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
