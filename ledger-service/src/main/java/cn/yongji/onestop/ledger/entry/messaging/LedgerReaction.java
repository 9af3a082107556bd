package cn.yongji.onestop.ledger.entry.messaging;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.entry.LedgerKeeping;
import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.InOrderOfTime;
import cn.yongji.onestop.ledger.entry.domain.Salt;
import cn.yongji.onestop.platform.aggregate.SequenceGap;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Everything that the services say, and the ledger itself, becomes an entry of its project's ledger, or of that of the city. */
@Component
public final class LedgerReaction extends EventReaction {
    private static final Targets TARGETS = Targets.all(
            Set.of(
                    EventContracts.INTAKE,
                    EventContracts.APPROVAL,
                    EventContracts.COORDINATION,
                    EventContracts.LEDGER,
                    EventContracts.REFERENCE),
            City::ledgerOf);

    private final LedgerKeeping keeping;
    private final Supplier<Salt> salts;
    private final List<RecordingNews> listeners;

    public LedgerReaction(LedgerKeeping keeping, Supplier<Salt> salts, List<RecordingNews> listeners) {
        super("entries", Pace.AT_ONCE, TARGETS);
        this.keeping = keeping;
        this.salts = salts;
        this.listeners = List.copyOf(listeners);
    }

    /** What can be recorded is recorded even when an event that came too early is among it. */
    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        var facts = events.stream().map(this::fact).toList();
        var recorded = keeping.record(projectId, InOrderOfTime.of(facts));
        // Also where nothing was new: whoever was killed behind the write has not told anybody yet.
        listeners.forEach(listener -> listener.recorded(projectId, recorded.length(), recorded.entries()));
        recorded.gap().ifPresent(gap -> {
            throw new SequenceGap(gap.aggregate().toString(), gap.expected(), gap.actual());
        });
    }

    private Fact fact(EventEnvelope event) {
        return new Fact(event, CanonicalPayload.of(event), salts.get());
    }
}
