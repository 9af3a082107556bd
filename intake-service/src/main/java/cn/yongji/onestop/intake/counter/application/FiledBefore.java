package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;

/** 重复申报: what somebody is told who files what is under way or granted. */
final class FiledBefore {
    private FiledBefore() {}

    static ApplicationRefusal refusal(Stored<Application> other, List<MatterCode> matters) {
        return other.state().onceAccepted().stream()
                .flatMap(it -> it.results().stream())
                .filter(it -> matters.contains(it.matter()) && it.verdict().granted())
                .findFirst()
                .<ApplicationRefusal>map(it -> new ApplicationRefusal.GrantedBefore(
                        it.matter(), it.resultNumber(), other.id(), it.decidedAt()))
                .orElseGet(() -> new ApplicationRefusal.FiledAlready(
                        other.id(),
                        other.state().sheet().matters().stream()
                                .filter(matters::contains)
                                .toList()));
    }
}
