package cn.yongji.onestop.tlog.note;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.TreeHash;
import java.util.List;

/**
 * 检查点. How large a log is and what its root is: three lines, signed. Two checkpoints of one log that no consistency proof
 * joins are never signed.
 *
 * @param origin name of the log
 * @param size number of its leaves
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    private static final int LINES = 3;

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** What the text says. Extension lines are refused: this log writes none, and not every witness signs them. */
    public static Checked<Checkpoint> parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) return malformed(Math.min(lines.length, LINES + 1));
        if (!Spelling.isKeyName(lines[0])) return malformed(1);
        var size = Spelling.count(lines[1]);
        if (size.isEmpty()) return malformed(2);
        var root = Spelling.hash(lines[2]);
        return root.isEmpty() ? malformed(LINES) : Checked.held(new Checkpoint(lines[0], size.getAsLong(), root.get()));
    }

    /** What a note says that was signed by one of these keys of the log with this origin. */
    public static Checked<Checkpoint> open(SignedNote note, String origin, List<VerifierKey> keys) {
        var ofLog = keys.stream()
                .filter(key -> key.type() == NoteKeyType.ED25519 && key.name().equals(origin))
                .toList();
        return note.open(ofLog)
                .then(opened -> parse(opened.text()))
                .then(checkpoint -> checkpoint.origin().equals(origin)
                        ? Checked.held(checkpoint)
                        : Checked.denied(new Refusal.OtherOrigin(origin, checkpoint.origin())));
    }

    private static Checked<Checkpoint> malformed(int line) {
        return Checked.denied(new Refusal.Malformed(Document.CHECKPOINT, line));
    }
}
