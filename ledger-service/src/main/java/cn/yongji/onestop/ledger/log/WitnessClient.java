package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.NoteSignature;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import cn.yongji.onestop.tlog.tile.TiledTree;
import cn.yongji.onestop.tlog.witness.AddCheckpoint;
import cn.yongji.onestop.tlog.witness.WitnessAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a witness to cosign (tlog-witness), and makes of whatever it answers how it stands to the log. */
final class WitnessClient {
    /** What came of it: how the witness stands now, and its lines where it has signed. */
    record Asked(WitnessRecord record, List<NoteSignature> lines) {}

    private static final int TRIES = 3;
    private static final long MOST = 64 * 1024;

    private final HttpClient http;
    private final Duration patience;
    private final LogKeys keys;
    private final LogShelf shelf;

    WitnessClient(LogKeys keys, LogShelf shelf, Duration patience) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        this.keys = keys;
        this.shelf = shelf;
        this.patience = patience;
    }

    Asked ask(TrustedWitness witness, PublishedCheckpoint checkpoint, WitnessRecord before)
            throws InterruptedException {
        var old = before.size() <= checkpoint.size() ? before.size() : checkpoint.size();
        for (var attempt = 0; attempt < TRIES; attempt++) {
            Checked<WitnessAnswer> answer;
            try {
                answer = post(witness, checkpoint, old);
            } catch (IOException e) {
                return told(before.saying(WitnessSaid.UNREACHABLE));
            }
            switch (answer) {
                case Checked.Denied<WitnessAnswer> _ -> {
                    return told(before.saying(WitnessSaid.RUBBISH));
                }
                case Checked.Held<WitnessAnswer>(WitnessAnswer.OtherSize(var size)) -> {
                    if (size > checkpoint.size()) return told(before.claiming(WitnessSaid.KNOWS_MORE, size));
                    // It was asked from the very size that it names: there it has another root.
                    if (size == old && size == checkpoint.size()) return forked(before, size);
                    if (size == old) return told(before.saying(WitnessSaid.RUBBISH));
                    old = size;
                }
                case Checked.Held<WitnessAnswer>(var said) -> {
                    return answered(witness, checkpoint, before, said);
                }
            }
        }
        return told(before.saying(WitnessSaid.RUBBISH));
    }

    /** Whether a witness has seen a checkpoint of ours although there is none any more. */
    WitnessRecord recall(TrustedWitness witness, WitnessRecord before) throws InterruptedException {
        try {
            var answer = send(HttpRequest.newBuilder(address(witness, originHash() + "/checkpoint"))
                    .timeout(patience)
                    .GET()
                    .build());
            if (answer.statusCode() != 200) return before;
            var known = SignedNote.parse(answer.body())
                    .then(note -> Checkpoint.open(note, keys.origin(), keys.verifiers()))
                    .value();
            return known.filter(checkpoint -> checkpoint.size() > 0)
                    .map(checkpoint -> before.claiming(WitnessSaid.KNOWS_MORE, checkpoint.size()))
                    .orElse(before);
        } catch (IOException e) {
            return before.saying(WitnessSaid.UNREACHABLE);
        }
    }

    private Checked<WitnessAnswer> post(TrustedWitness witness, PublishedCheckpoint checkpoint, long old)
            throws IOException, InterruptedException {
        var proof = new TiledTree(checkpoint.size(), shelf::read)
                .consistencyFrom(old)
                .orThrow();
        var body = new AddCheckpoint(old, proof, checkpoint.note()).body();
        var answer = send(HttpRequest.newBuilder(address(witness, "add-checkpoint"))
                .timeout(patience)
                .POST(BodyPublishers.ofString(body))
                .build());
        return WitnessAnswer.read(answer.statusCode(), answer.body());
    }

    private Asked answered(
            TrustedWitness witness, PublishedCheckpoint checkpoint, WitnessRecord before, WitnessAnswer said) {
        return switch (said) {
            case WitnessAnswer.Cosigned(var lines) -> cosigned(witness, checkpoint, before, lines);
            case WitnessAnswer.NotConsistent _ -> forked(before, checkpoint.size());
            case WitnessAnswer.NotOurs _, WitnessAnswer.UnknownOrigin _ -> told(before.saying(WitnessSaid.STRANGER));
            case WitnessAnswer.BadRequest _, WitnessAnswer.OtherSize _ -> told(before.saying(WitnessSaid.RUBBISH));
        };
    }

    /** Only lines that verify count, and only its own. */
    private static Asked cosigned(
            TrustedWitness witness, PublishedCheckpoint checkpoint, WitnessRecord before, List<NoteSignature> lines) {
        var own = lines.stream()
                .filter(line -> line.name().equals(witness.key().name())
                        && line.keyId().equals(witness.key().id()))
                .toList();
        var seconds = new SignedNote(checkpoint.note().text(), own)
                .open(List.of(witness.key()))
                .value()
                .map(opened -> opened.signed().getFirst().seconds().orElse(0));
        return seconds.map(time -> new Asked(before.cosigned(checkpoint.size(), Instant.ofEpochSecond(time)), own))
                .orElseGet(() -> told(before.saying(WitnessSaid.RUBBISH)));
    }

    private static Asked forked(WitnessRecord before, long size) {
        return told(before.claiming(WitnessSaid.KNOWS_OTHER, size));
    }

    private static Asked told(WitnessRecord record) {
        return new Asked(record, List.of());
    }

    /** The timeout of a request ends with the first line of its answer; this one with the last. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var sent = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST));
        try {
            return sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no whole answer in " + patience);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            // What has ended is not stopped by it.
            sent.cancel(true);
        }
    }

    private static URI address(TrustedWitness witness, String path) {
        var prefix = witness.url().orElseThrow();
        return URI.create(prefix.endsWith("/") ? prefix + path : prefix + "/" + path);
    }

    private String originHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(keys.origin().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
