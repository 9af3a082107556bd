package cn.yongji.onestop.platform.aggregate;

/**
 * Marks that a dead letter is being tried again. Its sequence has been passed by then, so a reader that goes
 * {@link SequenceRule#FORWARD} would skip it; within a replay it does not.
 */
public final class Replay {
    private static final ScopedValue<Boolean> ACTIVE = ScopedValue.newInstance();

    private Replay() {}

    public static void during(Runnable work) {
        ScopedValue.where(ACTIVE, true).run(work);
    }

    static SequenceRule adjust(SequenceRule rule) {
        return rule == SequenceRule.FORWARD && ACTIVE.isBound() ? SequenceRule.REPLAY : rule;
    }
}
