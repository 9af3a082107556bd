package cn.yongji.onestop.ledger.entry;

/** Hears that a ledger has grown. */
@FunctionalInterface
public interface RecordingNews {
    /** Called after the entries are durable; may be told the same again, as when events come again after a crash. */
    void recorded(String projectId, long length);
}
