package cn.yongji.onestop.local.stack.command;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.sample.LedgerReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays the sample case at the first start; at later ones shows that its ledger is still there. */
public final class FirstCase implements Up.Story {

    private final Settings settings;
    private final PrintStream out;

    public FirstCase(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public void tell() throws StackFailure, InterruptedException {
        var note = settings.data().resolve("sample-project");
        try {
            if (Files.exists(note)) {
                showAgain(Files.readString(note).strip());
            } else {
                playFirst(note);
            }
        } catch (IOException e) {
            throw new StackFailure("The file " + note + " cannot be used: " + e.getMessage(), e);
        }
        tellWhereToGo();
    }

    private void playFirst(Path note) throws StackFailure, IOException, InterruptedException {
        var played = new Demo(settings, out).play();
        Files.writeString(note, played.projectId() + "\n");
    }

    private void showAgain(String projectId) throws StackFailure, InterruptedException {
        try (var api = new GatewayApi(settings.ports())) {
            var reader = new LedgerReader(api);
            var entries = reader.entries(projectId).size();
            var valid = reader.verification(projectId).path("valid").asBoolean();
            out.println("\nThe data of earlier starts is there: the sample project " + projectId + " has " + entries
                    + " ledger entries, and the chain " + (valid ? "verifies." : "DOES NOT VERIFY."));
            out.println("./onestop demo plays the sample case again, as a new project.");
        }
    }

    private void tellWhereToGo() {
        out.println();
        out.println("API page     " + settings.ports().gatewayUrl() + "/swagger-ui/index.html");
        out.println("Wall board   " + settings.ports().gatewayUrl()
                + "/board/ (screen1; staff, such as leader1: /board/staff.html)");
        out.println(
                "Public log   " + settings.ports().gatewayUrl() + "/log/checkpoint (./onestop verify: what it proves)");
        out.println("Log in as    enterprise1, agent1, window1, coordinator1, leader1, auditor1, admin1,");
        out.println("             review-DEPARTMENT, head-DEPARTMENT, system-DEPARTMENT (such as review-water);");
        out.println("             the password is the account");
        out.println("Token        curl -u leader1:leader1 -d grant_type=client_credentials "
                + settings.ports().issuerUrl() + "/oauth2/token");
    }
}
