package cn.yongji.onestop.ledger;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.entry.domain.AggregateKey;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells what happens to a project, as the services would: each aggregate counts its own events. */
public final class Story {
    private final String projectId;
    private final List<EventEnvelope> told = new ArrayList<>();
    private final Map<AggregateKey, Long> sequences = new HashMap<>();
    private Instant now = Instant.parse("2026-10-12T02:00:00.123Z");

    public Story(String projectId) {
        this.projectId = projectId;
    }

    public String projectId() {
        return projectId;
    }

    /** The next event is told at a later time. */
    public Story later(Duration by) {
        now = now.plus(by);
        return this;
    }

    public Instant now() {
        return now;
    }

    public EventEnvelope tell(String subject, String actor, EventContract data) {
        var type = EventContracts.nameOf(data);
        var source = EventContracts.topicOf(type).replace("onestop.", "/onestop/");
        var sequence = sequences.merge(new AggregateKey(source, subject), 1L, Long::sum);
        var id = UUID.nameUUIDFromBytes((projectId + told.size()).getBytes(StandardCharsets.UTF_8));
        var event = new EventEnvelope(id, type, source, subject, sequence, now, actor, null, data);
        told.add(event);
        now = now.plusSeconds(60);
        return event;
    }

    /** The next event is told at this time. */
    public Story at(Instant instant) {
        now = instant;
        return this;
    }

    /** What was told, as the ledger has it. */
    public List<RecordedFact> recorded() {
        var facts = new ArrayList<RecordedFact>();
        for (var event : told) {
            var header = new EntryHeader(
                    facts.size() + 1,
                    Hash.of(""),
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.sequence(),
                    event.time(),
                    event.actor(),
                    new PayloadSeal.Committed(Hash.of("")));
            facts.add(new RecordedFact(header, Optional.of(event.data())));
        }
        return facts;
    }

    public List<EventEnvelope> told() {
        return List.copyOf(told);
    }
}
