package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.event.EventEnvelope;

/** What the sequence of a foreign aggregate's events says about one of them. */
public enum SequenceRule {
    /** The reader takes every event of the aggregate: an older one was had before, a jump means that one is missing. */
    GAPLESS {
        @Override
        boolean admits(EventEnvelope event, long seen) {
            if (event.sequence() <= seen) return false;
            if (event.sequence() > seen + 1) throw new SequenceGap(event.subject(), seen + 1, event.sequence());
            return true;
        }
    },

    /** The reader takes some of the aggregate's events: an older one was had before. */
    FORWARD {
        @Override
        boolean admits(EventEnvelope event, long seen) {
            return event.sequence() > seen;
        }
    },

    /** A dead letter is tried again: its turn has passed already, the reaction itself must recognise what it has had. */
    REPLAY {
        @Override
        boolean admits(EventEnvelope event, long seen) {
            return true;
        }
    };

    abstract boolean admits(EventEnvelope event, long seen);
}
