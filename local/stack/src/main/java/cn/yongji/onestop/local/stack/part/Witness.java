package cn.yongji.onestop.local.stack.part;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.app.Jars;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import cn.yongji.onestop.local.witness.WitnessKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The witness of the public log. Whoever runs the log runs it here, so it shows how it works and guards against nobody. */
final class Witness {
    private static final String NAME = "witness";
    private static final String SETTING = "ONESTOP_LEDGER_LOG_WITNESSES_0_";

    private final Settings settings;
    private final Jars jars;

    Witness(Settings settings, Jars jars) {
        this.settings = settings;
        this.jars = jars;
    }

    Part part() throws StackFailure {
        var arguments = List.of(
                "--port", String.valueOf(port()),
                "--data", folder().toString(),
                "--policy", Ports.url(settings.ports().ledger()) + "/log/policy");
        return new Part(
                NAME,
                "witness of the public log",
                Layer.FOUNDATION,
                List.of(port()),
                Java.command("32m", jars.find("local/witness", "onestop-witness"), arguments),
                Map.of(),
                new Readiness.Says("witness ready on " + port()));
    }

    /** Who it is and where: its key is made before the first start of either. */
    Map<String, String> toldToTheLog() throws StackFailure {
        try {
            var key = WitnessKey.openOrMake(folder()).verifier();
            return Map.of(
                    SETTING + "NAME", "local",
                    SETTING + "VKEY", key.text(),
                    SETTING + "URL", Ports.url(port()));
        } catch (IOException e) {
            throw new StackFailure("The key of the witness cannot be kept: " + e.getMessage(), e);
        }
    }

    private int port() {
        return settings.ports().witness();
    }

    private Path folder() {
        return settings.folders().of(NAME);
    }
}
