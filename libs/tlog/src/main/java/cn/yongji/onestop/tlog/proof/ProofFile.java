package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * 证明文件 ({@code .tlog-proof}). That one leaf is in a log, in one file. Parsed is not believed: {@link ProofCheck} says what
 * it proves.
 *
 * @param extra what the leaf is made from; here an entry in canonical JSON ({@link SealedEntry})
 * @param index of the leaf
 * @param proof from the leaf's sibling upwards
 */
public record ProofFile(Optional<String> extra, long index, List<TreeHash> proof, SignedNote checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public ProofFile {
        proof = List.copyOf(proof);
    }

    public static Checked<ProofFile> parse(String file) {
        var gap = file.indexOf("\n\n");
        if (gap < 0) return malformed(1);
        var lines = List.of(file.substring(0, gap).split("\n", -1));
        if (!lines.getFirst().equals(HEAD)) return malformed(1);
        var at = 1;
        Optional<String> extra = Optional.empty();
        if (lines.size() > at && lines.get(at).startsWith(EXTRA)) {
            extra = Spelling.base64(lines.get(at).substring(EXTRA.length())).flatMap(Spelling::utf8);
            if (extra.isEmpty()) return malformed(2);
            at++;
        }
        if (lines.size() == at || !lines.get(at).startsWith(INDEX)) return malformed(at + 1);
        var index = Spelling.count(lines.get(at).substring(INDEX.length()));
        if (index.isEmpty()) return malformed(at + 1);
        var proof = new ArrayList<TreeHash>();
        while (++at < lines.size()) {
            var hash = Spelling.hash(lines.get(at));
            if (hash.isEmpty()) return malformed(at + 1);
            proof.add(hash.get());
        }
        var known = extra;
        return SignedNote.parse(file.substring(gap + 2))
                .then(note -> Checked.held(new ProofFile(known, index.getAsLong(), proof, note)));
    }

    /** The file. */
    public String text() {
        var file = new StringBuilder(HEAD).append('\n');
        extra.ifPresent(json -> file.append(EXTRA)
                .append(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)))
                .append('\n'));
        file.append(INDEX).append(index).append('\n');
        proof.forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(checkpoint.written()).toString();
    }

    private static Checked<ProofFile> malformed(int line) {
        return Checked.denied(new Refusal.Malformed(Document.PROOF_FILE, line));
    }
}
