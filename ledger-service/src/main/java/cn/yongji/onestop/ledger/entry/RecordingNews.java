package cn.yongji.onestop.ledger.entry;

/** Hears that a ledger has grown. */
@FunctionalInterface
public interface RecordingNews {
    /** Called after the entries are durable. */
    void recorded(String projectId, long length);
}
