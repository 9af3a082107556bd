package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import java.util.Collection;

/**
 * 全市台账. The ledger of what belongs to no project: catalogues and calendars as they were published, and what the ledger finds
 * and does itself. Its entries are chained and logged like all others; it is no project, so nothing that counts projects has it.
 */
public final class City {
    /** Where a project has its identity. */
    public static final String LEDGER = "city";

    private static final String LOG = LEDGER + "-log-";

    private City() {}

    /** The ledger that a log begins with which follows another one: a ledger of its own, so that nothing stands before it. */
    public static String ofLog(int number) {
        return LOG + number;
    }

    public static boolean is(String projectId) {
        return LEDGER.equals(projectId) || projectId.startsWith(LOG);
    }

    /** Whose ledger an event belongs to. */
    public static String ledgerOf(EventEnvelope event) {
        return event.data() instanceof ReferenceEvent ? LEDGER : event.projectId();
    }

    /** Whether any of the viewers reads a ledger that says itself who its readers are. */
    public static boolean isOpen(String projectId, Readers readers, Collection<Viewer> viewers) {
        return viewers.stream().anyMatch(it -> is(projectId) ? it instanceof Viewer.Overseer : readers.include(it));
    }
}
