package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Set;

/** What a rule does to the matters it speaks of. */
public sealed interface Effect {
    /** The matters it speaks of, in the order of the rule. */
    List<MatterCode> matters();

    /**
     * 合并办理 (S20, S22): the matters of the list that the project needs become one handling with one promised limit; each
     * department still decides its own part (D6, D9).
     *
     * @param group the handling's code, such as {@code THREE-IN-ONE}
     */
    record Merge(String group, String name, List<MatterCode> matters, int promisedWorkingDays) implements Effect {
        public Merge {
            matters = List.copyOf(matters);
        }
    }

    /** 免办 (S25): the step falls away, never the duty behind it (S28). */
    record ExemptMatters(List<MatterCode> matters) implements Effect {
        public ExemptMatters {
            matters = List.copyOf(matters);
        }
    }

    /** 免予专家评审 (S21): the expert review of the matters falls away, unless a higher level requires it (D3). */
    record WaiveReview(List<MatterCode> matters) implements Effect {
        public WaiveReview {
            matters = List.copyOf(matters);
        }
    }

    /**
     * 采信上级意见 (S23): the superior's opinion stands in for the expert review of the matters; it goes before a waiver (D3).
     *
     * @param evidence the slot that the opinion is handed in for
     */
    record AdoptSuperiorOpinion(List<MatterCode> matters, String evidence) implements Effect {
        public AdoptSuperiorOpinion {
            matters = List.copyOf(matters);
        }
    }

    /** 联合评审 (S24): the review is held jointly with the superior level, whatever else applies (D3). */
    record JointReview(List<MatterCode> matters) implements Effect {
        public JointReview {
            matters = List.copyOf(matters);
        }
    }

    /**
     * 替代材料 (S26): in the slots of one matter something else will do. Narrow: other matters still ask for the slot (D8).
     *
     * @param slot the slot that need not be filled by what it is named for
     * @param evidence the slot whose material is taken instead
     */
    record Substitute(MatterCode matter, String slot, String evidence) implements Effect {
        @Override
        public List<MatterCode> matters() {
            return List.of(matter);
        }
    }

    /** 区域评估覆盖: the area's assessment has answered the matters for every project in it. */
    record CoverByAreaAssessment(List<MatterCode> matters) implements Effect {
        public CoverByAreaAssessment {
            matters = List.copyOf(matters);
        }
    }

    /**
     * 容缺 (S19, D10): what the matters mark as deferrable may be promised instead of handed in.
     *
     * @param workingDaysBeforeLimit how long before the promised limit of the matter the latest promise date lies
     * @param atMostWorkingDays how long a promise may run at most
     * @param matters matters it is open to; every matter that is not an instant item where the list is empty
     */
    record Defer(List<MatterCode> matters, int workingDaysBeforeLimit, int atMostWorkingDays) implements Effect {
        public Defer {
            matters = List.copyOf(matters);
        }

        /** Whether it is open to a matter. An instant item has nothing to wait for. */
        public boolean covers(Matter matter) {
            return !matter.instant() && (matters.isEmpty() || matters.contains(matter.code()));
        }
    }

    /** 差别化要求 (S27): the project is marked. What follows of it is not printed, so nothing else does until a rule says so. */
    record Mark(String label, List<MatterCode> matters) implements Effect {
        public Mark {
            matters = List.copyOf(matters);
        }
    }

    /** The slots it speaks of. */
    default Set<String> slots() {
        return switch (this) {
            case Substitute(var _, var slot, var evidence) -> Set.of(slot, evidence);
            case AdoptSuperiorOpinion(var _, var evidence) -> Set.of(evidence);
            case Merge _, ExemptMatters _, WaiveReview _, JointReview _, CoverByAreaAssessment _, Defer _, Mark _ ->
                Set.of();
        };
    }
}
