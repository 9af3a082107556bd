package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.event.word.VisitKind;

/** What is said of agents and visits. */
final class AgentSentences {
    private AgentSentences() {}

    static Told of(AgentEvent fact) {
        return switch (fact) {
            case AgentAssignedV1 e ->
                zh("代办员：%s%s；原因：%s").en("Agent %s%s; reason: %s").of(e.agent(), before(e), e.reason());
            case AgentReleasedV1 e ->
                zh("代办员 %s 退出代办，无人接替，在办申报 %d 件；原因：%s")
                        .en("Agent %s leaves and nobody takes over, %d open applications; reason: %s")
                        .of(e.agent(), e.openApplications().size(), e.reason());
            case AgentCoverChangedV1 e -> covered(e);
            case ProjectKeyDeclaredV1 e ->
                zh("项目列为%s，原因：%s")
                        .en("The project is put on the list of %s: %s")
                        .of(Terms.keyLevel(e.level()), e.reason());
            case VisitRecordedV1 e ->
                zh("%s（%s，%s）：%s；预判问题 %d 个")
                        .en("%s (%s, %s): %s; %d problems foreseen")
                        .of(
                                visit(e),
                                e.visitor(),
                                e.visitedOn(),
                                e.summary(),
                                e.foreseenProblems().size());
        };
    }

    private static Told before(AgentAssignedV1 e) {
        return e.previousAgent() == null
                ? NOTHING
                : zh("（接替 %s）").en(" takes over from %s").of(e.previousAgent());
    }

    private static Told covered(AgentCoverChangedV1 e) {
        if (e.covers().isEmpty()) {
            return zh("代办员 %s 无人顶岗")
                    .en("Agent %s is back, nobody stands in for him")
                    .of(e.agent());
        }
        var covers = e.covers().stream()
                .map(it -> zh("%1$s 至 %2$s 由 %3$s 顶岗")
                        .en("%3$s stands in from %1$s to %2$s")
                        .of(it.from(), it.to(), it.cover()))
                .toList();
        return zh("代办员 %s 离岗：%s").en("Agent %s is away: %s").of(e.agent(), oneByOne(covers));
    }

    private static Told visit(VisitRecordedV1 e) {
        return e.kind().is(VisitKind.AGENT_VISIT)
                ? zh("上门服务").en("The agent visited")
                : zh("申请人到场").en("The applicant came");
    }
}
