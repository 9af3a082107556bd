package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Flags every material whose last day is over; once, whoever comes first. */
@Component
public final class ExpiredMaterials {
    private static final int AT_ONCE = 100;

    private final Materials materials;
    private final Flagging flagging;
    private final Clock clock;

    ExpiredMaterials(Materials materials, Flagging flagging, Clock clock) {
        this.materials = materials;
        this.flagging = flagging;
        this.clock = clock;
    }

    /** Returns how many were flagged. */
    public int flag() {
        var now = clock.instant();
        var today = WorkingCalendar.dateOf(now);
        var flagged = new AtomicInteger();
        for (var due = materials.expired(today, AT_ONCE); !due.isEmpty(); due = materials.expired(today, AT_ONCE)) {
            var before = flagged.get();
            OneByOne.each(due, Stored::id, stored -> {
                if (flagging.expired(stored.id(), now)) flagged.incrementAndGet();
            });
            if (flagged.get() == before) break;
        }
        return flagged.get();
    }
}
