package cn.yongji.onestop.coordination.meeting.seat.mongo;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.meeting.seat.domain.Absence;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegate;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;

/** The written names of who speaks for a department; the document is named by its code. */
public final class DelegationMapping {
    static final String UNBOOKED = "unbookedSince";

    public static final AggregateMapping<Delegation> MAPPING = AggregateMapping.of(
            "delegations",
            WrittenNames.table()
                    .row(Delegation.class, "department", "delegates", "absences", "unbooked")
                    .row(Delegate.class, "person", "bindsUpTo")
                    .row(Level.class, "AGENT", "HUDDLE", "COORDINATION_MEETING")
                    .row(Absence.class, "person", "from", "to")
                    .row(Delegation.Unbooked.class, "from", "to", "since")
                    .derived(
                            Delegation.class,
                            UNBOOKED,
                            Instant.class,
                            it -> it.unbooked().map(Delegation.Unbooked::since))
                    .of(Delegation.class));

    private DelegationMapping() {}
}
