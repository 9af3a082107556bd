package cn.yongji.onestop.intake.counter.simulation.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/**
 * What a draft changes for one project.
 *
 * @param matters the matters that would stand differently
 * @param materialsAdded slots that would have to be filled in addition
 * @param materialsDropped slots that would no longer have to be filled
 */
public record SimulatedDifference(
        String projectId,
        String projectName,
        Tendency tendency,
        List<MatterTurn> matters,
        List<String> materialsAdded,
        List<String> materialsDropped,
        int workingDaysBefore,
        int workingDaysAfter) {
    public SimulatedDifference {
        matters = List.copyOf(matters);
        materialsAdded = List.copyOf(materialsAdded);
        materialsDropped = List.copyOf(materialsDropped);
    }

    /** How one matter stands before and after, and the rules behind either. */
    public record MatterTurn(
            MatterCode matter,
            String name,
            Stand before,
            Stand after,
            List<String> rulesBefore,
            List<String> rulesAfter) {
        public MatterTurn {
            rulesBefore = List.copyOf(rulesBefore);
            rulesAfter = List.copyOf(rulesAfter);
        }
    }

    /** How a matter stands in a plan. */
    public enum Stand {
        /** 需单独办理. */
        REQUIRED,
        /** 合并办理. */
        MERGED,
        /** 不需办理: exempt, covered or not applicable. */
        SPARED,
        /** 目录中没有. */
        ABSENT
    }
}
