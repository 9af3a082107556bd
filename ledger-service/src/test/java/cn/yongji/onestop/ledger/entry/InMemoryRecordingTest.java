package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Segments;

class InMemoryRecordingTest extends RecordingContract {
    private static final Segments SEGMENTS = new InMemorySegments();

    @Override
    Segments segments() {
        return SEGMENTS;
    }
}
