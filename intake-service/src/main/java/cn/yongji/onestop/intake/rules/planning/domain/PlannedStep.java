package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One matter of a plan, and what the facts make of it. A step that falls away is shown with its reason, never dropped. */
public sealed interface PlannedStep {
    Subject subject();

    String reason();

    /** What led to this: the facts that the rule looked at. */
    List<Evidence> evidence();

    default MatterCode matter() {
        return subject().matter();
    }

    default String name() {
        return subject().name();
    }

    default Department department() {
        return subject().department();
    }

    default int limitWorkingDays() {
        return subject().limitWorkingDays();
    }

    /**
     * 需办理.
     *
     * @param handling code of the merged handling that it is part of
     * @param expertReview its expert review, and what the rules make of it
     * @param rules every rule that was applied to it
     */
    record Required(
            Subject subject,
            String reason,
            List<Evidence> evidence,
            Optional<String> handling,
            Optional<ExpertReview> expertReview,
            List<AppliedRule> rules,
            Turn turn)
            implements PlannedStep {
        public Required {
            rules = List.copyOf(rules);
        }

        public Set<MatterCode> prerequisites() {
            return turn.prerequisites();
        }

        public boolean critical() {
            return turn.critical();
        }
    }

    /** 已办结: granted before, nothing is left to do. */
    record Granted(Subject subject, String reason, List<Evidence> evidence, Optional<ExpertReview> expertReview)
            implements PlannedStep {}

    /** 免办理, by a rule. */
    record Exempt(Subject subject, AppliedRule rule) implements PlannedStep {
        @Override
        public String reason() {
            return rule.reason();
        }

        @Override
        public List<Evidence> evidence() {
            return rule.evidence();
        }
    }

    /** 区域评估已覆盖: the area's assessment has answered it. */
    record Covered(Subject subject, AppliedRule rule) implements PlannedStep {
        @Override
        public String reason() {
            return rule.reason();
        }

        @Override
        public List<Evidence> evidence() {
            return rule.evidence();
        }
    }

    /**
     * 转入监管: needed by the facts of today, but what it should have come before is granted already. The decision stands, and
     * the head's compliance task takes its place (D5, D7).
     *
     * @param granted what was granted without it
     */
    record Supervised(Subject subject, String reason, List<Evidence> evidence, List<MatterCode> granted)
            implements PlannedStep {
        public Supervised {
            granted = List.copyOf(granted);
        }
    }

    /** 不适用. */
    record NotApplicable(Subject subject, String reason, List<Evidence> evidence) implements PlannedStep {}
}
