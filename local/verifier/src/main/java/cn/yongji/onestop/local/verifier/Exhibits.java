package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProofFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by its content what a file is, so that nobody has to name it in a certain way. */
final class Exhibits {
    private static final String PROOF = "c2sp.org/tlog-proof@";
    private static final String SIGNED = "\n\n\u2014 ";

    private Exhibits() {}

    static Checked<Exhibit> read(String name) throws IOException {
        if (name.startsWith("http://") || name.startsWith("https://")) {
            return Checked.held(new Exhibit.Log(name, LogFiles.at(name)));
        }
        var path = Path.of(name);
        if (Files.isDirectory(path)) return Checked.held(new Exhibit.Log(name, LogFiles.in(path)));
        if (isExport(path)) return Checked.held(new Exhibit.Export(name, path));
        var text = Spelling.utf8(Files.readAllBytes(path));
        return text.isEmpty() ? Checked.denied(new Refusal.Malformed(Document.NOTE, 1)) : written(name, text.get());
    }

    private static Checked<Exhibit> written(String name, String text) {
        if (text.startsWith(PROOF)) {
            return ProofFile.parse(text).then(file -> Checked.held(new Exhibit.Proof(name, file)));
        }
        if (text.contains(SIGNED)) {
            return SignedNote.parse(text).then(note -> Checked.held(new Exhibit.Note(name, note)));
        }
        return LogPolicy.parse(text).then(policy -> Checked.held(new Exhibit.Policy(name, policy)));
    }

    private static boolean isExport(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.read() == '{';
        }
    }
}
