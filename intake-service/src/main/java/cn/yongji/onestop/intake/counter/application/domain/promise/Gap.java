package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 容缺: a secondary material of one matter that the applicant promised to hand in.
 *
 * @param gapId made of application, matter and slot, so that a repeated acceptance makes the same one
 * @param remindedAt when the applicant was reminded, once
 */
public record Gap(
        String gapId,
        MatterCode matter,
        String slot,
        String slotName,
        LocalDate dueOn,
        Signature signature,
        Optional<Instant> remindedAt,
        Standing standing) {

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
        return new Gap(gapId, matter, slot, slotName, dueOn, signature, remindedAt, changed);
    }

    public Gap reminded(Instant at) {
        return new Gap(gapId, matter, slot, slotName, dueOn, signature, Optional.of(at), standing);
    }

    public Gap dropped() {
        return open() ? with(new Standing.Dropped()) : this;
    }
}
