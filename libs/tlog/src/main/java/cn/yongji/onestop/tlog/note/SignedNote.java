package cn.yongji.onestop.tlog.note;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 签名文本. A text and the lines of those who signed it. Parsed is not believed: {@link #open} says who has signed.
 *
 * @param text with its last line end, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_LINES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    public static Checked<SignedNote> parse(byte[] utf8) {
        return Spelling.utf8(utf8).map(SignedNote::parse).orElseGet(() -> malformed(1));
    }

    public static Checked<SignedNote> parse(String note) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(note)) return malformed(1);
        var strange = note.chars().filter(c -> c < ' ' && c != '\n').findFirst();
        if (strange.isPresent()) return malformed(lineOf(note, note.indexOf(strange.getAsInt())));
        var gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n") || gap + 2 == note.length()) return malformed(lineOf(note, note.length()));
        var lines = note.substring(gap + 2, note.length() - 1).split("\n", -1);
        var signatures = new ArrayList<NoteSignature>();
        for (var i = 0; i < lines.length; i++) {
            var signature = NoteSignature.parse(lines[i]);
            if (signature.isEmpty() || i == MOST_LINES) return malformed(lineOf(note, gap + 2) + i);
            signatures.add(signature.get());
        }
        return Checked.held(new SignedNote(note.substring(0, gap + 1), signatures));
    }

    /**
     * Who of these keys has signed. Lines of other keys are passed over; a line of one of these that does not verify spoils
     * the note, and without a line of any of them nothing is believed.
     */
    public Checked<OpenedNote> open(List<VerifierKey> keys) {
        var signed = new ArrayList<OpenedNote.SignedBy>();
        for (var line : signatures) {
            for (var key : keys) {
                if (!key.claims(line)) continue;
                var by = switch (key.type()) {
                    case ED25519 -> NoteSigner.check(key, text, line);
                    case COSIGNATURE -> Cosigner.check(key, text, line);
                };
                if (by.isEmpty()) return Checked.denied(new Refusal.BadSignature(key.name()));
                signed.add(by.get());
            }
        }
        return signed.isEmpty() ? Checked.denied(new Refusal.NotSigned()) : Checked.held(new OpenedNote(text, signed));
    }

    /** The same text with further lines; those that it has already are not doubled. */
    public SignedNote with(List<NoteSignature> more) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), more.stream()).distinct().toList());
    }

    /** The note as it is sent. */
    public String written() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    private static int lineOf(String note, int at) {
        return 1 + (int) note.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static Checked<SignedNote> malformed(int line) {
        return Checked.denied(new Refusal.Malformed(Document.NOTE, line));
    }
}
