package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.process.LeftOvers;
import cn.yongji.onestop.local.stack.process.PidFile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./onestop stop}: stops the system that runs with this data folder, also where its launcher was killed. */
public final class Stop implements StackCommand {

    // The launcher asks three layers in turn and gives each 30 s.
    private static final long LAUNCHER_SECONDS = 100;

    private final Settings settings;
    private final PrintStream out;

    public Stop(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        var folders = settings.folders();
        try {
            var launcher = new PidFile(folders, Up.LAUNCHER).alive();
            if (launcher.isPresent()) {
                stop(launcher.get());
            }
            var left = LeftOvers.stop(folders);
            if (launcher.isEmpty() && left.isEmpty()) {
                out.println("onestop is not running with the data in " + settings.data() + ".");
            } else {
                out.println(
                        "Stopped" + (left.isEmpty() ? "." : ", and what was left over: " + String.join(", ", left)));
            }
            return 0;
        } catch (IOException e) {
            throw new StackFailure("The folder " + folders.run() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void stop(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(LAUNCHER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            launcher.destroyForcibly();
            launcher.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
