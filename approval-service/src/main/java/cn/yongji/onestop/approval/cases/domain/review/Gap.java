package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.event.PromisedGap;
import java.time.LocalDate;

/** 容缺: a material that the unit promised, and how far the promise is. */
public record Gap(String id, String slot, String slotName, LocalDate dueOn, State state) {
    /** How far a promise is. */
    public enum State {
        /** Promised, and not there. */
        OUTSTANDING,
        /** The day has passed without it. */
        BREACHED,
        /** It came. */
        FULFILLED,
        /** It came late, or the breach was made good otherwise. */
        REPAIRED
    }

    public static Gap promised(PromisedGap promise) {
        return new Gap(promise.gapId(), promise.slot(), promise.slotName(), promise.dueOn(), State.OUTSTANDING);
    }

    public Gap now(State next) {
        return new Gap(id, slot, slotName, dueOn, next);
    }
}
