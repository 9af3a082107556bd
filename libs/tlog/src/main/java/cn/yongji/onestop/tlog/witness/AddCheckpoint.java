package cn.yongji.onestop.tlog.witness;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.SignedNote;
import java.util.ArrayList;
import java.util.List;

/**
 * 见证请求. The body of {@code POST …/add-checkpoint}: a newer checkpoint, and how it follows from the one that the witness has.
 *
 * @param old size of the tree that the witness has, 0 for the first time
 * @param proof how the tree of the checkpoint begins with that one
 */
public record AddCheckpoint(long old, List<TreeHash> proof, SignedNote checkpoint) {
    private static final int MOST_HASHES = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    public static Checked<AddCheckpoint> parse(String body) {
        var gap = body.indexOf("\n\n");
        if (gap < 0 || !body.startsWith("old ")) return malformed(1);
        var lines = body.substring(0, gap).split("\n", -1);
        var old = Spelling.count(lines[0].substring("old ".length()));
        if (old.isEmpty()) return malformed(1);
        if (lines.length > MOST_HASHES + 1) return malformed(MOST_HASHES + 2);
        var proof = new ArrayList<TreeHash>();
        for (var i = 1; i < lines.length; i++) {
            var hash = Spelling.hash(lines[i]);
            if (hash.isEmpty()) return malformed(i + 1);
            proof.add(hash.get());
        }
        return SignedNote.parse(body.substring(gap + 2))
                .then(note -> Checked.held(new AddCheckpoint(old.getAsLong(), proof, note)));
    }

    /** The body as it is sent. */
    public String body() {
        var body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint.written()).toString();
    }

    private static Checked<AddCheckpoint> malformed(int line) {
        return Checked.denied(new Refusal.Malformed(Document.WITNESS_REQUEST, line));
    }
}
