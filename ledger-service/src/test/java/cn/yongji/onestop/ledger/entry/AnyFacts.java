package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.Salt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/** Facts as no one would think of them, but which may come; the same seed gives the same ones. */
public final class AnyFacts {
    private static final String[] STRANGE = {
        "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0000", "\u001f", "\u007f", "\u2028", "é", "永", "济", "😀", ".",
        "$", "%", "|", "#", " ", "a", "Z", "0", "-"
    };
    private static final String[] SOURCES = {"/onestop/intake", "/onestop/approval", "/onestop/coordination"};
    private static final String[] TYPES = {"project.opened.v1", "review.decided.v1", "problem.raised.v1"};

    private final Random random;
    private final String projectId;

    public AnyFacts(long seed) {
        this.random = new Random(seed);
        this.projectId = "p" + seed + text();
    }

    public String projectId() {
        return projectId;
    }

    public Random random() {
        return random;
    }

    public int upTo(int most) {
        return random.nextInt(most + 1);
    }

    public String text() {
        var text = new StringBuilder();
        for (var i = upTo(12); i >= 0; i--) text.append(STRANGE[random.nextInt(STRANGE.length)]);
        return text.toString();
    }

    public Hash hash() {
        return Hash.of(text());
    }

    /** Facts of a few aggregates, each in its order, mixed at will. */
    public List<Fact> facts(int count) {
        var subjects = new ArrayList<String>();
        for (var i = 0; i < 4; i++) subjects.add(text());
        Map<String, Long> sequences = new HashMap<>();
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < count; i++) {
            var source = random.nextInt(SOURCES.length);
            var subject = subjects.get(random.nextInt(subjects.size()));
            var sequence = sequences.merge(SOURCES[source] + " " + subject, 1L, Long::sum);
            facts.add(fact(source, subject, sequence));
        }
        return facts;
    }

    public Fact fact(int source, String subject, long sequence) {
        var name = text();
        var data = new MaterialStoredV1(projectId, subject, name, "", "application/pdf", upTo(9_000), List.of(), name);
        var event = new EventEnvelope(
                new UUID(random.nextLong(), random.nextLong()),
                TYPES[source],
                SOURCES[source],
                subject,
                sequence,
                Instant.ofEpochMilli(1_790_000_000_000L + random.nextInt(1_000_000)),
                text(),
                null,
                data);
        return new Fact(event, canonical(name), salt());
    }

    public Salt salt() {
        var bytes = new byte[Salt.LENGTH];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    private String canonical(String name) {
        var quoted = new StringBuilder();
        name.chars().forEach(c -> quoted.append("\\u%04x".formatted(c)));
        try {
            return new JsonCanonicalizer("{\"name\":\"" + quoted + "\",\"bytes\":" + upTo(9_000) + "}")
                    .getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
