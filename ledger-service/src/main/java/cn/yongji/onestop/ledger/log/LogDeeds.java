package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.entry.OwnEntries;
import cn.yongji.onestop.ledger.entry.OwnEntries.Deed;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records what happens to the log itself: that it follows another one, and which keys sign it. */
final class LogDeeds {
    private static final String BY = "log";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OwnEntries entries;
    private final LogOrigin origin;
    private final LogKeys keys;
    private final InstantSource clock;

    LogDeeds(OwnEntries entries, LogOrigin origin, LogKeys keys, InstantSource clock) {
        this.entries = entries;
        this.origin = origin;
        this.keys = keys;
        this.clock = clock;
    }

    /** Each is recorded once, however often and by however many instances. */
    void record() {
        origin.succeeds().ifPresent(this::begun);
        keys.verifiers()
                .forEach(key -> add(
                        City.LEDGER,
                        "log.key-used.v1",
                        key.text(),
                        JSON.createObjectNode().put("origin", origin.name()).put("vkey", key.text())));
    }

    private void begun(String note) {
        var last = SignedNote.parse(note)
                .then(signed -> Checkpoint.parse(signed.text()))
                .orThrow();
        var says = JSON.createObjectNode().put("checkpoint", note).put("origin", origin.name());
        says.putObject("succeeds")
                .put("origin", last.origin())
                .put("root", last.root().hex())
                .put("size", last.size());
        add(City.ofLog(origin.number()), "log.begun.v1", origin.name(), says);
    }

    private void add(String ledger, String type, String subject, JsonNode says) {
        var id = UUID.nameUUIDFromBytes((type + " " + subject).getBytes(StandardCharsets.UTF_8));
        entries.add(ledger, new Deed(id, type, subject, clock.instant(), BY, says));
    }
}
