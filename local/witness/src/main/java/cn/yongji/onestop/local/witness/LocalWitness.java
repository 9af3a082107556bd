package cn.yongji.onestop.local.witness;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Cosigner;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.witness.AddCheckpoint;
import cn.yongji.onestop.tlog.witness.WitnessAnswer;
import cn.yongji.onestop.tlog.witness.WitnessRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The witness: one question after the other, each answered only when what was signed is on the disk. */
final class LocalWitness {
    private final Path data;
    private final FirstTrust trust;
    private final Clock clock;
    private final WitnessRule rule;

    LocalWitness(Path data, Cosigner cosigner, FirstTrust trust, Clock clock) {
        this.data = data;
        this.trust = trust;
        this.clock = clock;
        this.rule = new WitnessRule(cosigner);
    }

    /** @throws UncheckedIOException if its memory cannot be read or written: then nothing was signed */
    synchronized WitnessAnswer add(byte[] body) {
        try {
            return answer(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WitnessAnswer answer(byte[] body) throws IOException {
        var request = Spelling.utf8(body).map(AddCheckpoint::parse).flatMap(Checked::value);
        var checkpoint = request.map(AddCheckpoint::checkpoint)
                .flatMap(note -> Checkpoint.parse(note.text()).value());
        if (checkpoint.isEmpty()) return new WitnessAnswer.BadRequest();
        var memory = new LogMemory(checkpoint.get().origin(), data);
        var keys = keys(memory, checkpoint.get().origin());
        var answer =
                rule.judge(request.get(), keys, memory.last(), clock.instant().getEpochSecond());
        if (answer instanceof WitnessAnswer.Cosigned(var lines)) {
            memory.keep(request.get().checkpoint().with(lines));
        }
        return answer;
    }

    /** The last checkpoint of the log whose name has this hash. */
    synchronized Optional<String> last(String hash) {
        try {
            return LogMemory.noteIn(data.resolve(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<VerifierKey> keys(LogMemory memory, String origin) throws IOException {
        var known = memory.keys();
        if (!known.isEmpty()) return known;
        var told = trust.keysOf(origin);
        if (!told.isEmpty()) memory.know(told);
        return told;
    }
}
