package cn.yongji.onestop.tlog.witness;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.note.NoteSignature;
import java.util.ArrayList;
import java.util.List;

/** 见证答复. What a witness says to a checkpoint. */
public sealed interface WitnessAnswer {
    /** Content type of the body of {@link OtherSize}. */
    String SIZE_TYPE = "text/x.tlog.size";

    /** It has signed. Its lines are not checked yet: put them to the note and open that with the witness' key. */
    record Cosigned(List<NoteSignature> lines) implements WitnessAnswer {
        public Cosigned {
            lines = List.copyOf(lines);
        }
    }

    /** It has a tree of another size: ask again from there. Where this is the very size that was sent, the log has forked. */
    record OtherSize(long size) implements WitnessAnswer {}

    /** The proof does not hold, or it has another root for this size. */
    record NotConsistent() implements WitnessAnswer {}

    /** No key that it knows for this log has signed. */
    record NotOurs() implements WitnessAnswer {}

    /** It does not know the log. */
    record UnknownOrigin() implements WitnessAnswer {}

    /** The request is malformed, or starts beyond the checkpoint that it brings. */
    record BadRequest() implements WitnessAnswer {}

    default int status() {
        return switch (this) {
            case Cosigned _ -> 200;
            case OtherSize _ -> 409;
            case NotConsistent _ -> 422;
            case NotOurs _ -> 403;
            case UnknownOrigin _ -> 404;
            case BadRequest _ -> 400;
        };
    }

    default String contentType() {
        return this instanceof OtherSize ? SIZE_TYPE : "text/plain; charset=utf-8";
    }

    default String body() {
        return switch (this) {
            case Cosigned(var lines) -> {
                var body = new StringBuilder();
                lines.forEach(line -> body.append(line.line()));
                yield body.toString();
            }
            case OtherSize(var size) -> size + "\n";
            case NotConsistent _, NotOurs _, UnknownOrigin _, BadRequest _ -> "";
        };
    }

    /** The answer that came over HTTP; anything that no witness says is malformed. */
    static Checked<WitnessAnswer> read(int status, String body) {
        return switch (status) {
            case 200 -> cosigned(body);
            case 409 -> otherSize(body);
            case 422 -> Checked.held(new NotConsistent());
            case 403 -> Checked.held(new NotOurs());
            case 404 -> Checked.held(new UnknownOrigin());
            case 400 -> Checked.held(new BadRequest());
            default -> malformed(1);
        };
    }

    private static Checked<WitnessAnswer> cosigned(String body) {
        if (!body.endsWith("\n")) return malformed(1);
        var lines = new ArrayList<NoteSignature>();
        for (var text : body.substring(0, body.length() - 1).split("\n", -1)) {
            var line = NoteSignature.parse(text);
            if (line.isEmpty()) return malformed(lines.size() + 1);
            lines.add(line.get());
        }
        return Checked.held(new Cosigned(lines));
    }

    private static Checked<WitnessAnswer> otherSize(String body) {
        var size = Spelling.count(body.endsWith("\n") ? body.substring(0, body.length() - 1) : body);
        return size.isPresent() ? Checked.held(new OtherSize(size.getAsLong())) : malformed(1);
    }

    private static Checked<WitnessAnswer> malformed(int line) {
        return Checked.denied(new Refusal.Malformed(Document.WITNESS_ANSWER, line));
    }
}
