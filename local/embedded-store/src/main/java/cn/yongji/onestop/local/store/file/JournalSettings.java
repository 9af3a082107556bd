package cn.yongji.onestop.local.store.file;

/**
 * @param segmentBytes how much is written to the journal before the page file is brought up to date
 * @param synced whether a write waits for the disk; only a store that nobody will open again goes without
 */
record JournalSettings(int segmentBytes, boolean synced) {}
