package cn.yongji.onestop.kernel.event;

/**
 * An entry of a ledger, by where it lies.
 *
 * @param projectId whose ledger
 * @param index its number there
 */
public record RecordedEntry(String projectId, long index) {}
