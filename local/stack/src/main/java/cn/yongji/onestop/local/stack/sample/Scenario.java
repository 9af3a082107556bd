package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.ServiceClocks;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/** The sample case from its opening to its sealed ledger. */
public final class Scenario {

    private final SampleCase sample;
    private final GatewayApi api;
    private final ServiceClocks clocks;
    private final PrintStream out;

    public Scenario(SampleCase sample, GatewayApi api, ServiceClocks clocks, PrintStream out) {
        this.sample = sample;
        this.api = api;
        this.clocks = clocks;
        this.out = out;
    }

    /** Told before each step. */
    @FunctionalInterface
    public interface BeforeStep {
        void before(SampleStep step) throws StackFailure, InterruptedException;
    }

    /** What was played. */
    public record Played(String projectId, String caseId) {}

    public Played play() throws StackFailure, InterruptedException {
        return play(_ -> {});
    }

    public Played play(BeforeStep before) throws StackFailure, InterruptedException {
        var play = new Play(UUID.randomUUID().toString(), api, out);
        var filing = new SampleFiling(play, sample);
        before.before(SampleStep.OPEN_PROJECT);
        var projectId = filing.openProject();
        before.before(SampleStep.ISSUE_PLAN);
        var matters = filing.issuePlan(projectId);
        before.before(SampleStep.UPLOAD_MATERIALS);
        filing.gatherMaterials(projectId);
        before.before(SampleStep.SUBMIT);
        var caseId = filing.submit(projectId, matters);
        review(play, filing, projectId, caseId, matters, before);
        before.before(SampleStep.READ_LEDGER);
        readLedger(play, projectId);
        return new Played(projectId, caseId);
    }

    private void review(
            Play play, SampleFiling filing, String projectId, String caseId, List<String> matters, BeforeStep before)
            throws StackFailure, InterruptedException {
        var reviewing = new Reviewing(play, caseId);
        reviewing.awaitCase(matters.size());
        before.before(SampleStep.GRANT_THE_UNDISPUTED);
        reviewing.grant("M06", "development-reform", "2611-140881-89-05-300001");
        reviewing.grant("M13", "ecology", "永环审〔2026〕28号");
        reviewing.grant("M15", "industry", "永工信能审〔2026〕9号");
        supplement(play, reviewing, filing, projectId, caseId, before);
        new Unsticking(play, clocks, reviewing, projectId, caseId).getUnstuck(before);
        before.before(SampleStep.GRANT_THE_REST);
        play.title("8. 办结 What waited goes on");
        reviewing.grant("M12", "natural-resources", "永自然地规〔2026〕31号");
        reviewing.grant("M36", "housing", "140881202611240101");
        play.line("case closed 办结: " + reviewing.awaitClosed());
    }

    private static void supplement(
            Play play, Reviewing reviewing, SampleFiling filing, String projectId, String caseId, BeforeStep before)
            throws StackFailure, InterruptedException {
        play.title("6. 补正 One department asks for more");
        before.before(SampleStep.ASK_FOR_SUPPLEMENT);
        reviewing.askSupplement("M16", "water");
        before.before(SampleStep.ANSWER_SUPPLEMENT);
        filing.answerSupplement(projectId, caseId, reviewing.id("M16"));
        reviewing.grant("M16", "water", "永水保许〔2026〕17号");
    }

    private void readLedger(Play play, String projectId) throws StackFailure, InterruptedException {
        var reader = new LedgerReader(api);
        var entries = reader.completeEntries(projectId, 1);
        play.title("9. 电子台账 Ledger of the project: " + entries.size() + " entries");
        for (var moment : reader.timeline(projectId)) {
            play.line("%2d  %s  %s"
                    .formatted(
                            moment.path("index").asInt(),
                            moment.path("actor").asString(),
                            moment.path("text").asString()));
        }
        var verification = reader.verification(projectId);
        if (!verification.path("valid").asBoolean()) {
            throw new StackFailure("The ledger of the sample project does not verify: " + verification);
        }
        play.line("chain verified 校验通过: " + verification.path("length").asInt() + " entries, head "
                + verification.path("head").asString());
        var log = reader.log();
        play.line("public log 透明日志: %d entries of all ledgers, of %d the root is cosigned by a witness 已见证; %s/log/"
                .formatted(log.path("size").asLong(), log.path("witnessedSize").asLong(), api.address()));
    }
}
