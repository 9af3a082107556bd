package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.Proofs;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Cosigner;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import cn.yongji.onestop.tlog.witness.AddCheckpoint;
import cn.yongji.onestop.tlog.witness.WitnessAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A witness over HTTP that does what tlog-witness says, until it is told to do something else. */
final class FakeWitness implements AutoCloseable {
    /** Answers a request in its stead. */
    @FunctionalInterface
    interface Otherwise {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Cosigner cosigner;
    private final VerifierKey log;
    private final String name;
    private long size;
    private TreeHash root = TreeHash.EMPTY;
    private Optional<String> last = Optional.empty();
    volatile Optional<Otherwise> otherwise = Optional.empty();

    FakeWitness(String name, VerifierKey log) {
        this.name = name;
        this.log = log;
        this.cosigner = new Cosigner("witness.example/" + name, Ed25519.ofSeed(new byte[32]));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    TrustedWitness trusted() {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
        return new TrustedWitness(name, cosigner.verifier(), Optional.of(url));
    }

    Cosigner cosigner() {
        return cosigner;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        if (otherwise.isPresent()) {
            otherwise.get().answer(exchange);
        } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, last.isPresent() ? 200 : 404, last.orElse(""));
        } else {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answer(AddCheckpoint.parse(body).orThrow());
            send(exchange, answer.status(), answer.body());
        }
    }

    private WitnessAnswer answer(AddCheckpoint asked) {
        var checkpoint =
                Checkpoint.open(asked.checkpoint(), log.name(), List.of(log)).orThrow();
        if (asked.old() != size) return new WitnessAnswer.OtherSize(size);
        var proved = Proofs.consistency(size, root, checkpoint.size(), checkpoint.root(), asked.proof());
        if (proved.value().isEmpty()) return new WitnessAnswer.NotConsistent();
        size = checkpoint.size();
        root = checkpoint.root();
        var line = cosigner.cosign(checkpoint.text(), 1_790_000_000L + size);
        last = Optional.of(new SignedNote(checkpoint.text(), asked.checkpoint().signatures())
                .with(List.of(line))
                .written());
        return new WitnessAnswer.Cosigned(List.of(line));
    }
}
