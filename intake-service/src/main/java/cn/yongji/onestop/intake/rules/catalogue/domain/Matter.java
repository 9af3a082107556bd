package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Set;

/**
 * 审批事项.
 *
 * @param basis 设定依据
 * @param statutoryWorkingDays 法定时限
 * @param promisedWorkingDays 承诺时限; 0 means at once (即办)
 * @param applies when a project needs it at all
 * @param appliesReason what the condition says, in words
 * @param exemptions rules of the matter's own law; measures of the city are {@link PolicyRule}s
 * @param prerequisites matters that must be granted before this one starts
 */
public record Matter(
        MatterCode code,
        String name,
        Department department,
        Stage stage,
        String basis,
        int statutoryWorkingDays,
        int promisedWorkingDays,
        FactCondition applies,
        String appliesReason,
        List<Exemption> exemptions,
        Set<MatterCode> prerequisites,
        List<Need> needs,
        Baseline baseline,
        MatterTraits traits,
        List<ResultDocument> results) {
    public Matter {
        exemptions = List.copyOf(exemptions);
        needs = List.copyOf(needs);
        results = List.copyOf(results);
    }

    /** 即办件. */
    public boolean instant() {
        return promisedWorkingDays == 0;
    }
}
