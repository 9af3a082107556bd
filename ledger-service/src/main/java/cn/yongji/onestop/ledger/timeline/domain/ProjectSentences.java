package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.listed;
import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MaterialEvent;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectEvent;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.fact.FactLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What is said of a project, its plan and its materials. */
final class ProjectSentences {
    private static final int LONGEST = 60;

    private ProjectSentences() {}

    static Told of(ProjectEvent fact, Names names) {
        return switch (fact) {
            case ProjectOpenedV1 e ->
                zh("项目“%s”建档，项目单位：%s%s").en("Project “%s” of %s was opened%s").of(e.name(), e.unitName(), number(e));
            case ProjectFactsChangedV1 e ->
                zh("项目信息变更（第 %d 版）：%s；原因：%s")
                        .en("Facts of the project changed (version %d): %s; reason: %s")
                        .of(e.factsVersion(), changes(e), e.reason());
            case PlanIssuedV1 e -> issued(e, names);
            case WorksBegunV1 e ->
                e.correction() == null
                        ? zh("项目已于 %s 开工").en("The works began on %s").of(e.begunOn())
                        : zh("开工日期更正为 %s：%s")
                                .en("The works began on %s, as was corrected: %s")
                                .of(e.begunOn(), e.correction());
            case PlanExemptionUndoneV1 e ->
                zh("%s的免办依据（%s）不再成立：%s；%s")
                        .en("%s is no longer exempt by %s: %s; %s")
                        .of(names.matter(e.matterCode(), e.matterName()), e.rule(), causes(e.causes()), effect(e));
        };
    }

    private static Told number(ProjectOpenedV1 e) {
        return e.number() == null
                ? Told.NOTHING
                : zh("，办件编号 %s").en(" under the number %s").of(e.number());
    }

    static Told of(MaterialEvent fact) {
        return switch (fact) {
            case MaterialStoredV1 e -> zh("材料入库：%s").en("Material stored: %s").of(e.name());
            case MaterialFlaggedV1 e ->
                zh("材料%s：%s，原因：%s，涉及在办申报 %d 件")
                        .en("Material %s: %s, reason: %s, %d open applications use it")
                        .of(
                                Terms.flag(e.flag()),
                                e.name(),
                                e.reason(),
                                e.openApplications().size());
            case MaterialFlagLiftedV1 e ->
                zh("材料恢复使用：%s，原因：%s，涉及在办申报 %d 件")
                        .en("Material may be used again: %s, reason: %s, %d open applications use it")
                        .of(e.name(), e.reason(), e.openApplications().size());
        };
    }

    private static Told issued(PlanIssuedV1 e, Names names) {
        return zh("下达一方案一清单（第 %d 版）：%d 个工作日（逐项办理需 %d 个），材料 %d 份（%d 份），跑动 %d 次（%d 次）%s")
                .en("Plan and list issued (version %d): %d working days (%d one after the other),"
                        + " %d materials (%d), %d visits (%d)%s")
                .of(
                        e.planVersion(),
                        e.workingDays(),
                        e.serialWorkingDays(),
                        e.materials(),
                        e.serialMaterials(),
                        e.visits(),
                        e.serialVisits(),
                        rules(e, names));
    }

    /** 适用规则: each rule with the matters that it was applied to, in the order of the plan. */
    private static Told rules(PlanIssuedV1 e, Names names) {
        var matters = new LinkedHashMap<String, List<Told>>();
        for (var matter : e.matters()) {
            if (matter.rules() == null) continue;
            for (var rule : matter.rules()) {
                matters.computeIfAbsent(rule.rule(), _ -> new ArrayList<>())
                        .add(names.matter(matter.matterCode(), matter.matterName()));
            }
        }
        if (matters.isEmpty()) return Told.NOTHING;
        var applied = matters.entrySet().stream()
                .map(it -> zh("%s（%s）").en("%s (%s)").of(it.getKey(), listed(it.getValue())))
                .toList();
        return zh("；适用规则：%s").en("; rules applied: %s").of(listed(applied));
    }

    /** Earlier writers named only what changed. */
    private static Told changes(ProjectFactsChangedV1 e) {
        return e.changes() == null
                ? listed(e.changed().stream().map(ProjectSentences::name).toList())
                : causes(e.changes());
    }

    private static Told effect(PlanExemptionUndoneV1 e) {
        return e.effect().is(ExemptionEffect.SUPERVISION)
                ? zh("已作出的许可继续有效，转入监管").en("what was granted stands and is supervised")
                : zh("该事项恢复办理").en("it has to be handled");
    }

    /** Which facts are no longer what an exemption rested on. */
    static Told causes(List<FactDifference> causes) {
        return oneByOne(causes.stream().map(ProjectSentences::cause).toList());
    }

    private static Told cause(FactDifference it) {
        return it.ranOut()
                ? zh("%1$s 已于 %2$s 到期").en("%1$s %3$s").of(name(it.fact()), it.before(), it.after())
                : zh("%s 由 %s 变为 %s")
                        .en("%s went from %s to %s")
                        .of(name(it.fact()), value(it.fact(), it.before()), value(it.fact(), it.after()));
    }

    private static Told name(String fact) {
        return new Told(FactLabels.name(fact), FactLabels.nameInEnglish(fact));
    }

    /** A long text is told by its beginning; the entry has it whole. Money is told in 万元 as well, as offices speak of it. */
    private static Told value(String fact, String value) {
        if (value.length() > LONGEST) return value(fact, value.substring(0, LONGEST - 1) + "…");
        if (FactLabels.isMoney(fact)) return Terms.money(value);
        return new Told(FactLabels.value(value), FactLabels.valueInEnglish(value));
    }
}
