package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.event.PromisedGap;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 容缺: a material that the unit promised, and how far the promise is.
 *
 * @param dueOn last day in time: the one that was promised, or that of the decision that granted without it
 * @param afterGrant set by a grant with gaps (12), which gives the missing material a timer of its own (D10)
 * @param materialId what came for it
 */
public record Gap(
        String id,
        String slot,
        String slotName,
        LocalDate dueOn,
        State state,
        Optional<AfterGrant> afterGrant,
        Optional<String> materialId) {
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

    /**
     * 容缺通过后的补交期限.
     *
     * @param promisedFor the day that was promised at acceptance
     * @param workingDays from the day after the decision
     */
    public record AfterGrant(LocalDate promisedFor, int workingDays) {}

    /** Not granted without it. */
    public Gap(String id, String slot, String slotName, LocalDate dueOn, State state) {
        this(id, slot, slotName, dueOn, state, Optional.empty(), Optional.empty());
    }

    public static Gap promised(PromisedGap promise) {
        return new Gap(promise.gapId(), promise.slot(), promise.slotName(), promise.dueOn(), State.OUTSTANDING);
    }

    public Gap now(State next) {
        return now(next, Optional.empty());
    }

    /** @param material what has come for it, where something has */
    public Gap now(State next, Optional<String> material) {
        return new Gap(id, slot, slotName, dueOn, next, afterGrant, material.or(() -> materialId));
    }

    /** With the day that the decision names. */
    public Gap granted(int workingDays, LocalDate day) {
        var promised = afterGrant.map(AfterGrant::promisedFor).orElse(dueOn);
        return new Gap(id, slot, slotName, day, state, Optional.of(new AfterGrant(promised, workingDays)), materialId);
    }

    public boolean outstanding() {
        return state == State.OUTSTANDING;
    }
}
