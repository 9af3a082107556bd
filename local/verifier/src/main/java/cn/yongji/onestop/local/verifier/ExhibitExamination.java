package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProofCheck;
import cn.yongji.onestop.tlog.proof.ProvedEntry;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Looks at everything that was given, with one policy: what each proves alone, and whether they contradict each other. */
final class ExhibitExamination {
    private final LogPolicy policy;
    private final FindingList findings;
    private final KeptHeads heads;
    private Optional<List<TreeHash>> log = Optional.empty();
    private String logName = "";

    ExhibitExamination(LogPolicy policy, FindingList findings) {
        this.policy = policy;
        this.findings = findings;
        this.heads = new KeptHeads(findings);
    }

    void of(List<Exhibit> exhibits) throws IOException {
        for (var exhibit : exhibits) {
            switch (exhibit) {
                case Exhibit.Proof proof -> proof(proof);
                case Exhibit.Note note -> note(note.name(), note.note());
                case Exhibit.Log given -> log(given);
                case Exhibit.Policy _, Exhibit.Export _ -> {}
            }
        }
        heads.forks();
        log.ifPresent(leaves -> heads.against(logName, leaves));
        var exports = exhibits.stream()
                .filter(Exhibit.Export.class::isInstance)
                .map(Exhibit.Export.class::cast)
                .toList();
        for (var export : exports) export(export);
        if (log.isEmpty() && exports.isEmpty()) heads.apart();
    }

    private void proof(Exhibit.Proof proof) {
        head(proof.name(), proof.file().checkpoint());
        switch (ProofCheck.check(proof.file(), policy)) {
            case Checked.Denied<ProvedEntry>(var why) -> findings.add(Finding.refused(proof.name(), why));
            case Checked.Held<ProvedEntry>(var proved) -> {
                findings.add(ProofFindings.proved(proof.name(), proved, policy));
                findings.add(ProofFindings.open(proof.name(), proved));
            }
        }
    }

    private void note(String name, SignedNote note) {
        if (!head(name, note)) return;
        switch (WitnessedCheckpoint.open(note, policy)) {
            case Checked.Denied<WitnessedCheckpoint>(var why) -> findings.add(Finding.refused(name, why));
            case Checked.Held<WitnessedCheckpoint>(var opened) ->
                findings.add(new Finding.Proved(
                        "%s：日志 %s 有 %d 条时的检查点，%s。"
                                .formatted(
                                        name,
                                        opened.checkpoint().origin(),
                                        opened.checkpoint().size(),
                                        ProofFindings.seenZh(opened, policy)),
                        "%s: a checkpoint of the log %s at %d entries, %s."
                                .formatted(
                                        name,
                                        opened.checkpoint().origin(),
                                        opened.checkpoint().size(),
                                        ProofFindings.seenEn(opened, policy))));
        }
    }

    private boolean head(String name, SignedNote note) {
        return switch (KeptHead.open(name, note, policy)) {
            case Checked.Held<KeptHead>(var head) -> {
                heads.add(head);
                yield true;
            }
            case Checked.Denied<KeptHead>(var why) -> {
                findings.add(Finding.refused(name, why));
                yield false;
            }
        };
    }

    private void log(Exhibit.Log given) throws IOException {
        var bytes = given.files().read("checkpoint");
        if (bytes.isEmpty()) {
            findings.add(new Finding.Wrong(
                    given.name() + "：没有 checkpoint 文件。", given.name() + ": there is no file \"checkpoint\"."));
            return;
        }
        var opened = SignedNote.parse(bytes.get()).then(note -> {
            note(given.name(), note);
            return KeptHead.open(given.name(), note, policy);
        });
        switch (opened) {
            case Checked.Denied<KeptHead> _ ->
                findings.add(new Finding.Wrong(
                        given.name() + "：检查点不可信，未再核对文件。",
                        given.name() + ": its checkpoint is not believed, so its files were not looked at."));
            case Checked.Held<KeptHead>(var head) -> files(given, head);
        }
    }

    private void files(Exhibit.Log given, KeptHead head) throws IOException {
        switch (new LogExamination(given.files(), head.checkpoint().size()).leaves()) {
            case Checked.Denied<List<TreeHash>>(var why) -> findings.add(Finding.refused(given.name(), why));
            case Checked.Held<List<TreeHash>>(var leaves) -> {
                log = Optional.of(leaves);
                logName = given.name();
            }
        }
    }

    private void export(Exhibit.Export export) throws IOException {
        var examination = new ExportExamination(export.name(), log);
        try (var lines = Files.newBufferedReader(export.file())) {
            var flaw = examination.flaw(lines);
            if (flaw.isPresent()) {
                findings.add(flaw.get());
                return;
            }
        }
        findings.add(examination.proved());
        if (!examination.isWhole()) {
            findings.add(
                    log.isPresent()
                            ? new Finding.Open(
                                    export.name() + "：这是单个项目的导出；其后是否另有记录，不由此证明。",
                                    export.name()
                                            + ": an export of one project; whether it has later entries is not proved.")
                            : new Finding.Open(
                                    export.name() + "：这是单个项目的导出；各条是否在日志中，须另附日志或证明文件。",
                                    export.name()
                                            + ": an export of one project; whether its entries are in the log takes"
                                            + " the log or proof files beside it."));
        } else if (heads.isEmpty()) {
            findings.add(new Finding.Wrong(
                    export.name() + "：没有检查点可比对，整份导出仍可能是重写的。",
                    export.name() + ": without a checkpoint to compare with, all of it may have been written anew."));
        } else {
            heads.against(export.name(), examination.leaves());
        }
    }
}
