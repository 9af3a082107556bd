package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 容缺: a secondary material of one matter that the applicant promised to hand in.
 *
 * @param gapId made of application, matter and slot, so that a repeated acceptance makes the same one
 * @param dueOn last day in time: the one that was promised, or that of the decision that granted without it
 * @param remindedAt when the applicant was told that the light is yellow, once
 * @param afterGrant set by a grant with gaps (12): a timer of its own, from the decision (D10)
 */
public record Gap(
        String gapId,
        MatterCode matter,
        String slot,
        String slotName,
        LocalDate dueOn,
        Signature signature,
        Optional<Instant> remindedAt,
        Standing standing,
        Optional<AfterGrant> afterGrant) {

    /**
     * 容缺通过后的补交期限.
     *
     * @param promisedFor the day that was promised at acceptance
     * @param workingDays as the decision gave them, from the day after it
     * @param remindedAt when the applicant was reminded ahead of the yellow light, once
     */
    public record AfterGrant(LocalDate promisedFor, int workingDays, Optional<Instant> remindedAt) {}

    /** As it is promised. */
    public static Gap promised(
            String gapId, MatterCode matter, String slot, String slotName, LocalDate dueOn, Signature signature) {
        return new Gap(
                gapId,
                matter,
                slot,
                slotName,
                dueOn,
                signature,
                Optional.empty(),
                new Standing.Outstanding(),
                Optional.empty());
    }

    /** Where a gap stands. */
    public sealed interface Standing {
        /** 待补齐. */
        record Outstanding() implements Standing {}

        /** 已补交待核对: handed in in time is in time, however long the check takes. */
        record HandedIn(MaterialRef material, String by, Instant at) implements Standing {}

        /** 已补齐. */
        record Fulfilled(MaterialRef material, String by, Instant at) implements Standing {}

        /** 逾期未补: no result until it is made good. */
        record Breached(Instant at) implements Standing {}

        /** 已修复: by a named person, with a reason. */
        record Repaired(Instant breachedAt, String by, String name, String reason, Instant at) implements Standing {}

        /** 终止: its matter is not going to be granted, so nothing is owed any more. */
        record Dropped() implements Standing {}
    }

    public static String id(String applicationId, MatterCode matter, String slot) {
        return applicationId + "-" + matter + "-" + slot;
    }

    /** Whether something is still owed or being looked at. */
    public boolean open() {
        return standing instanceof Standing.Outstanding || standing instanceof Standing.HandedIn;
    }

    /** Whether the applicant's side still has to bring it, in time or late. */
    public boolean awaited() {
        return standing instanceof Standing.Outstanding || standing instanceof Standing.Breached;
    }

    /** What was handed in for it. */
    public Optional<MaterialRef> material() {
        return switch (standing) {
            case Standing.HandedIn(var material, var _, var _) -> Optional.of(material);
            case Standing.Fulfilled(var material, var _, var _) -> Optional.of(material);
            case Standing.Outstanding _, Standing.Breached _, Standing.Repaired _, Standing.Dropped _ ->
                Optional.empty();
        };
    }

    public Gap with(Standing changed) {
        return new Gap(gapId, matter, slot, slotName, dueOn, signature, remindedAt, changed, afterGrant);
    }

    public Gap reminded(Instant at) {
        return new Gap(gapId, matter, slot, slotName, dueOn, signature, Optional.of(at), standing, afterGrant);
    }

    /** Reminded ahead of the yellow light. */
    public Gap remindedEarly(Instant at) {
        var timer = afterGrant.map(it -> new AfterGrant(it.promisedFor(), it.workingDays(), Optional.of(at)));
        return new Gap(gapId, matter, slot, slotName, dueOn, signature, remindedAt, standing, timer);
    }

    /**
     * The decision names a day of its own for what is missing; reminders begin anew.
     *
     * @param decidedAt a breach found after it was none: the end of the promised day and the decision crossed
     */
    public Gap granted(int workingDays, LocalDate day, Instant decidedAt) {
        var crossed = standing instanceof Standing.Breached(var at) && !at.isBefore(decidedAt);
        if (!open() && !crossed) return this;
        var promised = afterGrant.map(AfterGrant::promisedFor).orElse(dueOn);
        return new Gap(
                gapId,
                matter,
                slot,
                slotName,
                day,
                signature,
                Optional.empty(),
                crossed ? new Standing.Outstanding() : standing,
                Optional.of(new AfterGrant(promised, workingDays, Optional.empty())));
    }

    /** Whether its day is over. */
    public boolean overdue(Instant at) {
        return !at.isBefore(WorkingCalendar.endOf(dueOn));
    }

    public Gap dropped() {
        return open() ? with(new Standing.Dropped()) : this;
    }
}
